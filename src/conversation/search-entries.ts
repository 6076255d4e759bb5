import type { Answer } from '../answering/answer';
import { foldedWords } from '../knowledge/fold';
import { entriesOf, type Entry, type Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/profile';
import { createEntryFinder, type FindEntries } from '../search/lookup';
import type { Reading } from '../understanding/reading';
import { shapeQuestion, type Keeping } from '../understanding/shape-question';
import { type ReplyDeps, compile } from './finish';
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
  return [...answer.ids, ...rest];
}

const finders = new WeakMap<Knowledge, FindEntries>();

function finderOf(knowledge: Knowledge): FindEntries {
  const known = finders.get(knowledge) ?? createEntryFinder(knowledge);
  finders.set(knowledge, known);
  return known;
}

/** What may be kept of a message. */
export type QuestionShaper = (reading: Reading, knowledge: Knowledge) => QuestionShape;

/** Kinds whose names are made of common words and acronyms: structures, events and contacts are named after people. */
const impersonalKinds: readonly Entry['kind'][] = ['dispositif', 'acteur', 'sujet'];

/** Tells the words that may be kept from those that may name somebody, compiled once for each content. */
export function createQuestionShaper(
  settings: Omit<Keeping, 'plain' | 'givenNames' | 'looksLikeName'>,
): QuestionShaper {
  const compiled = new WeakMap<Knowledge, ReadonlySet<string>>();
  const plainWordsOf = (knowledge: Knowledge): ReadonlySet<string> => {
    const plain = compiled.get(knowledge) ?? plainWords(knowledge);
    compiled.set(knowledge, plain);
    return plain;
  };
  return (reading, knowledge) => {
    const { givenNames, looksLikeName } = compile(knowledge).known.lists;
    return shapeQuestion(reading, { ...settings, plain: plainWordsOf(knowledge), givenNames, looksLikeName });
  };
}

function plainWords(knowledge: Knowledge): ReadonlySet<string> {
  const names = [...knowledge.entries.values()]
    .filter(({ kind }) => impersonalKinds.includes(kind))
    .flatMap(({ nom, sigle = '', alias }) => [nom, sigle, ...alias]);
  return new Set([...compile(knowledge).known.common, ...names.flatMap(foldedWords)]);
}
