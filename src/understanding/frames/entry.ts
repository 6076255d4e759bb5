import { entriesOf, isPast, type Entry, type EntryKind, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import type { Profile } from '../../knowledge/profile';
import { type Query, isWithin, type Place } from '../../knowledge/query';
import type { FactKey } from '../../knowledge/schemas/common';
import type { Mention, Reading } from '../reading';
import { confidence } from '../../search/confidence';
import type { Lookup } from '../../search/lookup';
import { ASIDE_WORDS, asksFigure, openEntry, unknown, type FrameContext, type LastOf, type Rule } from './frame';
import { figureQuery, soughtIn } from './figures';
import { searchWords } from './ladder';

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
const DEFINITION_REACH = 3;

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

/** An entry is named, and nothing else is asked of it: the entry itself. */
export const fiche: Rule = (reading, { knowledge, lookup }) => {
  const id = chooseMention(reading, knowledge);
  const entry = id === undefined ? undefined : knowledge.entries.get(id);
  if (entry === undefined) return id === undefined ? undefined : unknown('not-understood');
  const words = reading.mentions.find((mention) => mention.id === id)?.words ?? [];
  const isDefined = reading.definitionEnds.some(
    (end) => (words[0] ?? 0) >= end && (words[0] ?? 0) - end < DEFINITION_REACH,
  );
  // "Que recouvre la mission de RDS ?" is about the RDS, whatever else is told around.
  const isOutright = reading.demandes.has('definition') && reading.mentions.length === 1;
  const beside = isOutright ? 0 : new Set(reading.unexplained.map(({ stem }) => stem)).size;
  const rival = isDefined ? undefined : findRival(entry, reading.terms, beside, lookup);
  return rival ? openEntry(rival) : openEntry(entry, reading.facts);
};

/**
 * The entry that the question is rather about than the acteur that it names: "avec l'ECMLDS, comment déposer une action ?".
 * Undefined when the one named will do.
 *
 * @param beside how many words the message says beside the name
 */
function findRival(named: Entry, terms: readonly string[], beside: number, lookup: Lookup): Entry | undefined {
  if (beside < confidence.rivalTerms || (named.kind !== 'acteur' && named.kind !== 'contact')) return undefined;
  const hits = lookup.entries(terms);
  const [best] = hits;
  const own = hits.find(({ entry }) => entry.id === named.id)?.score ?? 0;
  const isBetter =
    best &&
    best.entry.id !== named.id &&
    best.score >= confidence.sureScore &&
    best.score >= confidence.rivalRatio * own;
  return isBetter ? best.entry : undefined;
}

/** "et ça dure combien de temps ?", "qui contacter ?", "et celui de Lens ?": more of the entry at hand, or of its like. */
export function afterFiche(reading: Reading, last: LastOf<'fiche'>, context: FrameContext): Query | undefined {
  const { knowledge } = context;
  const open = (id: string, focus: readonly FactKey[]): Query => {
    const entry = knowledge.entries.get(id);
    return entry ? openEntry(entry, focus) : unknown('not-understood');
  };
  const { demandes, period, place, genre, phase, legende, profile } = reading;
  const past = knowledge.entries.get(last.entry);
  if (past && isPast(past) && (reading.archives.academies.length > 0 || reading.archives.actions))
    return afterPastFiche(past, reading, knowledge);
  if (reading.mentions.length > 0 || period || demandes.has('comparer') || genre?.kind === 'evenement')
    return undefined;
  const neighbour = place && neighbourOf(last.entry, place, knowledge);
  if (neighbour !== undefined) return open(neighbour, reading.facts);
  if (asksFigure(reading) && reading.facts.length === 0)
    return figureQuery({ ...soughtIn(reading), entries: [last.entry], topic: last.entry }, context);
  const sibling = siblingFor(last.entry, profile, knowledge);
  if (sibling !== undefined) return open(sibling, []);
  if (reading.pupil) return undefined;
  if (demandes.has('contact')) return { kind: 'contact', about: last.entry, place };
  if (demandes.has('equivalent'))
    return searchWords({ terms: [...reading.terms, ...nameTerms(last.entry, reading)] }, context);
  const pointsBack =
    demandes.has('reprise') &&
    reading.terms.length <= ASIDE_WORDS &&
    Object.keys(profile).length === 0 &&
    !place &&
    !genre &&
    (phase ?? legende) === undefined;
  return reading.facts.length > 0 || demandes.has('acces') || pointsBack ? open(last.entry, reading.facts) : undefined;
}

/** "et celui de Lens ?" after a dispositif or a structure: the one that runs it there. */
function neighbourOf(entryId: string, place: Place, knowledge: Knowledge): string | undefined {
  const entry = knowledge.entries.get(entryId);
  if (place.kind !== 'town' || (entry?.kind !== 'structure' && entry?.kind !== 'dispositif')) return undefined;
  const there = entriesOf(knowledge, 'structure').filter((one) => one.id !== entryId && isWithin(one, place));
  const run = entry.kind === 'structure' ? entry.dispositif : entry.id;
  const alike = there.find(({ dispositif }) => dispositif === run);
  return (alike ?? (entry.kind === 'structure' ? there[0] : undefined))?.id;
}

/** "et pour les collégiens ?" after the micro-lycée: the related dispositif of that level, when only the level is said. */
function siblingFor(entryId: string, { niveau, ...others }: Profile, knowledge: Knowledge): string | undefined {
  if (niveau === undefined || Object.keys(others).length > 0) return undefined;
  const suits = (id: string): boolean => {
    const entry = knowledge.entries.get(id);
    return (
      entry?.kind === 'dispositif' &&
      entry.niveaux !== 'inconnu' &&
      [niveau].flat().some((one) => entry.niveaux.includes(one))
    );
  };
  const entry = knowledge.entries.get(entryId);
  return entry?.kind === 'dispositif' && !suits(entryId) ? entry.liens.find(suits) : undefined;
}

/** The words of the entry at hand, added to what is asked of its like. */
const nameTerms = (entry: string, { terms }: Reading): string[] =>
  entry.split('-').filter((term) => term.length > 2 && !terms.includes(term));

/**
 * After a past edition or action: "et à Orléans-Tours ?" is the edition of the same year there, "et ses actions ?" those
 * of the same edition.
 */
function afterPastFiche(
  past: EntryOf<'edition'> | EntryOf<'action'>,
  { archives, profile, demandes }: Reading,
  { entries }: Knowledge,
): Query | undefined {
  const edition = past.kind === 'edition' ? past : entries.get(past.edition);
  if (edition?.kind === 'edition' && archives.academies.length === 0) {
    const levels = profile.niveau === undefined ? archives.levels : [profile.niveau].flat();
    const filter = { academies: [edition.academie], years: [edition.annee], ...(levels.length > 0 && { levels }) };
    return { kind: 'archives', filter: { kind: 'action', ...filter }, terms: [], count: demandes.has('combien') };
  }
  const there = [...entries.values()].find(
    (entry) =>
      entry.kind === 'edition' &&
      edition?.kind === 'edition' &&
      entry.annee === edition.annee &&
      archives.academies.includes(entry.academie),
  );
  return there && openEntry(there);
}
