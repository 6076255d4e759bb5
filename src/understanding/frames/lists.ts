import { entriesOf, type Knowledge } from '../../knowledge/knowledge';
import type { Query, Place } from '../../knowledge/query';
import type { FactKey } from '../../knowledge/schemas/common';
import type { Reading } from '../reading';
import {
  countsAgain,
  isAboutOnePupil,
  isNewDemand,
  namedKinds,
  openEntry,
  personalFacts,
  unknown,
  type LastOf,
  type Rule,
} from './frame';

/** "insertion", "dispositifs d'accompagnement": a phase and hardly anything else asks for its list. */
const SHORT_LIST_TERMS = 2;

/** Whether the message asks for all the entries of some kind, phase, level or place. */
export const isList = ({ genre, phase, legende, pole, demandes, place, period, profile, terms }: Reading): boolean => {
  // "La liste des dispositifs", and hardly another word: all of them.
  const isBare = genre?.kind === 'dispositif' && demandes.has('liste') && terms.length <= SHORT_LIST_TERMS;
  const asksElse = demandes.has('orientation') || demandes.has('guide') || demandes.has('programme');
  if (isBare && !asksElse) return true;
  // "Où se retrouvent les équipes des SRE le 6 mai ?" is about that day.
  if (genre?.kind === 'structure') return !period && (demandes.has('liste') || place !== undefined);
  if (genre?.kind === 'dispositif' || genre === undefined)
    return (
      (phase !== undefined ||
        legende !== undefined ||
        (pole && genre !== undefined) ||
        ((genre !== undefined || demandes.has('liste')) && profile.niveau !== undefined)) &&
      (genre !== undefined || demandes.has('liste') || terms.length <= SHORT_LIST_TERMS)
    );
  return genre.kind !== 'evenement' && demandes.has('liste');
};

/** Structures are listed by place, and the dispositifs of a phase by their phase, whoever they are for. */
export const isListOfPlaces = ({ genre, place, phase, legende, demandes, pupils }: Reading): boolean =>
  (genre?.kind === 'structure' && place !== undefined && demandes.has('liste')) ||
  ((phase ?? legende) !== undefined && demandes.has('liste') && pupils);

/** "Le micro-collège de La Fère dépend de quel collège ?": one structure, by its town, and a part of it. */
function structureThere(
  { genre, place, facts, demandes }: Pick<Reading, 'genre' | 'place' | 'facts' | 'demandes'>,
  knowledge: Knowledge,
): Query | undefined {
  if (genre?.kind !== 'structure' || place?.kind !== 'town') return undefined;
  if (facts.length === 0 && (!demandes.has('definition') || demandes.has('liste'))) return undefined;
  const there = entriesOf(knowledge, 'structure').filter(
    ({ ville, dispositif }) =>
      ville === place.name && (genre.dispositif === undefined || dispositif === genre.dispositif),
  );
  const [only] = there;
  return only && there.length === 1 ? { kind: 'fiche', entry: only.id, focus: facts } : undefined;
}

const isOfAPupil = (reading: Reading): boolean =>
  reading.pupil && personalFacts(reading) > 0 && (isAboutOnePupil(reading) || !isListOfPlaces(reading));

export const liste: Rule = (reading, { knowledge }) => {
  const one = structureThere(reading, knowledge);
  if (one) return one;
  const { genre, phase, legende, place, demandes, mentions } = reading;
  const isOfOne = reading.pupil && !(reading.pupils && genre?.kind === 'dispositif') && !demandes.has('liste');
  if (!isList(reading) || isOfOne || isOfAPupil(reading)) return undefined;
  const isByLevelAlone = phase === undefined && legende === undefined && !reading.pole && genre?.kind !== 'structure';
  const namesSubject = mentions.some(({ id }) => genre === undefined || knowledge.entries.get(id)?.kind === 'sujet');
  if ((isByLevelAlone || reading.pole) && namesSubject) return undefined;
  const structure = mentions.find(({ id }) => knowledge.entries.get(id)?.kind === 'structure');
  if (structure && (!demandes.has('liste') || reading.facts.length > 0)) return undefined;
  if (genre?.kind === 'structure' && demandes.has('definition') && place === undefined) return undefined;
  return listQuery(reading);
};

/** The list that a message asks for: of the kind, phase, level and place that it names. Events are listed by the programme. */
export function listQuery(reading: Reading): Query | undefined {
  const { genre, phase, legende, place, profile } = reading;
  const kind = genre?.kind ?? 'dispositif';
  if (kind === 'evenement') return undefined;
  const isByPhase = kind === 'dispositif';
  return {
    kind: 'liste',
    filter: {
      kind,
      ...(isByPhase && phase && { phase }),
      ...(isByPhase && legende && { legende }),
      ...(isByPhase && reading.pole && { pole: true as const }),
      ...(isByPhase && profile.niveau !== undefined && { niveau: [profile.niveau].flat() }),
      ...(genre?.dispositif !== undefined && { dispositif: genre.dispositif }),
      ...(place && placeOfList(place)),
    },
  };
}

const placeOfList = (place: Place): { place?: Place } => (place.kind === 'region' ? {} : { place });

/** "et dans la Somme ?", "et la diplomation ?", "et en lycée pro ?": the same list, with what is said anew. */
export function afterListe(reading: Reading, last: LastOf<'liste'>, knowledge: Knowledge): Query | undefined {
  if (last.only !== undefined && reading.facts.length > 0 && reading.mentions.length === 0)
    return openOnly(last.only, reading.facts, knowledge);
  const one = structureThere({ ...reading, genre: last.filter }, knowledge);
  if (one) return one;
  const { period, place, genre, phase, legende, pole } = reading;
  const { niveau } = reading.profile;
  const counts = countsAgain(reading);
  const said = place ?? phase ?? legende ?? niveau ?? genre ?? (pole || counts || undefined);
  const isNew = isNewDemand(reading) && !counts;
  if (said === undefined || isNew || period || reading.pupil) return undefined;
  const others = namedKinds(reading, knowledge).filter((kind) => kind !== 'dispositif' && kind !== 'acteur');
  // "Et ceux d'accompagnement, au sens de la carte ?"
  const isByPhase = (phase ?? legende) !== undefined && others.every((kind) => kind === 'sujet');
  if (others.length > 0 && !isByPhase) return undefined;
  const { phase: _phase, legende: _legende, ...kept } = last.filter;
  const sameKind = genre === undefined || genre.kind === last.filter.kind;
  return {
    kind: 'liste',
    filter: {
      ...((phase ?? legende) === undefined ? last.filter : kept),
      ...(sameKind ? {} : { kind: genre.kind }),
      // "Toutes les structures" after the micro-lycées: all of them.
      ...(genre !== undefined && { dispositif: genre.dispositif }),
      ...(pole && last.filter.kind === 'dispositif' && { pole: true as const }),
      ...(phase && { phase }),
      ...(legende && { legende }),
      ...(niveau !== undefined && { niveau: [niveau].flat() }),
      ...(place && place.kind !== 'region' && { place }),
    },
  };
}

function openOnly(id: string, focus: readonly FactKey[], { entries }: Knowledge): Query {
  const entry = entries.get(id);
  return entry ? openEntry(entry, focus) : unknown('not-understood');
}
