import { entriesOf, isPast, type Knowledge } from '../../knowledge/knowledge';
import type { Profile } from '../../knowledge/profile';
import type { Query } from '../../knowledge/query';
import { isWithin, type Place } from '../../knowledge/requests';
import { asksFigure } from '../classify/rule';
import type { Reading } from '../reading';
import { afterPastFiche } from './after-past-fiche';
import { ASIDE_WORDS, type LastOf } from './follow-up-signs';

/** "et ça dure combien de temps ?", "qui contacter ?", "et celui de Lens ?": more of the entry at hand, or of its like. */
export function afterFiche(reading: Reading, last: LastOf<'fiche'>, knowledge: Knowledge): Query | undefined {
  const { demandes, period, place, genre, phase, legende, profile } = reading;
  const past = knowledge.entries.get(last.entry);
  if (past && isPast(past) && (reading.archives.academies.length > 0 || reading.archives.actions))
    return afterPastFiche(past, reading, knowledge);
  if (reading.mentions.length > 0 || period || demandes.has('comparer')) return undefined;
  const neighbour = place && neighbourOf(last.entry, place, knowledge);
  if (neighbour !== undefined) return { kind: 'fiche', entry: neighbour, focus: reading.facts, sure: true };
  if (asksFigure(reading) && reading.facts.length === 0)
    return {
      kind: 'chiffres',
      terms: reading.terms,
      entries: [last.entry],
      share: demandes.has('part'),
      before: [],
      topic: last.entry,
    };
  const sibling = siblingFor(last.entry, profile, knowledge);
  if (sibling !== undefined) return { kind: 'fiche', entry: sibling, focus: [], sure: true };
  if (reading.pupil) return undefined;
  if (demandes.has('contact')) return { kind: 'contact', about: last.entry, place };
  if (demandes.has('equivalent'))
    return { kind: 'search', terms: [...reading.terms, ...nameTerms(last.entry, reading)] };
  const pointsBack =
    demandes.has('reprise') &&
    reading.terms.length <= ASIDE_WORDS &&
    Object.keys(profile).length === 0 &&
    !place &&
    !genre &&
    (phase ?? legende) === undefined;
  return reading.facts.length > 0 || demandes.has('acces') || pointsBack
    ? { kind: 'fiche', entry: last.entry, focus: reading.facts, sure: true }
    : undefined;
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
