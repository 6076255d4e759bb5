import type { Hole } from '../knowledge/hole';
import { isPast, type Knowledge } from '../knowledge/knowledge';
import type { KnowledgeProblem } from '../knowledge/problem';
import { unreadablePhrases } from './index-vocabulary';
import { readerOf, readMessage } from './read-message';
import { readWords } from './words/read-words';

/** Any day will do: names hold no date. */
const SOME_DAY = '2026-01-01';

/**
 * Entries that their own name does not lead to, and phrases of the vocabulary that nothing could match. Past actions are
 * found by their words among the archives, and have titles of any kind.
 */
export function checkReachable(knowledge: Knowledge, fileOf: (id: string) => string): KnowledgeProblem[] {
  const reader = readerOf(knowledge);
  const unreachable = [...knowledge.entries.values()]
    .filter((entry) => !isPast(entry))
    .flatMap(({ id, nom, sigle }) =>
      [{ field: 'nom', name: nom }, ...(sigle === undefined ? [] : [{ field: 'sigle', name: sigle }])]
        .filter(({ name }) => {
          const { mentions } = readMessage(name, reader, { today: SOME_DAY, aboutEdition: false });
          return !mentions.some((mention) => mention.id === id);
        })
        .map(({ field, name }): KnowledgeProblem => ({
          file: fileOf(id),
          field,
          fault: { kind: 'unreachable', name },
        })),
    );
  const unreadable = unreadablePhrases(knowledge).map((phrase): KnowledgeProblem => ({
    file: 'vocabulaire',
    field: 'phrases',
    fault: { kind: 'bad-phrase', phrase },
  }));
  return [...unreachable, ...unreadable];
}

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
