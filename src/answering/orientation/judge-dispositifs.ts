import { UnreachableCaseError } from '../../errors';
import type { Profile, WholeNumber } from '../../knowledge/profile';
import type { Criterion, SimpleCriterion } from '../../knowledge/schemas/criteria';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { selectivityBits } from './selectivity';

/** From the most to the least favourable: also the order in which verdicts are shown. */
export const verdicts = ['eligible', 'derogation', 'a-verifier', 'non'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Reason {
  readonly criterion: Criterion;
  readonly judgement: Judgement;
}

/** Whether a dispositif is open to a pupil, and why, criterion by criterion. */
export interface DispositifVerdict {
  readonly dispositif: Dispositif;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** The verdict of the domain contract, section 2: one unmet criterion closes, then doubt, then derogation. */
export function judgeDispositif(dispositif: Dispositif, profile: Profile): DispositifVerdict {
  const reasons = dispositif.criteres.map((criterion) => ({
    criterion,
    judgement: judgeCriterion(criterion, profile),
  }));
  const has = (judgement: Judgement) => reasons.some((reason) => reason.judgement === judgement);
  const verdict = has('unmet') ? 'non' : has('unknown') ? 'a-verifier' : has('derogation') ? 'derogation' : 'eligible';
  return { dispositif, verdict, reasons };
}

/**
 * The verdicts of all dispositifs, most useful first: by verdict, then the dispositif made most closely for this pupil,
 * then the one with fewer open questions; what remains equal keeps the order given.
 */
export function judgeDispositifs(dispositifs: readonly Dispositif[], profile: Profile): DispositifVerdict[] {
  return dispositifs
    .map((dispositif) => judgeDispositif(dispositif, profile))
    .map((judged) => ({ judged, fit: fitBits(judged), open: openCriteria(judged) }))
    .sort(
      (a, b) =>
        verdicts.indexOf(a.judged.verdict) - verdicts.indexOf(b.judged.verdict) || b.fit - a.fit || a.open - b.open,
    )
    .map(({ judged }) => judged);
}

const openCriteria = ({ reasons }: DispositifVerdict): number =>
  reasons.filter(({ judgement }) => judgement === 'unknown').length;

/** How closely the dispositif is made for this pupil: the selectivity of the criteria that the pupil meets. */
const fitBits = ({ reasons }: DispositifVerdict): number =>
  reasons
    .filter(({ judgement }) => judgement === 'met' || judgement === 'derogation')
    .reduce((bits, { criterion }) => bits + selectivityBits(criterion), 0);

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
