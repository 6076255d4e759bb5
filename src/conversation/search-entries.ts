import type { Answer } from '../answering/answer';
import { entriesOf, type Entry, type Knowledge } from '../knowledge/knowledge';
import { createEntryFinder, type FindEntries } from '../search/find-entries';
import { idsOf } from './describe-answer';
import type { ReplyDeps } from './finish';
import { replyToMessage } from './reply-to-message';

/** Longest text that is searched for, in characters: a long question. Reading takes longer the more there is to read. */
const MAX_TEXT = 100;

export type SearchEntries = (text: string, deps: ReplyDeps) => Entry[];

/**
 * The entries for what is typed into a search box, the likeliest first: those that bear such a name; failing that, what a
 * question in the same words would be answered with (a day, a level, past editions where they are asked for, what looks
 * like it), which takes longer; then those that hold such words. The dispositifs while nothing is typed. Nothing is
 * remembered of it.
 */
export const searchEntries: SearchEntries = (text, deps) => {
  const { knowledge } = deps;
  const searched = text.slice(0, MAX_TEXT);
  if (searched.trim() === '') return entriesOf(knowledge, 'dispositif');
  const { named, worded } = finderOf(knowledge)(searched);
  if (named.length > 0) return [...named, ...worded];
  const answered = shownBy(replyToMessage(searched, {}, deps).answer).flatMap((id) => knowledge.entries.get(id) ?? []);
  return [...new Set([...answered, ...worded])];
};

/** Of a list that is shown in parts, all of it: a search has pages of its own. What is only guessed is shown too. */
function shownBy(answer: Answer): string[] {
  if (answer.kind === 'suggestion') return answer.candidates.map(({ id }) => id);
  const rest = answer.kind === 'archives' ? answer.rest.map(({ id }) => id) : [];
  return [...idsOf(answer), ...rest];
}

const finders = new WeakMap<Knowledge, FindEntries>();

function finderOf(knowledge: Knowledge): FindEntries {
  const known = finders.get(knowledge) ?? createEntryFinder(knowledge);
  finders.set(knowledge, known);
  return known;
}
