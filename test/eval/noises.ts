import type { Random } from '../builders/random';

/** A way in which the same question is typed less well. Random comes in, so that a run can be repeated. */
export interface Noise {
  readonly name: string;
  /** Letters change, not only how they look: a few answers may. */
  readonly isLetterNoise: boolean;
  readonly apply: (text: string, random: Random) => string;
}

/** Shortest word that a letter noise changes: in a short one a slip makes another word. */
const LONG_WORD = 7;

/** Changes one long word of the text, at a place inside it; the text as it is where there is none. */
function inOneLongWord(change: (word: string, at: number) => string) {
  return (text: string, random: Random): string => {
    const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= LONG_WORD);
    if (words.length === 0) return text;
    const chosen = random.oneOf(words);

    const [word] = chosen;
    const at = random.between(1, word.length - 3);
    return text.slice(0, chosen.index) + change(word, at) + text.slice(chosen.index + word.length);
  };
}

export const noises: readonly Noise[] = [
  { name: 'no accents', isLetterNoise: false, apply: (text) => text.normalize('NFD').replace(/\p{M}/gu, '') },
  { name: 'upper case', isLetterNoise: false, apply: (text) => text.toUpperCase() },
  { name: 'no punctuation', isLetterNoise: false, apply: (text) => text.replace(/[.,;:!?«»"()…]/g, ' ') },
  { name: 'doubled spaces', isLetterNoise: false, apply: (text) => text.replace(/ /g, '  ') },
  {
    name: 'letters swapped',
    isLetterNoise: true,
    apply: inOneLongWord(
      (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ),
  },
  {
    name: 'letter missing',
    isLetterNoise: true,
    apply: inOneLongWord((word, at) => word.slice(0, at) + word.slice(at + 1)),
  },
  {
    name: 'letter doubled',
    isLetterNoise: true,
    apply: inOneLongWord((word, at) => word.slice(0, at + 1) + word.slice(at)),
  },
];
