import type { QuestionShape, ShapeToken } from '../knowledge/profile';
import type { Reading } from './reading';
import type { Word } from './words/tokenise';

/** Longest question that is kept, in words: beyond it, a message tells the story of somebody. */
const MAX_WORDS = 30;

/** Longest short word and longest medium one, in letters: about a third of the French words in a text each. */
const SHORT_LETTERS = 5;
const MEDIUM_LETTERS = 8;

/** What of a question may be kept as it is. */
export interface Keeping {
  /** Folded words that name nobody. */
  readonly plain: ReadonlySet<string>;
  /** A name for a word that tells nothing of it, the same for the same stem. */
  readonly markOf: (stem: string) => string;
  /** Whether words that are not ours are kept too: the deployment has chosen so. */
  readonly keepsUnknown: boolean;
  /** Folded given names, which are not kept even then; nor is a word with a capital inside a sentence. */
  readonly givenNames: ReadonlySet<string>;
  /** How much a folded word looks like a name rather than like a French word: above 0 it is not kept either. */
  readonly looksLikeName: (folded: string) => number;
}

/** The question with only its plain words left as they are; one that is longer than 30 words is cut there. */
export function shapeQuestion({ words, period, towns }: Reading, keeping: Keeping): QuestionShape {
  const isDate = (index: number): boolean => period !== undefined && index >= period.start && index < period.end;
  const tokens = words.map((word, index): ShapeToken => {
    if (isDate(index)) return { kind: 'date' };
    if (towns.includes(index)) return { kind: 'place' };
    const opens = index === 0 || words[index - 1]?.sentence !== word.sentence;
    return shapeWord(word, keeping, word.capital === true && !opens);
  });
  return tokens.filter((token, index) => !isContinued(token, tokens[index - 1])).slice(0, MAX_WORDS);
}

function shapeWord(
  { text, stem, light, number }: Word,
  { plain, markOf, keepsUnknown, givenNames, looksLikeName }: Keeping,
  hasOwnCapital: boolean,
): ShapeToken {
  if (light || (number === undefined && plain.has(text))) return { kind: 'word', text };
  if (number !== undefined || /\d/.test(text)) return { kind: 'number' };
  const keeps = keepsUnknown && !hasOwnCapital && !givenNames.has(text) && looksLikeName(text) <= 0;
  return { kind: 'unknown', length: lengthOf(text), mark: markOf(stem), ...(keeps && { text }) };
}

function lengthOf({ length }: string): Extract<ShapeToken, { kind: 'unknown' }>['length'] {
  if (length <= SHORT_LETTERS) return 'short';
  return length <= MEDIUM_LETTERS ? 'medium' : 'long';
}

/** A date and a town are one, in however many words. */
const isContinued = ({ kind }: ShapeToken, before: ShapeToken | undefined): boolean =>
  (kind === 'date' || kind === 'place') && before?.kind === kind;
