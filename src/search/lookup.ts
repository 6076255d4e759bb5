import { isPast, type Knowledge } from '../knowledge/knowledge';
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
