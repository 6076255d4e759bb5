import type { Answer } from '../answering/answer';
import { entriesOf, type Entry } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/profile';
import type { Reading } from '../understanding/reading';
import { shapeQuestion, type Keeping } from '../understanding/shape-question';
import type { ReplyDeps } from './finish';
import type { ReadyKnowledge } from './ready-knowledge';
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
  const { named, worded } = knowledge.findEntries(searched);
  if (named.length > 0) return [...named, ...worded];
  const answered = shownBy(replyToMessage(searched, {}, deps).answer).flatMap((id) => knowledge.entries.get(id) ?? []);
  return [...new Set([...answered, ...worded])];
};

/** Of a list that is shown in parts, all of it: a search has pages of its own. What is only guessed is shown too. */
function shownBy(answer: Answer): string[] {
  if (answer.kind === 'suggestion') return answer.candidates.map(({ id }) => id);
  const rest = answer.kind === 'archives' ? answer.rest.map(({ id }) => id) : [];
  return [...answer.ids, ...rest];
}

/** What may be kept of a message. */
export type QuestionShaper = (reading: Reading, knowledge: ReadyKnowledge) => QuestionShape;

/** Tells the words that may be kept from those that may name somebody. */
export const createQuestionShaper =
  (settings: Omit<Keeping, 'plain' | 'givenNames' | 'looksLikeName'>): QuestionShaper =>
  (reading, { plainWords, known: { lists } }) => {
    const { givenNames, looksLikeName } = lists;
    return shapeQuestion(reading, { ...settings, plain: plainWords, givenNames, looksLikeName });
  };
