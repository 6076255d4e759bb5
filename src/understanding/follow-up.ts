import { entriesOf, isPast, type EntryOf, type Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import { AGE_MAX, AGE_MIN } from '../knowledge/schemas/criteria';
import { structureThere } from './classify/about-lists';
import { escaladeElsewhere } from './classify/about-a-person';
import { nextComparison } from './classify/about-a-comparison';
import { asksFigure, type ClassifyContext } from './classify/rule';
import type { LastTopic, Query } from '../knowledge/query';
import { isWithin, type Place } from '../knowledge/requests';
import type { Reading } from './reading';

/** Longest follow-up, in words that carry meaning: a longer message says itself what it is about. */
const FOLLOW_UP_TERMS = 8;

/** Words around a bare place ("j'ai oublié de préciser") that may be anything. */
const ASIDE_WORDS = 3;

/** Somebody to talk to, or what is new: asked for whatever came before. */
const isOfItsOwn = ({ demandes }: Reading): boolean => demandes.has('humain') || demandes.has('nouveautes');

/**
 * What a message asks that only completes the one before: "et demain ?", "et dans l'Oise ?", "et à partir de quel âge ?".
 * What still holds of the topic is kept, what is said anew replaces it. Undefined when the message stands on its own.
 */
export function followUp(reading: Reading, { last, knowledge }: ClassifyContext): Query | undefined {
  if (last === undefined || reading.terms.length > FOLLOW_UP_TERMS || isOfItsOwn(reading)) return undefined;
  if (last.kind === 'archives') return reading.urgences.length > 0 ? undefined : archivesNext(reading, last);
  const isElsewhere =
    reading.offTopic !== undefined && !(last.kind === 'fiche' && reading.archives.academies.length > 0);
  if (reading.urgences.length > 0 || isElsewhere || reading.demandes.has('autre-cas')) return undefined;
  const { demandes, period, place, audience, online, genre, phase, legende, profile } = reading;
  const kinds = reading.mentions.map(({ id }) => knowledge.entries.get(id)?.kind);
  const namesOther = kinds.some((kind) => kind !== undefined && kind !== 'acteur');
  const isNewDemand =
    demandes.has('contact') || asksFigure(reading) || demandes.has('definition') || demandes.has('comparer');

  switch (last.kind) {
    case 'programme': {
      const said = period ?? place ?? audience ?? (online || undefined);
      const namesSomebody = reading.mentions.length > 0 && audience === undefined;
      if (
        said === undefined ||
        namesOther ||
        namesSomebody ||
        isNewDemand ||
        (genre && genre.kind !== 'evenement') ||
        reading.pupil
      )
        return undefined;
      const { wrongWeekday: _old, ...kept } = last.request;
      return {
        kind: 'programme',
        request: {
          ...kept,
          ...(period && { period: { from: period.from, to: period.to } }),
          ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
          ...(place && { place }),
          ...(audience && { audience }),
          ...(online && { online }),
        },
      };
    }
    case 'liste': {
      if (last.only !== undefined && reading.facts.length > 0 && reading.mentions.length === 0)
        return { kind: 'fiche', entry: last.only, focus: reading.facts, sure: true };
      const one = structureThere({ ...reading, genre: last.filter }, knowledge);
      if (one) return one;
      const { niveau } = profile;
      const said = place ?? phase ?? legende ?? niveau ?? genre;
      if (said === undefined || isNewDemand || period || reading.pupil) return undefined;
      if (kinds.some((kind) => kind !== undefined && kind !== 'dispositif' && kind !== 'acteur')) return undefined;
      const { phase: _phase, legende: _legende, ...kept } = last.filter;
      const sameKind = genre === undefined || genre.kind === last.filter.kind;
      return {
        kind: 'liste',
        filter: {
          ...((phase ?? legende) === undefined ? last.filter : kept),
          ...(sameKind ? {} : { kind: genre.kind }),
          ...(genre?.dispositif !== undefined && { dispositif: genre.dispositif }),
          ...(phase && { phase }),
          ...(legende && { legende }),
          ...(niveau !== undefined && { niveau: [niveau].flat() }),
          ...(place && place.kind !== 'region' && { place }),
        },
      };
    }
    case 'fiche': {
      const past = knowledge.entries.get(last.entry);
      if (past && isPast(past) && (reading.archives.academies.length > 0 || reading.archives.actions))
        return otherEdition(past, reading, knowledge);
      if (reading.mentions.length > 0 || period) return undefined;
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
    case 'comparison':
      return nextComparison(reading, last.entries, knowledge);
    case 'contact':
      return place !== undefined && !namesOther && !period && !demandes.has('liste') && !asksFigure(reading)
        ? { kind: 'contact', about: last.about, place }
        : undefined;
    case 'escalade':
      return place !== undefined && !namesOther && !period && !isNewDemand && !genre
        ? escaladeElsewhere(last, place)
        : undefined;
    case 'chiffres':
      return (demandes.has('suite') || asksFigure(reading)) &&
        !demandes.has('contact') &&
        !demandes.has('definition') &&
        !period &&
        (!reading.pupil || reading.pupils)
        ? {
            kind: 'chiffres',
            terms: reading.terms,
            entries: reading.mentions.map(({ id }) => id),
            share: demandes.has('part'),
            before: last.chiffres,
          }
        : undefined;
    case 'orientation': {
      // "Il a démissionné ce matin": a day is no programme when something is said of the pupil.
      const asksWhen = period !== undefined && profile.situation === undefined;
      const isOtherDemand = isNewDemand || namesOther || asksWhen || demandes.has('programme') || demandes.has('liste');
      const said = { ...profile, ...(reading.departement && { departement: reading.departement }) };
      if (!isOtherDemand && Object.keys(profile).length > 0 && !reading.pupil)
        return { kind: 'orientation', profile: said, fresh: false };
      const age = demandes.has('suite') && profile.age === undefined ? bareAge(reading) : undefined;
      if (!isOtherDemand && age !== undefined) return { kind: 'orientation', profile: { ...said, age }, fresh: false };
      // Where the pupil lives, said alone, completes the profile.
      const saysOnlyWhere =
        reading.departement !== undefined &&
        Object.keys(profile).length === 0 &&
        reading.mentions.length === 0 &&
        reading.unexplained.length <= ASIDE_WORDS &&
        !period &&
        !genre &&
        !isNewDemand;
      return saysOnlyWhere
        ? { kind: 'orientation', profile: { departement: reading.departement }, fresh: false }
        : undefined;
    }
  }
}

/** "et à Orléans-Tours ?" after the edition of another académie: the same year there. */
function otherEdition(
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
  return there && { kind: 'fiche', entry: there.id, focus: [], sure: true };
}

/** "en voir d'autres", "et au lycée ?", "et sur le théâtre ?": the list goes on, or is narrowed anew. */
function archivesNext(
  { archives, demandes, profile, terms, mentions, pupil, pupils, period, place }: Reading,
  { filter, rest }: Extract<LastTopic, { kind: 'archives' }>,
): Query | undefined {
  if (demandes.has('encore') && terms.length <= ASIDE_WORDS && archives.themes.length === 0)
    return rest.length > 0 ? { kind: 'more', filter, entries: rest } : undefined;
  const { academies, themes, years } = archives;
  const levels = [...archives.levels, ...(profile.niveau === undefined ? [] : [profile.niveau].flat())];
  const saysSomething = academies.length + themes.length + years.length + levels.length > 0;
  if (!saysSomething || mentions.length > 0 || (pupil && !pupils) || period || place || terms.length > ASIDE_WORDS)
    return undefined;
  const { levels: _levels, ...withoutLevels } = filter;
  return {
    kind: 'archives',
    filter: {
      ...(levels.length > 0 ? { ...filter, levels } : themes.length > 0 ? withoutLevels : filter),
      ...(academies.length > 0 && { academies }),
      ...(themes.length > 0 && { kind: 'action', themes }),
      ...(years.length > 0 && { years }),
    },
    terms: archives.terms,
    count: demandes.has('combien'),
  };
}

/** "et si elle en avait 16 ?": of a pupil, a number alone is an age. */
const bareAge = ({ words }: Reading): number | undefined =>
  words.find(({ number, light }) => !light && number !== undefined && number >= AGE_MIN && number <= AGE_MAX)?.number;

/** "et celui de Lens ?" after a structure: the one that runs the same dispositif there. */
function neighbourOf(entryId: string, place: Place, knowledge: Knowledge): string | undefined {
  const entry = knowledge.entries.get(entryId);
  if (entry?.kind !== 'structure' || place.kind !== 'town') return undefined;
  const there = entriesOf(knowledge, 'structure').filter((one) => one.id !== entryId && isWithin(one, place));
  return (there.find(({ dispositif }) => dispositif === entry.dispositif) ?? there[0])?.id;
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
