import type { Knowledge } from '../../knowledge/knowledge';
import { programmeFilters, type ProgrammeRequest, type Query } from '../../knowledge/query';
import { confidence } from '../../search/confidence';
import type { Reading } from '../reading';
import {
  asksDefinition,
  countsAgain,
  isNewDemand,
  mentionsOf,
  namesOther,
  type FrameContext,
  type LastOf,
  type Rule,
} from './frame';

/** With a day and one of our towns, what else is said matters less. */
const LOCAL_ASIDE_WORDS = 3;

/** "Qu'organise-t-on à Liévin ?": a town and hardly a word beside it. */
const LOCAL_TERMS = 2;

/** A day and one other word that is not ours: "les actions du jour"; with more of them, it is another subject. */
const OTHER_WORDS = 1;

/** The programme of the Semaine, or one of its events. */
export const programme: Rule = (reading, context) => {
  const [event] = mentionsOf(reading, context, 'evenement');
  const { demandes, period, place, mentions } = reading;
  const others = mentions.filter(
    ({ id }) => context.knowledge.entries.get(id)?.kind !== 'evenement' && id !== context.editionId,
  );
  const aboutEdition = mentions.some(({ id }) => id === context.editionId);
  if (event !== undefined) return { kind: 'programme', request: requestOf(reading), event };
  const asksWhenOrWhere = demandes.has('evenement-precis') && (period !== undefined || place !== undefined);
  const isCued = demandes.has('programme') || reading.genre?.kind === 'evenement' || reading.online || asksWhenOrWhere;
  const isPlaced = period !== undefined || place !== undefined || reading.audience !== undefined;
  if (others.length > 0 && !isPlaced && !aboutEdition && reading.genre?.kind !== 'evenement' && !reading.online)
    return undefined;
  if (others.length > 0 && asksDefinition(reading) && !period && !isCued) return undefined;
  if (others.length > 0 && !isCued && !aboutEdition && reading.audience === undefined) return undefined;
  if (aboutEdition && demandes.has('definition') && !period && !place && reading.genre?.kind !== 'evenement')
    return undefined;
  const isLocal = place?.kind === 'town' && mentions.length === 0 && reading.terms.length <= LOCAL_TERMS;
  const isAsked =
    isCued ||
    isLocal ||
    period !== undefined ||
    (aboutEdition && (place !== undefined || reading.audience !== undefined));
  if (!isAsked) return undefined;
  const isOurs =
    isCued ||
    aboutEdition ||
    context.last?.kind === 'programme' ||
    (isInEdition(period, context) && (place !== undefined || reading.audience !== undefined)) ||
    reading.unexplained.length <=
      (period && (place?.kind === 'town' || reading.audience) ? LOCAL_ASIDE_WORDS : OTHER_WORDS);
  return isOurs ? programmeQuery(reading, context) : undefined;
};

/**
 * The programme of the day, place and audience that are said, or one event where none of them is.
 *
 * @param likely the event that the examples point at
 */
export function programmeQuery(reading: Reading, context: FrameContext, likely?: string): Query {
  const [named] = mentionsOf(reading, context, 'evenement');
  const request = requestOf(reading);
  const described = isBare(request, reading) ? (likely ?? describedEvent(reading, context)) : undefined;
  const event = named ?? described;
  return { kind: 'programme', request, ...(event !== undefined && { event }) };
}

/** Neither day nor place nor audience is said: one event may be described by its words. */
const isBare = ({ period, place, audience, online }: ProgrammeRequest, { demandes }: Reading): boolean =>
  !period && !place && !audience && !(online && !demandes.has('evenement-precis'));

/** The event that the words of the message describe better than any other. */
function describedEvent({ unexplained, online }: Reading, { lookup }: FrameContext): string | undefined {
  const stems = [...new Set(unexplained.map(({ stem }) => stem))];
  const [best, next] = lookup
    .entries(stems)
    .filter(({ entry }) => entry.kind === 'evenement' && (!online || entry.enLigne));
  const isClear = best && best.coverage >= confidence.eventCoverage && (!next || best.score > next.score);
  return isClear ? best.entry.id : undefined;
}

/** Days of the edition: with a place of ours, nothing else can be meant. */
function isInEdition(period: Reading['period'], { knowledge, editionId }: FrameContext): boolean {
  const sujet = knowledge.entries.get(editionId);
  const edition = sujet?.kind === 'sujet' ? sujet.edition : undefined;
  return period !== undefined && edition !== undefined && period.from <= edition.au && edition.du <= period.to;
}

function requestOf({ period, place, audience, online }: Reading): ProgrammeRequest {
  return {
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
    ...(place && place.kind !== 'region' && { place }),
    ...(audience && { audience }),
    ...(online && !place && { online }),
  };
}

/** "et demain ?", "et dans l'Oise ?", "et pour les parents ?": the same programme, with what is said anew. */
export function afterProgramme(reading: Reading, last: LastOf<'programme'>, knowledge: Knowledge): Query | undefined {
  const { period, place, audience, online, genre } = reading;
  // "Où ça ?", "c'est quand ?": it stands there.
  const counts = countsAgain(reading);
  const asksAgain = (reading.demandes.has('evenement-precis') && reading.unexplained.length === 0) || counts;
  const said = period ?? place ?? audience ?? (online || asksAgain || undefined);
  const namesSomebody = reading.mentions.length > 0 && audience === undefined;
  if (
    said === undefined ||
    namesOther(reading, knowledge) ||
    namesSomebody ||
    (isNewDemand(reading) && !counts) ||
    (genre && genre.kind !== 'evenement') ||
    reading.pupil ||
    // "Et l'édition 2016 à Lille ?"
    reading.archives.years.length > 0
  )
    return undefined;
  const { wrongWeekday: _old, ...kept } = last.request;
  // "À quelle heure ?" after one event is of that event.
  if (asksAgain && last.event !== undefined && !period && !place && audience === undefined && !counts)
    return { kind: 'programme', request: last.request, event: last.event };
  const carried = programmeFilters.filter((filter) => kept[filter] !== undefined && !reading[filter]);
  return {
    kind: 'programme',
    carried,
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

/**
 * The query with the days that the message names one by one ("le 4 et le 7"): a request for a programme holds the first and
 * the last of a period, and all the days between them unless it also says which.
 */
export function keepSaidDays(query: Query, { period }: Reading): Query {
  if (query.kind !== 'programme' || !period?.days) return query;
  const asked = query.request.period;
  return asked?.from === period.from && asked.to === period.to
    ? { ...query, request: { ...query.request, period: { ...asked, days: period.days } } }
    : query;
}
