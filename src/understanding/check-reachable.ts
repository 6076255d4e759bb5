import { isPast, type Knowledge } from '../knowledge/knowledge';
import type { KnowledgeProblem } from '../knowledge/problem';
import { unreadablePhrases } from './index-vocabulary';
import { readerOf, readMessage } from './read-message';

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
