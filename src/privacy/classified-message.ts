import { classifyWords, type WordClass } from './classify-word';
import { wordsOf, type KnownWords, type TextWord } from './known-words';

/** A message as names are looked for in it. */
export interface Message {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly classes: readonly WordClass[];
  readonly lettering: Lettering;
  readonly known: KnownWords;
}

/** Reads the words of a text and what each of them may be. */
export function classifyMessage(text: string, known: KnownWords): Message {
  const words = wordsOf(text);
  return { text, words, classes: classifyWords(words, known), lettering: letteringOf(text, words), known };
}

/** How a message is written: capitals tell something, or nothing because there are only capitals, or none. */
export type Lettering = 'mixed' | 'shouted' | 'small';

/** Three quarters of capitals are shouting; no word with a capital but the first is a message without any. */
function letteringOf(text: string, words: readonly TextWord[]): Lettering {
  const [large, small] = [/\p{Lu}/gu, /\p{Ll}/gu].map((letters) => text.match(letters)?.length ?? 0) as [
    number,
    number,
  ];
  if (large > 3 * small) return 'shouted';
  return words.some(({ capital }, index) => capital && !opens(words, index)) ? 'mixed' : 'small';
}

/** Where a capital is due anyway. */
export const opens = (words: readonly TextWord[], index: number): boolean =>
  index === 0 || /[.!?\n«"“:]/u.test(words[index]?.before ?? '');

/** Whether nothing but spaces stands before a word, or an apostrophe or hyphen. */
export const isJoined = (word: TextWord | undefined): boolean =>
  word !== undefined && /^[\s'’-]+$/u.test(word.before) && !/\n|\s-\s/.test(word.before);

export const isAfterInitial = (words: readonly TextWord[], index: number): boolean =>
  words[index - 1]?.folded.length === 1 && /^\.[\s-]*$/.test(words[index]?.before ?? '');

/** Classes that a name is made of. */
export const NAMELIKE: ReadonlySet<WordClass> = new Set([
  'given',
  'given-word',
  'given-frequent',
  'given-public',
  'unknown',
  'misspelt',
]);
