import type { EntryKind, Knowledge } from '../knowledge/knowledge';
import type { Mention, Reading } from './reading';

/** What a question is more likely about when it names several entries: the particular before the general. */
const kindWeight: Record<EntryKind, number> = {
  structure: 3,
  evenement: 2,
  dispositif: 2,
  sujet: 2,
  acteur: 1,
  contact: 0,
  edition: 0,
  action: 0,
};

/** What follows "c'est quoi" is what is asked about, whatever its kind. */
const DEFINITION_WEIGHT = 2;

/** Words that may stand between "c'est quoi" and what is asked about. */
export const DEFINITION_REACH = 3;

/** A long name is said on purpose; a word of it may be there by chance. */
const WORD_WEIGHT = 0.5;

/** The entry that a question is about, among those that it names; undefined when it names none. */
export function chooseMention(
  { mentions, definitionEnds, genre }: Reading,
  { entries }: Knowledge,
): string | undefined {
  const weigh = ({ id, words }: Mention, rank: number): number => {
    const kind = entries.get(id)?.kind;
    const start = words[0] ?? 0;
    const isDefined = definitionEnds.some((end) => start >= end && start - end < DEFINITION_REACH);
    return (
      (kind === undefined ? 0 : kindWeight[kind]) +
      (isDefined ? DEFINITION_WEIGHT : 0) +
      words.length * WORD_WEIGHT -
      rank * 0.1
    );
  };
  // "Le micro-lycée du lycée Pierre Forest" is that structure, not what it is an example of.
  const structures = mentions.flatMap(({ id }) => {
    const entry = entries.get(id);
    return entry?.kind === 'structure' ? [entry] : [];
  });
  const isExampled = ({ id }: Mention): boolean =>
    structures.some(({ dispositif }) => dispositif === id) ||
    (structures.length > 0 && genre?.kind === 'structure' && entries.get(id)?.kind === 'acteur');
  return mentions
    .filter((mention) => !isExampled(mention))
    .map((mention, rank) => ({ id: mention.id, weight: weigh(mention, rank) }))
    .sort((a, b) => b.weight - a.weight)[0]?.id;
}
