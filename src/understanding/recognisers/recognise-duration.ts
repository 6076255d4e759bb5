import { addMonths } from 'date-fns/addMonths';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { civilDate, plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import { MONTHS_MAX, type Profile } from '../../knowledge/profile';
import type { Word } from '../words/tokenise';
import { isDenied, isDuration, isShortOfAge, type Quantity } from './recognise-quantities';
import type { SaidDate, SaidDates } from './said-date';

type Months = NonNullable<Profile['dureeDescolarisationMois']>;

/** What else a message says, which tells whether a time in it is one out of school. */
export interface SaidBeside {
  /** Whether a pupil is said to have left: else "depuis lundi", "pendant quatre jours" may be about anything. */
  readonly hasLeft: boolean;
  /** Whether the message holds nothing but these words: "2 ans", "depuis lundi" are then said of the pupil at hand. */
  readonly isAll: (start: number, end: number) => boolean;
}

interface Candidate {
  readonly months: Months;
  readonly start: number;
  readonly end: number;
}

/** The months that a message says a pupil has been out of school; undefined when it says none, also for "quelques mois". */
export function recogniseDuration(
  words: readonly Word[],
  quantities: readonly Quantity[],
  dates: readonly SaidDates[],
  { hasLeft, isAll }: SaidBeside,
  today: CivilDate,
): Months | undefined {
  const times = quantities.filter(
    (quantity) => isDuration(quantity) || (isShortOfAge(quantity) && isAll(quantity.start, quantity.end)),
  );
  const counted = inPlaceOfDenied(times, quantities, words).map((quantity): Candidate => ({
    ...quantity,
    months: monthsOf(quantity),
  }));
  return [...counted, ...monthsSince(dates, hasLeft, today)].find(
    ({ months, start, end }) => months !== 0 || hasLeft || isAll(start, end),
  )?.months;
}

/** "Pas 8 mois mais 4": the times that are meant, or the number that takes the place of one that is denied. */
function inPlaceOfDenied(
  times: readonly Quantity[],
  all: readonly Quantity[],
  words: readonly Word[],
): readonly Quantity[] {
  const meant = times.filter((quantity) => !isDenied(quantity, words));
  const [denied] = times;
  if (meant.length > 0 || !denied) return meant;
  const instead = all.find(({ start, unitMonths }) => start >= denied.end && unitMonths === undefined);
  return instead ? [{ ...instead, unitMonths: denied.unitMonths }] : times;
}

function monthsOf({ min, max, half, unitMonths = 1, before }: Quantity): Months {
  const months = (amount: number): number => Math.round((amount + (half ? 1 / 2 : 0)) * unitMonths);
  if (before.has('moins-de') && months(min) > 0) return { min: 0, max: months(min) - 1 };
  return min === max ? months(min) : { min: months(min), max: months(max) };
}

/** "depuis la Toussaint", "since January", "parti après Noël": whole months from that day, its last passing, to today. */
function monthsSince(dates: readonly SaidDates[], hasLeft: boolean, today: CivilDate): Candidate[] {
  return dates.flatMap(({ bound, parts, start, end }): Candidate[] => {
    const date = parts[0]?.from;
    const isStart = bound === 'since' || (bound === 'after' && hasLeft && date?.kind === 'landmark');
    const since = isStart && date ? lastPassing(date, today) : undefined;
    if (since === undefined) return [];
    return [{ months: Math.min(differenceInMonths(parseISO(today), parseISO(since)), MONTHS_MAX), start, end }];
  });
}

/** First day of each part of a month. */
const partStarts = { start: 1, middle: 11, end: 21, rest: 1 } as const;

/** The last time that it was that day; undefined for one that is still to come, or that says no day. */
export function lastPassing(date: SaidDate, today: CivilDate): CivilDate | undefined {
  switch (date.kind) {
    case 'offset':
      return date.days <= 0 ? plusDays(today, date.days) : undefined;
    case 'weekday':
      return plusDays(today, -((weekdayOf(today) - date.weekday + 7) % 7));
    case 'week':
      return date.weeks <= 0 ? plusDays(today, date.weeks * 7) : undefined;
    case 'months':
      return date.months <= 0 ? addedMonths(`${today.slice(0, 7)}-01`, date.months) : undefined;
    case 'day':
      return date.month === undefined
        ? lastOf(today, (back) => civilDate(...monthOf(addedMonths(today, -back)), date.day))
        : lastOf(today, (back) => civilDate(date.year ?? yearOf(today) - back, date.month ?? 1, date.day));
    case 'month': {
      const isYearAgo = date.which === 'last' && date.month === monthOf(today)[1];
      return lastOf(today, (back) =>
        civilDate(
          date.year ?? yearOf(today) - back - (isYearAgo ? 1 : 0),
          date.month,
          partStarts[date.part ?? 'start'],
        ),
      );
    }
    case 'landmark':
      return lastOf(today, (back) => civilDate(date.year ?? yearOf(today) - back, date.month, date.day));
    default:
      return undefined;
  }
}

/** The day of the current period, or of the one before where that is still to come. */
const lastOf = (today: CivilDate, dayAt: (back: number) => CivilDate | undefined): CivilDate | undefined =>
  [0, 1].map(dayAt).find((day) => day !== undefined && day <= today);

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
const monthOf = (day: CivilDate): [year: number, month: number] => [yearOf(day), Number(day.slice(5, 7))];
const addedMonths = (day: CivilDate, months: number): CivilDate =>
  format(addMonths(parseISO(day), months), 'yyyy-MM-dd');
