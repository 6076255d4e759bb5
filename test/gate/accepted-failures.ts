import { join } from 'node:path';
import type { Outcome } from './labelled-sets';

/** The failures that were last accepted. */
export const ACCEPTED_FILE = join(__dirname, '..', 'questions', 'accepted.txt');

/** What an answer misses, by the id of its question. */
type Failures = ReadonlyMap<string, string>;

/** The accepted failures of every set, by its name. */
export type Accepted = ReadonlyMap<string, Failures>;

const HEADER = [
  '# Labelled questions that are answered wrongly, and what their answers miss: set | id : what is missed.',
  '# Written by `npm run accept:questions`, never by hand. The fewer lines, the better.',
];

/** What the answers of a set miss today. */
export const failuresOfSet = (outcomes: readonly Outcome[]): Failures =>
  new Map(outcomes.filter(({ failed }) => failed.length > 0).map(({ id, failed }) => [id, failed.join(' · ')]));

/** The accepted failures as they are committed: a line for each, sets apart. */
export function formatAccepted(accepted: Accepted): string {
  const blocks = [...accepted]
    .filter(([, failures]) => failures.size > 0)
    .map(([set, failures]) => [...failures].map(([id, missed]) => `${set} | ${id} : ${missed}`).join('\n'));
  return `${[HEADER.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The failures that a committed file accepts; what cannot be read counts as not there, and so shows up as a change. */
export function parseAccepted(text: string): Accepted {
  const accepted = new Map<string, Map<string, string>>();
  for (const line of text.split('\n')) {
    const [, set, id, missed] = /^([^#|]+) \| (.+?) : (.+)$/.exec(line) ?? [];
    if (set === undefined || id === undefined || missed === undefined) continue;
    accepted.set(set, (accepted.get(set) ?? new Map<string, string>()).set(id, missed));
  }
  return accepted;
}

/**
 * What changed in a set since its failures were accepted: a text for each question that starts to fail, starts to
 * pass, or fails in another way, with its messages.
 */
export function describeChanges(accepted: Failures, outcomes: readonly Outcome[]): string[] {
  const today = failuresOfSet(outcomes);
  const played = new Set(outcomes.map(({ id }) => id));
  const changes = outcomes.flatMap(({ id, turns }) => {
    const change = changeBetween(accepted.get(id), today.get(id));
    return change === undefined ? [] : [`${id} ${change}\n    ${turns.map((turn) => `« ${turn} »`).join(' → ')}`];
  });
  const gone = [...accepted.keys()].filter((id) => !played.has(id));
  return [...changes, ...gone.map((id) => `${id} is accepted as failing, and is not in the set`)];
}

function changeBetween(before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return undefined;
  if (before === undefined) return `starts to fail: ${after ?? ''}`;
  if (after === undefined) return `starts to pass; it failed: ${before}`;
  return `fails in another way: ${after}; before: ${before}`;
}

/** How many questions of a set pass today, and how many were to. */
export function totalOf(set: string, accepted: Failures, outcomes: readonly Outcome[]): string {
  const { length } = outcomes;
  return `${set}: ${length - failuresOfSet(outcomes).size} of ${length} pass, ${length - accepted.size} were accepted as passing`;
}
