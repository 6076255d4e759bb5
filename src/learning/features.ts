/**
 * What a sentence is learnt and recognised by: its words, pairs of words, and runs of letters, each as a number. A name
 * that was never seen has runs of letters that were, and so has a word with a slip.
 */

/** Shortest and longest run of letters, in letters, the edges of the word counted as one. */
const RUN_MIN = 3;
const RUN_MAX = 5;

/** Longest sentence that is looked at, in words: what a message asks is said by then. */
const MAX_WORDS = 250;

/** A feature: a number that stands for a word, a pair of words or a run of letters. */
export type Feature = number;

/** FNV-1a, 32 bits: the same number for the same text everywhere. */
function hashOf(text: string): Feature {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A feature with the text that it stands for, to explain a decision. */
export interface NamedFeature {
  readonly name: string;
  readonly feature: Feature;
}

/**
 * Words near each other, whatever stands between them: "se … mal", "plus … envie". Told apart from neighbours, of which
 * `namedFeatures` has its own.
 *
 * @param stems of the words of a sentence, in order
 */
export const pairsNearby = (stems: readonly string[]): string[] =>
  stems.slice(0, MAX_WORDS).flatMap((stem, index) =>
    [1, 2, 3].flatMap((step) => {
      const other = stems[index + step];
      return other === undefined ? [] : [`${stem} ${other}`];
    }),
  );

/**
 * The features of a sentence, each once.
 *
 * @param words folded words, in order; numbers and recognised facts may be written as signs such as `#`
 * @param signs what else is known of the sentence, one feature each
 */
export function namedFeatures(words: readonly string[], signs: readonly string[] = []): NamedFeature[] {
  const names = new Set<string>();
  const said = words.slice(0, MAX_WORDS);
  for (const [index, word] of said.entries()) {
    names.add(`w ${word}`);
    const next = said[index + 1];
    names.add(`b ${word} ${next ?? '$'}`);
    if (index === 0) names.add(`b ^ ${word}`);
    const edged = `_${word}_`;
    for (let length = RUN_MIN; length <= RUN_MAX; length++)
      for (let at = 0; at + length <= edged.length; at++) names.add(`c ${edged.slice(at, at + length)}`);
  }
  for (const sign of signs) names.add(`s ${sign}`);
  return [...names].map((name) => ({ name, feature: hashOf(name) }));
}
