import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import { ICalCalendar, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { z } from 'zod';
import { UnreachableCaseError } from '../errors';
import { plusDays, TIME_ZONE, type CivilDate, parisInstant } from '../knowledge/civil-date';
import { type EntryOf, entriesOf, findEntry, type Knowledge } from '../knowledge/knowledge';
import { periodOf } from '../knowledge/query';
import { entryIdSchema, isoDateSchema, type Bilingual } from '../knowledge/schemas/common';

/** An event with the words of the reader's language. */
export interface CalendarItem {
  readonly event: EntryOf<'evenement'>;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Where the newest version of the event is. */
  readonly url?: string;
}

/**
 * Makes an id unique in the world (RFC 5545, 3.8.4.7). A constant, so that an event has the same id wherever the bot
 * runs; under `.example` (RFC 2606), which belongs to nobody.
 */
const UID_DOMAIN = 'perseverance.example';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The events as iCalendar (RFC 5545), always the same text for the same content: a second download replaces the first
 * in a calendar instead of standing beside it, and does so because its `SEQUENCE` is higher after a correction.
 */
export function calendarText(items: readonly CalendarItem[]): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Assistant perseverance', product: 'Programme' },
    // Without name: with one, the library writes DTSTAMP in that zone, where the format wants UTC.
    timezone: { name: null, generator: getVtimezoneComponent },
  });
  for (const item of items) calendar.createEvent(eventData(item));
  // The library leaves out the end of the last line, which the format wants.
  return `${calendar.toString()}\r\n`;
}

function eventData({ event, title, description, place, url }: CalendarItem): ICalEventData {
  const checked = new Date(event.verifieLe);
  return {
    id: `${event.id}@${UID_DOMAIN}`,
    stamp: checked,
    lastModified: checked,
    sequence: sequenceOf(event.verifieLe),
    summary: title,
    description,
    location: place,
    url,
    ...timesOf(spanOf(event)),
  };
}

/** Days from 1 January 1970 to the day of the last check: an editor sets `verifieLe` with every change. */
const sequenceOf = (verifieLe: CivilDate): number => Date.parse(verifieLe) / DAY_MS;

function timesOf(span: EventSpan): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'transparency'> {
  switch (span.kind) {
    case 'days':
      // The format wants the day after the last one. Nobody is there all day long: the reader stays free for the rest.
      return {
        start: span.from,
        end: plusDays(span.to, 1),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
      };
    case 'hours':
      return { start: span.start, end: span.end, timezone: TIME_ZONE };
    default:
      throw new UnreachableCaseError(span);
  }
}

/** The place that an event takes up in a calendar. */
type EventSpan =
  /** Whole days, both ends included. */
  | { readonly kind: 'days'; readonly from: CivilDate; readonly to: CivilDate }
  /** From an hour on; `end` is absent where the sources print none. */
  | { readonly kind: 'hours'; readonly start: Date; readonly end?: Date };

/**
 * When an event takes place, and nothing that the sources do not print: a part of the day stays a whole day, as does an
 * event of several days, whose hour is that of each day rather than of one long stretch.
 */
export function spanOf(event: EntryOf<'evenement'>): EventSpan {
  const { from, to } = periodOf(event);
  if (event.debut === undefined || from !== to) return { kind: 'days', from, to };
  const end = event.fin === undefined ? undefined : parisInstant(from, event.fin);
  return { kind: 'hours', start: parisInstant(from, event.debut), end };
}

type Evenement = EntryOf<'evenement'>;
type Language = keyof Bilingual;

/** Events that one address may name: the Semaine announces 27. */
const MAX_IDS = 100;

/** As long as a path may be for the router: the longest id of the content has 40 characters. */
const MAX_ID_LENGTH = 100;

/** The addresses that a calendar is served at, as restify writes routes: a selection, and one event. */
export const calendarRoutes = ['/calendrier.ics', '/calendrier/:id.ics'] as const;

/** What an address asks for: the events named, else those of a day, else all of them. */
const querySchema = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(entryIdSchema.max(MAX_ID_LENGTH)).max(MAX_IDS))
    .optional(),
  jour: isoDateSchema.optional(),
  lang: z.enum(['fr', 'en']).catch('fr'),
});

export type Selection =
  | { readonly kind: 'events'; readonly events: readonly Evenement[]; readonly language: Language }
  /** An event that is not known, or a day without events. */
  | { readonly kind: 'unknown'; readonly language: Language }
  | { readonly kind: 'malformed' };

/** The events that the parameters of an address ask for; one event is asked for as `ids`. */
export function readSelection(parameters: Readonly<Partial<Record<string, string>>>, knowledge: Knowledge): Selection {
  const query = querySchema.safeParse(parameters);
  if (!query.success) return { kind: 'malformed' };
  const { ids, jour, lang: language } = query.data;
  const events = ids ? eventsNamed([...new Set(ids)], knowledge) : eventsOn(jour, knowledge);
  return events.length > 0 ? { kind: 'events', events, language } : { kind: 'unknown', language };
}

/**
 * The address of one event or more, from the root of the bot. It holds ids or a day, hence nothing of who asks, and works for
 * as long as the content has these events. The shortest form is taken: a text prints it in full.
 */
export function selectionPath(events: readonly Evenement[], language: Language, knowledge: Knowledge): string {
  const [first, ...others] = events;
  const lang = language === 'fr' ? [] : [`lang=${language}`];
  if (first && others.length === 0) return withQuery(`/calendrier/${first.id}.ics`, lang);
  return withQuery('/calendrier.ics', [...selectionQuery(events, knowledge), ...lang]);
}

function selectionQuery(events: readonly Evenement[], knowledge: Knowledge): string[] {
  const are = (others: readonly Evenement[]): boolean =>
    others.length === events.length && others.every(({ id }) => events.some((event) => event.id === id));
  if (are(eventsOn(undefined, knowledge))) return [];
  // Of a day's events, those of several days began before it or on it.
  const day = events.map((event) => periodOf(event).from).reduce((a, b) => (a > b ? a : b));
  return are(eventsOn(day, knowledge)) ? [`jour=${day}`] : [`ids=${events.map(({ id }) => id).join(',')}`];
}

const withQuery = (path: string, query: readonly string[]): string =>
  query.length === 0 ? path : `${path}?${query.join('&')}`;

/** The events under these ids; none as soon as one is not known, rather than some without a word of the others. */
function eventsNamed(ids: readonly string[], knowledge: Knowledge): Evenement[] {
  const events = ids.flatMap((id) => findEntry(knowledge, 'evenement', id) ?? []);
  return events.length === ids.length ? events : [];
}

const eventsOn = (day: CivilDate | undefined, knowledge: Knowledge): Evenement[] =>
  entriesOf(knowledge, 'evenement').filter((event) => {
    const { from, to } = periodOf(event);
    return day === undefined || (from <= day && day <= to);
  });
