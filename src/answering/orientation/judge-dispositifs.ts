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
  /** Of the criteria that the pupil meets the most selective one: what speaks most for it. Only where all are judged. */
  readonly strongest?: Criterion;
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

/** What orders dispositifs of the same verdict, beside the criteria; it changes no verdict. */
export interface Ranking {
  /** Whether the dispositif leads to what the pupil wishes. */
  readonly isWished?: (dispositif: Dispositif) => boolean;
  /** Whether it was tried with this pupil. */
  readonly isTried?: (dispositif: Dispositif) => boolean;
  /** How far its nearest place is from the pupil, in kilometres; undefined where that is not known. */
  readonly distanceKm?: (dispositif: Dispositif) => number | undefined;
}

/**
 * The verdicts of all dispositifs, most useful first:
 *
 * 1. by verdict: open, by derogation, to be checked, closed;
 * 2. those that lead to what the pupil wishes before the others;
 * 3. those that were tried with this pupil after the others;
 * 4. the one made most closely for this pupil (what the criteria that are met let through, in bits), then the one with
 *    fewer open questions;
 * 5. the nearest, places that are not known last.
 *
 * What remains equal keeps the order given.
 */
export function judgeDispositifs(
  dispositifs: readonly Dispositif[],
  profile: Profile,
  { isWished = () => false, isTried = () => false, distanceKm = () => undefined }: Ranking = {},
): DispositifVerdict[] {
  return dispositifs
    .map((dispositif) => judgeDispositif(dispositif, profile))
    .map((judged) => ({
      judged,
      ranks: [
        verdicts.indexOf(judged.verdict),
        Number(!isWished(judged.dispositif)),
        Number(isTried(judged.dispositif)),
        -fitBits(judged),
        openCriteria(judged),
        distanceKm(judged.dispositif) ?? Number.MAX_SAFE_INTEGER,
      ],
    }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ judged }) => ({ ...judged, strongest: strongestOf(judged) }));
}

/** By the first rank that differs. */
const compareRanks = (a: readonly number[], b: readonly number[]): number =>
  a.map((rank, index) => rank - (b[index] ?? rank)).find((difference) => difference !== 0) ?? 0;

const openCriteria = ({ reasons }: DispositifVerdict): number =>
  reasons.filter(({ judgement }) => judgement === 'unknown').length;

const metCriteria = ({ reasons }: DispositifVerdict): Criterion[] =>
  reasons
    .filter(({ judgement }) => judgement === 'met' || judgement === 'derogation')
    .map(({ criterion }) => criterion);

/** How closely the dispositif is made for this pupil: the selectivity of the criteria that the pupil meets. */
const fitBits = (judged: DispositifVerdict): number =>
  metCriteria(judged).reduce((bits, criterion) => bits + selectivityBits(criterion), 0);

const strongestOf = (judged: DispositifVerdict): Criterion | undefined =>
  metCriteria(judged).sort((a, b) => selectivityBits(b) - selectivityBits(a))[0];

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
