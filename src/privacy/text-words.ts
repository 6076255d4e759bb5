import { fold } from '../knowledge/fold';

/** A word of a text as it is written, without its apostrophes: `s'appelle` is two. */
export interface TextWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
}

export function wordsOf(text: string): TextWord[] {
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu), ({ 0: word, index: start }) => {
    const before = text.slice(end, start);
    end = start + word.length;
    return { folded: fold(word), start, end, capital: /^\p{Lu}/u.test(word), before };
  });
}

const TOGETHER = /^[\s'’]+$/;

/** The words from `first` on that all have a capital, and nothing but spaces between them: at most five, as in a long name. */
export function capitalRun(words: readonly TextWord[], first: number): TextWord[] {
  const run: TextWord[] = [];
  for (const word of words.slice(first, first + MAX_NAME_WORDS)) {
    if (!word.capital || (run.length > 0 && !TOGETHER.test(word.before) && !isAfterInitial(run, word))) break;
    run.push(word);
  }
  return run;
}

const MAX_NAME_WORDS = 5;

/** `K. Durand`. */
const isAfterInitial = (run: readonly TextWord[], { before }: TextWord): boolean =>
  run.at(-1)?.folded.length === 1 && before.trim() === '.';
