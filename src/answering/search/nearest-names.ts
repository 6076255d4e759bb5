import Fuse from 'fuse.js';
import { isPast, type Entry, type Knowledge } from '../../knowledge/knowledge';

/** How far a name may be from what was typed: 0 is the same, 1 is anything. Fuse's own default is 0.6, far too lenient here. */
const THRESHOLD = 0.35;

/** Longest wording that is compared with names: Fuse compares 32 characters at a time, and nobody types a longer name. */
const MAX_WORDING = 32;

/** Entries whose name looks like what was typed, best first: for "vouliez-vous dire", never for an answer. */
export type NameSearch = (wording: string) => Entry[];

export function indexNames({ entries }: Knowledge): NameSearch {
  const fuse = new Fuse(
    [...entries.values()].filter((entry) => !isPast(entry)),
    {
      keys: ['sigle', 'nom', 'alias', 'nomEn'],
      threshold: THRESHOLD,
      ignoreDiacritics: true,
      ignoreLocation: true,
      minMatchCharLength: 3,
    },
  );
  // Fuse finds everything for an empty text.
  return (wording) => (wording.trim() === '' ? [] : fuse.search(wording.slice(0, MAX_WORDING)).map(({ item }) => item));
}
