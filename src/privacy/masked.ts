/** What tells who somebody is. */
export type IdentifierKind =
  'mail' | 'account' | 'phone' | 'nir' | 'ine' | 'number' | 'birth-date' | 'address' | 'name';

/** A text without what identifies somebody, and what was found in it, each kind once. */
export interface Masked {
  readonly text: string;
  readonly found: readonly IdentifierKind[];
}

/** What stands where something was taken away: no word, so that nothing is understood of it. */
export const MASK = '[…]';

/**
 * Tells of which of two lists of words a word has more the letters: the mean, over its groups of three letters, of the
 * logarithm of how much more frequent the group is in the first list. About -3 to 3; 0 where nothing tells.
 */
export function compareLetters(first: readonly string[], second: readonly string[]): (word: string) => number {
  const [ones, others] = [countTriples(first), countTriples(second)];
  return (word) => {
    const triples = triplesOf(word);
    const sum = triples.reduce((total, triple) => total + Math.log(shareOf(triple, ones) / shareOf(triple, others)), 0);
    return triples.length === 0 ? 0 : sum / triples.length;
  };
}

interface Counts {
  readonly of: ReadonlyMap<string, number>;
  readonly all: number;
}

function countTriples(words: readonly string[]): Counts {
  const of = new Map<string, number>();
  let all = 0;
  for (const word of words)
    for (const triple of triplesOf(word)) {
      of.set(triple, (of.get(triple) ?? 0) + 1);
      all += 1;
    }
  return { of, all };
}

/** Of a group that was never seen, next to nothing. */
const UNSEEN = 0.5;

const shareOf = (triple: string, { of, all }: Counts): number => ((of.get(triple) ?? 0) + UNSEEN) / (all + 1);

/** `^ab`, `abc`, `bc`: stems have no end of their own. */
const triplesOf = (word: string): string[] => {
  const marked = `^${word}`;
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, index) => marked.slice(index, index + 3));
};
