import { dangersIn, type Reader } from './read-message';
import { readWords } from './words/read-words';

/**
 * Ids of the dangers that a message says or may hide, read from its words alone: what stands when the reading of the
 * rest (dates, numbers, names) fails.
 */
export function dangersSaid(text: string, { index, knowledge }: Reader): string[] {
  const matches = index.find(readWords(text, knowledge.vocabulary, index.lexicon));
  return [...new Set([...dangersIn(matches, 'urgence'), ...dangersIn(matches, 'doute')])];
}
