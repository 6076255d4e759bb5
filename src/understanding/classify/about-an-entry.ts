import type { Knowledge } from '../../knowledge/knowledge';
import type { FactKey } from '../../knowledge/schemas/common';
import { chooseMention, DEFINITION_REACH } from '../choose-mention';
import type { Reading } from '../reading';
import { asksDefinition, asksFigure, mentionsOf, topicEntry, type ClassifyContext, type Rule } from './rule';

/** Longest message that is read as "ECMLDS de Lens ?", in words that carry meaning. */
const LOCAL_CONTACT_TERMS = 4;

/** Whom to call, or how. */
export const contact: Rule = (reading, context) => {
  const [named] = mentionsOf(reading, context, 'contact');
  const about =
    reading.demandes.has('contact') || reading.mentions.length === 0
      ? chooseMention(reading, context.knowledge)
      : named;
  if (named !== undefined && (reading.demandes.has('contact') || reading.mentions.length === 1))
    return { kind: 'contact', about: preferContact(reading, context) ?? named, place: reading.place };
  // "ECMLDS de Lens ?": somebody who has a contact of their own, and a place.
  const local = preferContact(reading, context);
  if (
    local !== undefined &&
    !reading.genre &&
    reading.place !== undefined &&
    !asksDefinition(reading) &&
    reading.terms.length <= LOCAL_CONTACT_TERMS
  )
    return { kind: 'contact', about: local, place: reading.place };
  if (!reading.demandes.has('contact')) return undefined;
  // "À qui s'adresse le forum de Bruay, et à quelle date ?"
  const isOfEvent = mentionsOf(reading, context, 'evenement').length > 0;
  if (isOfEvent && (reading.demandes.has('evenement-precis') || reading.facts.includes('public'))) return undefined;
  // "Quel numéro à la région académique ?" is for whoever runs it all, whatever else is said.
  if (about === undefined && reading.unexplained.length > 2 && reading.place?.kind !== 'region') return undefined;
  if (reading.demandes.has('definition') && about !== undefined && !isContactOutright(reading)) return undefined;
  const fromLast = about ?? topicEntry(context.last);
  return { kind: 'contact', about: fromLast, place: reading.place };
};

/** A demand for a definition and a word of contact: "c'est quoi le mail du pôle" is about the mail. */
const isContactOutright = ({ terms }: Reading): boolean => terms.length > 0;

/** An acteur named beside the DRAIO has its own contact, if it is not reached through it. */
export function preferContact(reading: Reading, context: ClassifyContext): string | undefined {
  const acteurs = mentionsOf(reading, context, 'acteur');
  return acteurs.find((id) => {
    const entry = context.knowledge.entries.get(id);
    return entry?.kind === 'acteur' && entry.contact !== undefined;
  });
}

/** Parts of an entry that are counted: "combien de modules", "combien de jeunes par groupe". */
const countedFacts: readonly FactKey[] = ['effectif', 'modules', 'moyens'];

/**
 * "Combien de micro-lycées dans l'Oise ?", "… à Creil ?": the figures are those of the region; how many there are is said
 * by their list, or by the one that is there.
 */
function countsStructures({ genre, place, mentions, pupils, facts }: Reading, knowledge: Knowledge): boolean {
  if (pupils || facts.length > 0) return false;
  const isThere = place !== undefined && place.kind !== 'region';
  return (
    (genre?.kind === 'structure' && isThere) ||
    mentions.some(({ id }) => knowledge.entries.get(id)?.kind === 'structure')
  );
}

/** A figure is asked for, not how long something lasts nor how many events there are on a day. */
export const chiffres: Rule = (reading, { knowledge }) =>
  asksFigure(reading) &&
  // "Une ancienne élève de terminale, dans mes effectifs" is a pupil.
  !(reading.profile.classe !== undefined && reading.profile.situation !== undefined) &&
  !(typeof reading.profile.age === 'number' && reading.profile.situation !== undefined && !reading.pupils) &&
  !(reading.facts.some((fact) => countedFacts.includes(fact)) && reading.mentions.length > 0) &&
  !reading.demandes.has('orientation') &&
  !reading.facts.includes('duree') &&
  !countsStructures(reading, knowledge) &&
  !(reading.period && reading.genre?.kind === 'evenement')
    ? {
        kind: 'chiffres',
        terms: reading.terms,
        entries: reading.mentions.map(({ id }) => id),
        share: reading.demandes.has('part'),
        before: [],
      }
    : undefined;

/** An entry is named, and nothing else is asked of it: the entry itself. */
export const fiche: Rule = (reading, { knowledge }) => {
  const entry = chooseMention(reading, knowledge);
  if (entry === undefined) return undefined;
  const words = reading.mentions.find(({ id }) => id === entry)?.words ?? [];
  const isDefined = reading.definitionEnds.some(
    (end) => (words[0] ?? 0) >= end && (words[0] ?? 0) - end < DEFINITION_REACH,
  );
  // "Que recouvre la mission de RDS ?" is about the RDS, whatever else is told around.
  const isOutright = reading.demandes.has('definition') && reading.mentions.length === 1;
  const beside = isOutright ? 0 : new Set(reading.unexplained.map(({ stem }) => stem)).size;
  return { kind: 'fiche', entry, focus: reading.facts, sure: isDefined, terms: reading.terms, beside };
};
