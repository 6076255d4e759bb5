import { plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import { DAYS_IN_WEEK, mondayOf } from './period-parts';
import type { CalendarContext } from './resolve-date';
import type { SaidDate } from './said-date';

type Weekday = Extract<SaidDate, { kind: 'weekday' }>;

/** Days from the Monday of the first: weekdays said in order lie in one week, and go over into the next after Sunday. */
function daysFromMonday(weekdays: readonly Weekday[]): number[] {
  let week = 0;
  let before = 0;
  return weekdays.map(({ weekday }) => {
    const day = (weekday + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;
    if (day < before) week += 1;
    before = day;
    return week * DAYS_IN_WEEK + day;
  });
}

/** Weekdays of a message, and how they are said. */
export interface WeekdaysSaid {
  readonly weekdays: readonly Weekday[];
  /** "de lundi à jeudi". */
  readonly isRange: boolean;
  /** Whether the sentence tells of the past. */
  readonly past: boolean;
  /** Monday of the week that is said with them: "mercredi de la semaine prochaine". */
  readonly monday?: CivilDate;
}

/**
 * The days that plain weekdays of a message stand for. "Mardi et mercredi", said on a Wednesday, are of this week: the
 * last of them is the next to come, and the others stand before it; a range begins with the next to come, save during the
 * Semaine. Told in the past, the last of them is gone by.
 */
export function placeWeekdays(
  { weekdays, isRange, past, monday }: WeekdaysSaid,
  context: CalendarContext,
): ReadonlyMap<SaidDate, CivilDate> {
  const { today, edition } = context;
  const offsets = daysFromMonday(weekdays);
  const beginsLater = isRange && !past && !(today >= edition.du && today <= edition.au);
  const coming = (beginsLater ? offsets[0] : offsets.at(-1)) ?? 0;
  const start = monday ?? plusDays(mondayOf(today), weeksAway(coming, past, today) * DAYS_IN_WEEK);
  const days = offsets.map((offset) => plusDays(start, offset));
  const ofEdition = offsets.map((offset) => plusDays(mondayOf(edition.du), offset));
  const isOfEdition = monday === undefined && isMeantOfEdition(days, ofEdition, past, context);
  return new Map(weekdays.map((weekday, index) => [weekday, (isOfEdition ? ofEdition : days)[index] ?? start]));
}

function weeksAway(last: number, past: boolean, today: CivilDate): number {
  const now = (weekdayOf(today) + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;
  if (past) return last < now ? 0 : -1;
  return last < now ? 1 : 0;
}

/** Said weeks before the Semaine, or told after it, a weekday of the Semaine is meant where it is spoken of. */
function isMeantOfEdition(
  days: readonly CivilDate[],
  ofEdition: readonly CivilDate[],
  past: boolean,
  { edition, aboutEdition }: CalendarContext,
): boolean {
  if (!aboutEdition || !ofEdition.every((day) => day >= edition.du && day <= edition.au)) return false;
  return past ? days.every((day) => day > edition.au) : days.every((day) => day < edition.du);
}
