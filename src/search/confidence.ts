import type { Entry } from '../knowledge/knowledge';
import type { Hit } from './entry-index';

/**
 * How sure a search must be, from the questions of `test/questions/`: `npm run eval` prints what each step lets through
 * and what it holds back ("ladder"). All thresholds of the ladder "sure, vouliez-vous dire, une question, je ne sais pas" are
 * here.
 */
export const confidence = {
  /** Share of the words, by rarity, that an entry must hold to be the answer. */
  sureCoverage: 0.6,
  /** An entry that holds the words only in passing, in a paragraph, is not the answer. */
  sureScore: 6,
  /** The same share for one event, where the question is about when or where something takes place. */
  preciseCoverage: 0.4,
  /** Share of the words that an event must hold to be the one asked about, where neither day nor place is said. */
  eventCoverage: 0.5,
  /** An entry that holds less, but far more than any other, is the answer too. */
  clearCoverage: 0.4,
  clearScore: 12,
  clearRatio: 2,
  /** Two entries whose scores are nearer than this are both meant: the user is asked which. */
  tieRatio: 1.02,
  /** Share of the words that an entry must hold to be offered as what was perhaps meant. */
  nearCoverage: 0.4,
  nearScore: 5,
  /** Share of the words that an entry must hold to be named among the nearest topics. */
  topicCoverage: 0.3,
  /** How many entries are offered. */
  offered: 3,
  /** Share of the words that the entry of the turn before must hold for "il" or "ça" to point at it. */
  backCoverage: 0.3,
  /** Longest message that only points back to the entry before, in words that carry meaning. */
  backTerms: 3,
  /** How much better than a body named in passing an entry must hold the words of the question to be its subject. */
  rivalRatio: 1.75,
  /** Words beside a name below which nothing else is asked about: "mon principal veut me nommer RDS". */
  rivalTerms: 2,
  /** Margin from which the first vote of the examples is answered with, or its lead over the next where the margin is less. */
  voteMargin: -0.1,
  voteLead: 0.15,
  /** Margin below which the examples point at nothing that is worth being offered. */
  voteSuggestion: -0.5,
  /** Margin from which the examples point at another entry than the one at hand. */
  voteElsewhere: 0.3,
  /** Lead over an entry that the message names from which the examples are followed instead. */
  voteAgainstName: 0.8,
  /** Lead from which the examples change the kind of question where the frames see a pupil, or nothing that they know. */
  voteAgainstPupil: 0.35,
  voteAgainstUnknown: 0.35,
  /** Lead from which the examples say that what the frames found is not our subject. */
  voteForUnknown: 0.35,
  /** Lead from which the examples say what is listed. */
  listLead: 0.4,
  /** Lead over the figure that the frames found from which another is meant. */
  voteAgainstFigure: 0.5,
  /** Lead from which the examples tell a fact of a pupil: still enrolled or not, another language, a failed examination. */
  factLead: 0.3,
  /** The same against a phrase that says otherwise. */
  factAgainstPhrase: 0.6,
  /** Margin of the examples from which a danger is heard for sure, and from which it is possible. */
  dangerSure: 0.1,
  dangerPossible: -0.3,
  /** The same where a phrase for a danger is said, or, for a possible one, for what may hide it. */
  dangerSureWithPhrase: -0.25,
  dangerPossibleWithPhrase: -0.8,
  /** How much more a stretch of a long message must say than a whole one to be a danger for sure. */
  dangerStretchMalus: 0.35,
  /** Below it even a phrase that never lies is only possible: "le taux de suicide", "une overdose de réunions". */
  dangerCertain: -1.1,
  /** How far behind the likeliest danger another one is given too. */
  dangerClassLead: 0.5,
} as const;

/** What a search is good for: an answer, a choice between equals, a guess to confirm, or topics at most. */
export type Rung = 'sure' | 'which' | 'perhaps' | 'none';

/** The step of the ladder that the hits of a search stand on. */
export function rungOf(hits: readonly Hit[], isPrecise: boolean): Rung {
  const [best, next] = hits;
  if (!best) return 'none';
  const wanted = isPrecise && best.entry.kind === 'evenement' ? confidence.preciseCoverage : confidence.sureCoverage;
  if (best.coverage >= wanted && best.score >= confidence.sureScore) {
    const isTie = next !== undefined && next.coverage >= wanted && best.score < next.score * confidence.tieRatio;
    return isTie ? 'which' : 'sure';
  }
  const isClear =
    best.coverage >= confidence.clearCoverage &&
    best.score >= confidence.clearScore &&
    best.score >= (next?.score ?? 0) * confidence.clearRatio;
  if (isClear) return 'sure';
  return best.coverage >= confidence.nearCoverage && best.score >= confidence.nearScore ? 'perhaps' : 'none';
}

/** The entries that hold at least that share of the words, the best first, as many as are offered. */
export const nearEnough = (hits: readonly Hit[], coverage: number): Entry[] =>
  hits
    .filter((hit) => hit.coverage >= coverage)
    .map(({ entry }) => entry)
    .slice(0, confidence.offered);
