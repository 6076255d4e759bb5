import { tz, TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** The school year of the région académique is lived in this zone, whatever the zone of the server. */
export const TIME_ZONE = 'Europe/Paris';

/** A day of the calendar, `YYYY-MM-DD`, without hour or zone: two of them compare as texts. */
export type CivilDate = string;

/** The day that it is in Paris at that instant. */
export function parisDay(now: Date): CivilDate {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  if (quarter !== lastDay.quarter) lastDay = { quarter, day: format(new TZDate(now, TIME_ZONE), 'yyyy-MM-dd') };
  return lastDay.day;
}

/** The day and the offset of a zone only change where a quarter of an hour begins; asking the zone takes half as long as an answer. */
const QUARTER_MS = 15 * 60_000;
let lastDay: { readonly quarter: number; readonly day: CivilDate } = { quarter: NaN, day: '' };

/** The instant at which the clocks in Paris show that time, `HH:MM`, on that day; it keeps its zone. */
export const parisInstant = (day: CivilDate, time: string): Date => parseISO(`${day}T${time}`, { in: tz(TIME_ZONE) });

export const plusDays = (day: CivilDate, days: number): CivilDate => format(addDays(parseISO(day), days), 'yyyy-MM-dd');

/** 0 is Sunday. */
export const weekdayOf = (day: CivilDate): number => getDay(parseISO(day));

/** The civil date of these numbers; undefined when the calendar has no such day. */
export function civilDate(year: number, month: number, dayOfMonth: number): CivilDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isValid(parseISO(text)) ? text : undefined;
}

/** The days from the first to the last, both included; none where the last is before the first. */
export function daysBetween(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}
