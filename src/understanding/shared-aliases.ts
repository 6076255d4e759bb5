import type { Hole } from '../knowledge/hole';
import { isPast, type Knowledge } from '../knowledge/knowledge';
import { readerOf } from './read-message';
import { readWords } from './words/read-words';

/**
 * Names and aliases of today that, read as a user's words, name two entries: by their plural, their accents or their
 * small words, which an exact comparison does not see.
 */
export function findSharedAliases(knowledge: Knowledge): Hole[] {
  const { index } = readerOf(knowledge);
  const shared = new Map<string, Hole>();
  for (const entry of knowledge.entries.values()) {
    if (isPast(entry)) continue;
    for (const name of [entry.nom, ...(entry.sigle ? [entry.sigle] : []), ...entry.alias]) {
      const words = readWords(name, knowledge.vocabulary, index.lexicon);
      const named = index.find(words).filter(({ sense }) => sense.kind === 'entry');
      const longest = Math.max(0, ...named.map((match) => match.words.length));
      const ids = new Set(
        named.flatMap((match) =>
          match.words.length === longest && match.sense.kind === 'entry' ? [match.sense.id] : [],
        ),
      );
      if (ids.size > 1 && ids.has(entry.id)) {
        const key = [...ids].sort().join(' ');
        shared.set(`${key} ${words.map(({ stem }) => stem).join(' ')}`, {
          kind: 'shared-alias',
          alias: name,
          ids: [...ids].sort(),
        });
      }
    }
  }
  return [...shared.values()];
}
