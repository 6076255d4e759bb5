import { oneLetterLess, soundOf } from '../../knowledge/fold';
import { noWordRoles, wordRoles, type WordRole } from '../../knowledge/schemas/word-roles';

/** Shortest word that is corrected: below it, too many right words are one letter apart. */
const CORRECTABLE_LENGTH = 4;

/** From this length on, two slips in one word are still recognised. */
const TWO_SLIPS_LENGTH = 8;

export interface Correction {
  readonly word: string;
  readonly cost: number;
}

/** The words that the assistant knows, and what a misspelt word was meant to be. */
export interface Lexicon {
  /** Whether the word is right as it stands. */
  readonly knows: (word: string) => boolean;
  /** The known word meant by one that is not known, and how far it is: 0 the same, 1 just acceptable. */
  readonly correct: (word: string) => Correction | undefined;
  /** What a small word does beside others. */
  readonly rolesOf: (word: string) => ReadonlySet<WordRole>;
}

type Roles = Readonly<Record<WordRole, readonly string[]>>;

const NO_ROLES: ReadonlySet<WordRole> = new Set();

/**
 * Builds the lexicon once for a knowledge base.
 *
 * @param targets words that matter: a misspelt word is corrected to one of these, the earlier the likelier
 * @param others words that are right as they stand but to which nothing is corrected
 * @param roles the words of each role
 */
export function buildLexicon(targets: Iterable<string>, others: Iterable<string>, roles: Roles = noWordRoles): Lexicon {
  const words = [...new Set(targets)].filter((word) => !/\d/.test(word));
  const known = new Set([...words, ...others]);
  const correctable = words.filter((word) => word.length >= CORRECTABLE_LENGTH);
  const bySound = group(correctable, (word) => [soundOf(word)]);
  const byDeletion = group(correctable, withOneLetterLess);

  const correct = (word: string): Correction | undefined => {
    if (word.length < CORRECTABLE_LENGTH || /\d/.test(word)) return undefined;
    const sound = soundOf(word);
    const candidates = new Set([
      ...(sound.length > 1 ? (bySound.get(sound) ?? []) : []),
      ...withOneLetterLess(word).flatMap((shorter) => byDeletion.get(shorter) ?? []),
    ]);
    return [...candidates]
      .map((candidate) => ({ word: candidate, cost: costOf(word, candidate, sound) }))
      .filter(({ cost }) => cost <= 1)
      .sort((a, b) => a.cost - b.cost)[0];
  };
  const byWord = rolesByWord(roles);
  return { knows: (word) => known.has(word), correct, rolesOf: (word) => byWord.get(word) ?? NO_ROLES };
}

function rolesByWord(roles: Roles): ReadonlyMap<string, ReadonlySet<WordRole>> {
  const byWord = new Map<string, Set<WordRole>>();
  for (const role of wordRoles)
    for (const word of roles[role]) byWord.set(word, (byWord.get(word) ?? new Set()).add(role));
  return byWord;
}

/** Between 0 (the same) and 1 (just acceptable); above 1 the words are too far apart. */
function costOf(word: string, candidate: string, sound: string): number {
  const slips = slipsBetween(word, candidate);
  const allowed = Math.min(word.length, candidate.length) >= TWO_SLIPS_LENGTH ? 2 : 1;
  const sameStart = candidate.startsWith(word.charAt(0)) ? 0 : 0.3;
  if (slips <= allowed && !(word.length === CORRECTABLE_LENGTH && sameStart > 0)) return slips * 0.35 + sameStart;
  // Of two words that sound alike, the nearer one is meant.
  return soundOf(candidate) === sound && slips <= allowed + 2 ? 0.9 + slips * 0.02 : 2;
}

/** The word itself and all it becomes with one letter left out. */
const withOneLetterLess = (word: string): string[] => [word, ...oneLetterLess(word)];

function group(words: readonly string[], keysOf: (word: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words)
    for (const key of new Set(keysOf(word))) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  return groups;
}

/** Letters to add, drop, change or swap with their neighbour to get from one word to the other. */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
