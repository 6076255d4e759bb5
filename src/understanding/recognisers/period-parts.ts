import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { parseISO } from 'date-fns/parseISO';
import { civilDate, daysBetween, plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/query';
import type { PartOfPeriod } from './said-date';

const MONDAY = 1;
export const DAYS_IN_WEEK = 7;

export const mondayOf = (day: CivilDate): CivilDate =>
  plusDays(day, -((weekdayOf(day) + DAYS_IN_WEEK - MONDAY) % DAYS_IN_WEEK));

export const weekFrom = (monday: CivilDate): Period => ({ from: monday, to: plusDays(monday, DAYS_IN_WEEK - 1) });

export const weekendFrom = (monday: CivilDate): Period => ({ from: plusDays(monday, 5), to: plusDays(monday, 6) });

/** "En fin de semaine" begins on Thursday, "en début de semaine" ends on Tuesday. */
export function weekPart(monday: CivilDate, part: PartOfPeriod | undefined, today: CivilDate): Period {
  const sunday = plusDays(monday, DAYS_IN_WEEK - 1);
  switch (part) {
    case undefined:
      return { from: monday, to: sunday };
    case 'start':
      return { from: monday, to: plusDays(monday, 1) };
    case 'middle':
      return { from: plusDays(monday, 1), to: plusDays(monday, 3) };
    case 'end':
      return { from: plusDays(monday, 3), to: sunday };
    case 'rest':
      return { from: today > monday && today <= sunday ? today : monday, to: sunday };
  }
}

/** The days of a month, or ten of them: "début mai" ends on the 10th, "mi-mai" on the 20th. */
export function monthDays(
  year: number,
  month: number,
  part: PartOfPeriod | undefined,
  today: CivilDate,
): Period | undefined {
  const first = civilDate(year, month, 1);
  if (first === undefined) return undefined;
  const last = plusDays(first, getDaysInMonth(parseISO(first)) - 1);
  switch (part) {
    case undefined:
      return { from: first, to: last };
    case 'start':
      return { from: first, to: plusDays(first, 9) };
    case 'middle':
      return { from: plusDays(first, 10), to: plusDays(first, 19) };
    case 'end':
      return { from: plusDays(first, 20), to: last };
    case 'rest':
      return { from: today > first && today <= last ? today : first, to: last };
  }
}

/** The first, second… or last such weekday of a month; undefined when the month has not so many. */
export function rankedDay(rank: number, weekday: number, month: number, year: number): CivilDate | undefined {
  const days = monthDays(year, month, undefined, '');
  const matching = days && daysBetween(days.from, days.to).filter((day) => weekdayOf(day) === weekday);
  return matching?.at(rank < 0 ? rank : rank - 1);
}
