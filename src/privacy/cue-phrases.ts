import type { Vocabulary } from '../knowledge/schemas/vocabulary';

/** Phrases, word by word, under their last word: each word of a message is looked up there. */
export type CuePhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The phrases that announce a name, as they are looked up. */
export const cuePhrases = ({
  personnes,
  nommer,
}: Pick<Vocabulary['identifiers'], 'personnes' | 'nommer'>): { persons: CuePhrases; naming: CuePhrases } => ({
  persons: byLastWord(personnes.flatMap((word) => [word, `${word}s`])),
  naming: byLastWord(nommer),
});

function byLastWord(phrases: readonly string[]): CuePhrases {
  const found = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(' '))) {
    const last = words.at(-1) ?? '';
    found.set(last, [...(found.get(last) ?? []), words]);
  }
  return found;
}

/** Whether the words end with one of the phrases. */
export const endsWith = (words: readonly { readonly folded: string }[], phrases: CuePhrases): boolean =>
  (phrases.get(words.at(-1)?.folded ?? '') ?? []).some((wanted) =>
    wanted.every((word, index) => words.at(index - wanted.length)?.folded === word),
  );
