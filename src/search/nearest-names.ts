import Fuse from 'fuse.js';
import { fold } from '../knowledge/fold';
import { isPast, type Entry, type Knowledge } from '../knowledge/knowledge';

/** How far a name may be from what was typed: 0 is the same, 1 is anything. Fuse's own default is 0.6, far too lenient here. */
const THRESHOLD = 0.35;

/** Longest wording that is compared with names: Fuse compares 32 characters at a time, and nobody types a longer name. */
const MAX_WORDING = 32;

/** Runs of letters that a name must share with what was typed to be worth comparing: Fuse compares every name it is given. */
const RUN_LENGTH = 3;

/** Entries whose name looks like what was typed, best first: for "vouliez-vous dire", never for an answer. */
export type NameSearch = (wording: string) => Entry[];

export function indexNames({ entries }: Knowledge): NameSearch {
  const holders = new Map<string, Set<Entry>>();
  for (const entry of entries.values()) {
    if (isPast(entry)) continue;
    for (const run of namesOf(entry).flatMap(runsOf)) {
      const known = holders.get(run) ?? new Set();
      holders.set(run, known.add(entry));
    }
  }
  return (wording) => {
    const typed = wording.slice(0, MAX_WORDING);
    const alike = sharing(runsOf(typed), holders);
    // Fuse finds everything for an empty text.
    if (typed.trim() === '' || alike.length === 0) return [];
    return new Fuse(alike, {
      keys: ['sigle', 'nom', 'alias', 'nomEn'],
      threshold: THRESHOLD,
      ignoreDiacritics: true,
      ignoreLocation: true,
      minMatchCharLength: RUN_LENGTH,
    })
      .search(typed)
      .map(({ item }) => item);
  };
}

/** Share of the runs of what was typed that a name must hold to be compared: below it, Fuse finds it far in any case. */
const SHARED_MIN = 0.35;

/** Most entries whose names are compared: above it, those that share the most runs. */
const COMPARED_MAX = 300;

/** The entries that share runs with what was typed. A run that more of them hold counts for those found by another. */
function sharing(runs: readonly string[], holders: ReadonlyMap<string, ReadonlySet<Entry>>): Entry[] {
  const shared = new Map<Entry, number>();
  const known = runs.flatMap((run) => holders.get(run) ?? []);
  const common = known.filter(({ size }) => size > COMPARED_MAX).sort((a, b) => a.size - b.size);
  for (const entries of [...known.filter(({ size }) => size <= COMPARED_MAX), ...common]) {
    if (entries.size > COMPARED_MAX && shared.size > 0) {
      for (const [entry, count] of shared) if (entries.has(entry)) shared.set(entry, count + 1);
      continue;
    }
    let taken = 0;
    for (const entry of entries) {
      if (++taken > COMPARED_MAX) break;
      shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= runs.length * SHARED_MIN)
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED_MAX)
    .map(([entry]) => entry);
}

const namesOf = ({ nom, nomEn, sigle, alias }: Entry): string[] => [nom, nomEn, ...(sigle ? [sigle] : []), ...alias];

/** The runs of letters of a text, each once, without accents or capitals. */
function runsOf(text: string): string[] {
  const folded = fold(text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN_LENGTH <= folded.length; at++) runs.add(folded.slice(at, at + RUN_LENGTH));
  return [...runs];
}
