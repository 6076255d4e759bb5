import { foldedWords, stemOf } from '../knowledge/fold';
import { isPast, type Knowledge, type Entry } from '../knowledge/knowledge';
import { confidence } from './confidence';
import { indexEntries, type EntryIndex } from './entry-index';
import { indexFigures, type FigureIndex } from './figure-index';
import { indexNames, type NameSearch } from './nearest-names';

/** What a question is looked up in, compiled once for a knowledge base. */
export interface Lookup {
  /** Entries of today by their words. */
  readonly entries: EntryIndex;
  /** Entries of today whose name looks like what was typed. */
  readonly names: NameSearch;
  readonly figures: FigureIndex;
}

export const compileLookup = (knowledge: Knowledge): Lookup => ({
  entries: indexEntries(knowledge, (entry) => !isPast(entry)),
  names: indexNames(knowledge),
  figures: indexFigures(knowledge),
});

/** Entries of today that a text may mean, the likeliest first, each once; none for a text without words. */
export interface FoundEntries {
  /** Those that bear a name, or lie in a place, of which the text says every word, the last perhaps not to its end. */
  readonly named: readonly Entry[];
  /** Those that hold enough of its words. */
  readonly worded: readonly Entry[];
}

export type FindEntries = (text: string) => FoundEntries;

/**
 * Compiles a search by name, by the beginning of the words of names and places, and by words: what is typed into a search
 * box is mostly part of a name, and often not typed to its end.
 */
export function createEntryFinder(knowledge: Knowledge): FindEntries {
  const search = indexEntries(knowledge, (entry) => !isPast(entry));
  const known = [...knowledge.entries.values()]
    .filter((entry) => !isPast(entry))
    .map((entry) => ({ entry, names: namesOf(entry), words: wordsOf(entry) }));

  return (text) => {
    const words = foldedWords(text);
    if (words.length === 0) return { named: [], worded: [] };
    const whole = words.join(' ');
    const isBegun = (own: readonly string[]) => words.every((word) => own.some((one) => one.startsWith(word)));
    const exact = known.filter(({ names }) => names.includes(whole));
    const begun = known.filter((one) => isBegun(one.words));
    const named: Entry[] = [...new Set([...exact, ...begun].map(({ entry }) => entry))];
    const stems = [...new Set(words.filter((word) => word.length > 1).map(stemOf))];
    const worded = search(stems)
      .filter(({ coverage }) => coverage >= confidence.nearCoverage)
      .map(({ entry }) => entry);
    return { named, worded: worded.filter((entry) => !named.includes(entry)) };
  };
}

/** Each name as it is typed: folded, without its punctuation. */
const namesOf = ({ nom, nomEn, sigle = '', alias }: Entry): string[] =>
  [nom, nomEn, sigle, ...alias].map((name) => foldedWords(name).join(' '));

const wordsOf = (entry: Entry): string[] => [
  ...new Set([...namesOf(entry), ...placesOf(entry)].flatMap((text) => foldedWords(text))),
];

function placesOf(entry: Entry): string[] {
  if (entry.kind === 'structure') return [entry.ville, entry.etablissement];
  return entry.kind === 'evenement' && entry.lieu ? [entry.lieu.ville, entry.lieu.nom ?? ''] : [];
}
