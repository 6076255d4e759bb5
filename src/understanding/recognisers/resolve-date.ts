import { addMonths } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { setISOWeek } from 'date-fns/setISOWeek';
import { UnreachableCaseError } from '../../errors';
import { civilDate, plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/query';
import type { EditionPeriod } from '../../knowledge/schemas/entries';
import type { TimeSpan } from '../../knowledge/schemas/vocabulary';
import { DAYS_IN_WEEK, mondayOf, monthDays, rankedDay, weekendFrom, weekFrom, weekPart } from './period-parts';
import type { SaidDate } from './said-date';

export interface CalendarContext {
  readonly today: CivilDate;
  readonly edition: EditionPeriod;
  /** The day that "le lendemain" and "la veille" start from: that of the question before. */
  readonly anchor?: CivilDate;
  /** Whether the message or the conversation is about the Semaine: a weekday is then one of its days. */
  readonly aboutEdition: boolean;
}

/** For dates that have nothing to do with the Semaine, such as a birthday. */
export const NO_EDITION: EditionPeriod = {
  du: '9999-12-31',
  au: '9999-12-31',
  tempsFortsAnnonces: 1,
  joursPartiels: [],
};

const THURSDAY = 4;

const one = (day: CivilDate | undefined): Period | undefined =>
  day === undefined ? undefined : { from: day, to: day };

/** The days that one date stands for; undefined when the calendar has no such day, or when it is only counted from. */
export function daysOf(date: SaidDate, context: CalendarContext): Period | undefined {
  const { today, edition, anchor } = context;
  switch (date.kind) {
    case 'offset':
      return one(plusDays(today, date.days));
    case 'neighbour':
      return one(plusDays(anchor ?? today, date.days));
    case 'distance': {
      const day = after(today, date.amount, date.unit);
      return date.whole ? { from: today, to: day } : one(day);
    }
    case 'day':
      return one(dayOf(date, context));
    case 'weekday':
      return one(weekdayFrom(date, today));
    case 'weekday-of-month':
      return one(rankedDay(date.rank, date.weekday, date.month, date.year ?? yearOf(date.month, context)));
    case 'week':
      return weekPart(plusDays(mondayOf(today), date.weeks * DAYS_IN_WEEK), date.part, today);
    case 'numbered-week':
      return weekFrom(mondayOf(format(setISOWeek(parseISO(today), date.week), 'yyyy-MM-dd')));
    case 'week-of-month': {
      // A week belongs to the month of its Thursday (ISO 8601).
      const thursday = rankedDay(date.rank, THURSDAY, date.month, date.year ?? yearOf(date.month, context));
      return thursday === undefined ? undefined : weekFrom(mondayOf(thursday));
    }
    case 'week-of': {
      const day = daysOf(date.day, context)?.from;
      if (day === undefined) return undefined;
      return date.weekend ? weekendFrom(mondayOf(day)) : weekFrom(mondayOf(day));
    }
    case 'weekend':
      return weekendFrom(plusDays(mondayOf(today), date.weeks * DAYS_IN_WEEK));
    case 'month':
      return monthDays(date.year ?? yearOfMonth(date, context), date.month, date.part, today);
    case 'months': {
      const [year = 0, month = 1] = format(addMonths(parseISO(today), date.months), 'yyyy-MM')
        .split('-')
        .map(Number);
      return monthDays(year, month, date.part, today);
    }
    case 'year':
      return { from: `${String(date.year)}-01-01`, to: `${String(date.year)}-12-31` };
    case 'edition-days':
      return editionDays(date.rank, date.count, edition);
    case 'edition-today':
      return today >= edition.du && today <= edition.au ? one(today) : undefined;
    case 'landmark':
      return undefined;
    default:
      throw new UnreachableCaseError(date);
  }
}

const after = (day: CivilDate, amount: number, unit: TimeSpan): CivilDate =>
  'jours' in unit
    ? plusDays(day, amount * unit.jours)
    : format(addMonths(parseISO(day), amount * unit.mois), 'yyyy-MM-dd');

function weekdayFrom(
  { weekday, which, weeksMore }: Extract<SaidDate, { kind: 'weekday' }>,
  today: CivilDate,
): CivilDate {
  const ahead = (weekday - weekdayOf(today) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  switch (which) {
    case 'coming':
      return plusDays(today, ahead + weeksMore * DAYS_IN_WEEK);
    case 'next':
      return plusDays(today, ahead === 0 ? DAYS_IN_WEEK : ahead);
    case 'last':
      return plusDays(today, ahead - DAYS_IN_WEEK);
  }
}

function editionDays(rank: number, count: number, { du, au }: EditionPeriod): Period | undefined {
  const from = rank < 0 ? plusDays(au, 1 - count) : plusDays(du, rank - 1);
  const to = plusDays(from, count - 1);
  return from >= du && to <= au ? { from, to } : undefined;
}

/** Days around the edition within which "le 6" means its 6th. */
const NEAR_DAYS = 31;

const isNear = (today: CivilDate, { du, au }: EditionPeriod): boolean =>
  today >= plusDays(du, -NEAR_DAYS) && today <= plusDays(au, NEAR_DAYS);

/** The day that is meant where its month or its year is not said: the Semaine's when it has one, else the next to come. */
function dayOf(date: Extract<SaidDate, { kind: 'day' }>, context: CalendarContext): CivilDate | undefined {
  const { today, edition, aboutEdition } = context;
  const { day, month, year, weekday } = date;
  if (month !== undefined) return civilDate(year ?? yearOf(month, context, day), month, day);
  const inEdition = [edition.du, edition.au]
    .map((end) => civilDate(Number(end.slice(0, 4)), Number(end.slice(5, 7)), day))
    .find((one) => one !== undefined && one >= edition.du && one <= edition.au);
  if (inEdition && (aboutEdition || isNear(today, edition))) return inEdition;
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  const candidates = [
    civilDate(thisYear, thisMonth, day),
    thisMonth === 12 ? civilDate(thisYear + 1, 1, day) : civilDate(thisYear, thisMonth + 1, day),
  ].filter((one) => one !== undefined);
  const coming = candidates.filter((one) => one >= today);
  return coming.find((one) => weekdayOf(one) === weekday) ?? coming[0] ?? candidates[0];
}

/** The year that is not said: the edition's in its month, else that of the next such day, or of the rest of the month. */
function yearOf(month: number, { today, edition }: CalendarContext, day?: number): number {
  const [editionYear = 0, editionMonth = 0] = edition.du.split('-').map(Number);
  if (month === editionMonth) return editionYear;
  const [year = 0] = today.split('-').map(Number);
  const gone = `${String(year)}-${String(month).padStart(2, '0')}-${String(day ?? 31).padStart(2, '0')}` < today;
  return gone ? year + 1 : year;
}

/** "Mai prochain" begins after today, "mai dernier" is over or ended with this month at the latest. */
function yearOfMonth({ month, which }: Extract<SaidDate, { kind: 'month' }>, context: CalendarContext): number {
  const [year = 0, current = 1] = context.today.split('-').map(Number);
  switch (which) {
    case undefined:
      return yearOf(month, context);
    case 'next':
      return month > current ? year : year + 1;
    case 'last':
      return month < current ? year : year - 1;
  }
}
