import type { Profile } from '../../knowledge/profile';
import type { Criterion } from '../../knowledge/schemas/criteria';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { judgeCriterion, type Judgement } from './judge-criterion';
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
