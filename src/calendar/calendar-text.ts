import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import { ICalCalendar, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { UnreachableCaseError } from '../errors';
import { plusDays, TIME_ZONE, type CivilDate, parisInstant } from '../knowledge/civil-date';
import type { EntryOf } from '../knowledge/knowledge';
import { periodOf } from '../knowledge/requests';

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
