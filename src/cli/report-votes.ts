import { cliPhrases } from '../rendering/cli-phrases';
import type { Feedback } from '../storage/stores';

const { votes: words } = cliPhrases;

/** How many found the answers of one intent useful or not: on the whole, or those that showed one entry. */
interface CountedVotes {
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

const rowOf = ({ intent, entry = words.whole, useful, notUseful }: CountedVotes): string[] => [
  intent,
  entry,
  String(useful),
  String(notUseful),
];

/** Columns as wide as their longest cell, numbers to the right. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = words.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  '));
}

/** The votes as a table, the worst first. */
export function listVotes(votes: readonly Feedback[]): string[] {
  const table = tableOf([words.columns, ...countVotes(votes).map(rowOf)]);
  return votes.length === 0 ? [words.none] : [words.title(votes.length), '', ...table];
}
