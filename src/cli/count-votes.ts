import type { Feedback } from '../storage/feedback-store';

/** How many found the answers of one intent useful or not: on the whole, or those that showed one entry. */
export interface CountedVotes {
  readonly intent: string;
  /** Absent for the intent on the whole. */
  readonly entry?: string;
  readonly useful: number;
  readonly notUseful: number;
}

/**
 * The votes by intent and, under each, by entry; those with the most votes that something is not useful first, as they are
 * to be looked at. A vote on an answer that showed several entries counts for each of them.
 */
export function countVotes(votes: readonly Feedback[]): CountedVotes[] {
  const intents = [...new Set(votes.map(({ intent }) => intent))];
  return intents
    .map((intent) => count({ intent }, votes))
    .sort(worstFirst)
    .flatMap((whole) => {
      const own = votes.filter(({ intent }) => intent === whole.intent);
      const entries = [...new Set(own.flatMap((vote) => vote.entries))];
      return [whole, ...entries.map((entry) => count({ intent: whole.intent, entry }, own)).sort(worstFirst)];
    });
}

function count(about: Pick<CountedVotes, 'intent' | 'entry'>, votes: readonly Feedback[]): CountedVotes {
  const own = votes.filter(
    ({ intent, entries }) => intent === about.intent && (about.entry === undefined || entries.includes(about.entry)),
  );
  const useful = own.filter(({ vote }) => vote === 'up').length;
  return { ...about, useful, notUseful: own.length - useful };
}

const nameOf = ({ intent, entry }: CountedVotes): string => entry ?? intent;

const worstFirst = (a: CountedVotes, b: CountedVotes): number =>
  b.notUseful - a.notUseful || b.useful - a.useful || nameOf(a).localeCompare(nameOf(b));
