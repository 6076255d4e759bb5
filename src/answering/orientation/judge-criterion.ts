import type { Profile, WholeNumber } from '../../knowledge/profile';
import type { Criterion, SimpleCriterion } from '../../knowledge/schemas/criteria';
import { UnreachableCaseError } from '../../errors';

/** What is known of one criterion for one pupil. */
export type Judgement = 'met' | 'derogation' | 'unmet' | 'unknown';

type Between = Extract<SimpleCriterion, { type: 'entre' }>;

/**
 * Judges one criterion. A value that is only known as a range or a list is judged value by value: where the values
 * agree, so is the criterion; where they differ, it is unknown (domain contract, section 2).
 */
export function judgeCriterion(criterion: Criterion, profile: Profile): Judgement {
  switch (criterion.type) {
    case 'entre': {
      const value = profile[criterion.champ];
      return value === undefined ? 'unknown' : agree(judgeBounds(criterion, value));
    }
    case 'parmi': {
      const value = profile[criterion.champ];
      const allowed: readonly string[] = criterion.valeurs;
      return value === undefined ? 'unknown' : agree([value].flat().map((one) => yesOrNo(allowed.includes(one))));
    }
    case 'vrai': {
      const value = profile[criterion.champ];
      return value === undefined ? 'unknown' : yesOrNo(value);
    }
    case 'au-moins-un':
      return best(criterion.criteres.map((one) => judgeCriterion(one, profile)));
    default:
      throw new UnreachableCaseError(criterion);
  }
}

const yesOrNo = (holds: boolean): Judgement => (holds ? 'met' : 'unmet');

const agree = ([first = 'unknown', ...others]: Judgement[]): Judgement =>
  others.every((other) => other === first) ? first : 'unknown';

function judgeBounds(criterion: Between, value: WholeNumber): Judgement[] {
  const { min, max } = typeof value === 'number' ? { min: value, max: value } : value;
  return Array.from({ length: max - min + 1 }, (_, step) => judgeNumber(criterion, min + step));
}

function judgeNumber({ min = -Infinity, max = Infinity, derogation }: Between, value: number): Judgement {
  if (value >= min && value <= max) return 'met';
  const opened = derogation !== undefined && value < min && value >= (derogation.min ?? -Infinity);
  return opened ? 'derogation' : 'unmet';
}

/** One of several is enough, so the most favourable decides; what is certain comes before what is not known. */
const best = (judgements: Judgement[]): Judgement =>
  (['met', 'derogation', 'unknown'] as const).find((judgement) => judgements.includes(judgement)) ?? 'unmet';
