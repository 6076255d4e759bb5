import type { EntryKind, Knowledge } from '../../knowledge/knowledge';
import type { Query, Topic } from '../../knowledge/query';
import type { Reading } from '../reading';
import { chooseMention } from './entry';
import {
  asksDefinition,
  asksFigure,
  isNewDemand,
  mentionsOf,
  namesOther,
  topicEntry,
  type FrameContext,
  type LastOf,
  type Rule,
} from './frame';

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
function preferContact(reading: Reading, context: FrameContext): string | undefined {
  const acteurs = mentionsOf(reading, context, 'acteur');
  return acteurs.find((id) => {
    const entry = context.knowledge.entries.get(id);
    return entry?.kind === 'acteur' && entry.contact !== undefined;
  });
}

/** "Je veux parler à quelqu'un": somebody is wanted rather than an answer. Whoever is named has a contact of their own. */
export const escalade: Rule = (reading, context) => {
  const { demandes } = reading;
  if (!demandes.has('humain') || demandes.has('orientation') || demandes.has('guide')) return undefined;
  const namesSomebody = mentionsOf(reading, context, 'contact').length > 0 || preferContact(reading, context);
  return namesSomebody ? undefined : escaladeQuery(reading, context);
};

/** Somebody to talk to, about what the message names or the turn before was about. */
export function escaladeQuery(reading: Reading, { knowledge, last }: FrameContext): Query {
  const { place, profile } = reading;
  const about = chooseMention(reading, knowledge);
  return {
    kind: 'escalade',
    profile,
    ...(about !== undefined && { about }),
    ...(about === undefined && last?.kind === 'escalade' && { motif: last.motif }),
    ...(place && { place }),
  };
}

/** "Dans l'Oise", "à Lens" after somebody to talk to: the person there. */
const escaladeElsewhere = (
  { motif, about }: Extract<Topic, { kind: 'escalade' }>,
  place: NonNullable<Extract<Query, { kind: 'escalade' }>['place']>,
): Query => ({ kind: 'escalade', motif, ...(about !== undefined && { about }), place, profile: {} });

/** What the turn before was about, for whoever is to be put in touch with somebody. */
export function spokenOf(last: Topic | undefined): { about?: string; genre?: EntryKind } {
  const about = last?.kind === 'comparison' ? last.entries[0] : topicEntry(last);
  if (about !== undefined) return { about };
  switch (last?.kind) {
    case 'programme':
      return { genre: 'evenement' };
    case 'liste':
    case 'archives':
      return { genre: last.filter.kind };
    default:
      return {};
  }
}

/** "et à Creil ?": the same body, elsewhere. */
export function afterContact(reading: Reading, last: LastOf<'contact'>, knowledge: Knowledge): Query | undefined {
  const { place, period, demandes } = reading;
  return place !== undefined &&
    !namesOther(reading, knowledge) &&
    !period &&
    !demandes.has('liste') &&
    !asksFigure(reading) &&
    !(demandes.has('contact') && reading.mentions.length > 0)
    ? { kind: 'contact', about: last.about, place }
    : undefined;
}

/** "et dans l'Oise ?": somebody to talk to there, about the same thing. */
export function afterEscalade(reading: Reading, last: LastOf<'escalade'>, knowledge: Knowledge): Query | undefined {
  const { place, period, genre } = reading;
  return place !== undefined && !namesOther(reading, knowledge) && !period && !isNewDemand(reading) && !genre
    ? escaladeElsewhere(last, place)
    : undefined;
}
