import { daysBetween, plusDays } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/query';
import { isJoined, plays, skip, tokenAt, type CalendarToken } from './calendar-words';
import type { ReadDate } from './date-rule';
import type { DaysMeant } from './days-meant';
import type { SaidDate, SaidDates } from './said-date';

/** One date after another, and what links it to the one before. */
export interface Linked extends ReadDate {
  readonly link?: 'range' | 'list';
  /** Whether the link as often means something else: "le 6 mai à 9". */
  readonly isDoubtful?: boolean;
  readonly at: number;
}

const HYPHEN = /^\s*[-–—]\s*$/;
const SEPARATOR = /^\s*[,/&]\s*$/;

/** What links a date to one that may follow, and where that one begins; the moment of the day is passed over. */
export function linkAfter(
  tokens: readonly CalendarToken[],
  next: number,
  opener: CalendarToken,
): Pick<Linked, 'link' | 'isDoubtful' | 'at'> | undefined {
  const at = skip(tokens, next, 'moment');
  const token = tokenAt(tokens, at);
  if (plays(token, 'et'))
    return {
      link: plays(opener, 'entre') ? 'range' : 'list',
      at: skip(tokens, skip(tokens, at + 1, 'et'), 'article'),
    };
  if (plays(token, 'jusque'))
    return {
      link: 'range',
      isDoubtful: plays(token, 'jusqueDouteux'),
      at: skip(tokens, skip(tokens, at + 1, 'jusque'), 'article'),
    };
  if (HYPHEN.test(token.before)) return { link: 'range', at };
  // "Pas le 6, le 7": what is denied ends at the comma.
  return SEPARATOR.test(token.before) && !plays(opener, 'negation')
    ? { link: 'list', at: skip(tokens, at, 'article') }
    : undefined;
}

const isLoose = ({ date }: Linked): boolean => date.kind === 'day' && date.alone === true;
const hasMonth = ({ date }: Linked): boolean => date.kind === 'day' && date.month !== undefined;

/** A bare number is a day only where the dates that it is linked to leave no doubt: "4 et 7 mai", "le 4 et 7". */
export function withoutLooseEnds(
  linked: readonly Linked[],
  tokens: readonly CalendarToken[],
  isOpenRange: boolean,
): readonly Linked[] {
  const isRank = ({ at }: Linked): boolean => tokenAt(tokens, at).isRank;
  // "Les 5 et 6", but neither "les 5e et 6e" nor "les 16-18".
  const areAnnounced =
    plays(tokenAt(tokens, (linked[0]?.at ?? 0) - 1), 'annoncePlusieurs') &&
    linked.length > 1 &&
    linked.every((one) => !isRank(one) && one.link !== 'range');
  const firstSure = areAnnounced ? 0 : linked.findIndex((one) => !isLoose(one));
  const sure = linked[firstSure];
  if (!sure) return [];
  const areDays =
    linked.slice(firstSure).some(hasMonth) &&
    isAscending(linked.slice(0, firstSure + 1)) &&
    // "En 3e, le 6 mai".
    linked.slice(0, firstSure).every((one) => !isRank(one) || isRank(sure));
  const kept = linked.slice(areDays ? 0 : firstSure);
  const end = kept.findIndex((one, index) => {
    if (index === 0 || !isLoose(one) || kept.slice(index).some(hasMonth)) return false;
    const follows = tokenAt(tokens, one.next);
    const isClosed = !isJoined(follows) || follows.means.roles.size > 0;
    return !isClosed || kept[index - 1]?.date.kind !== 'day' || (one.isDoubtful === true && !isOpenRange);
  });
  return end < 0 ? kept : kept.slice(0, end);
}

/** "17, 6 mai" is not two days. */
const isAscending = (linked: readonly Linked[]): boolean =>
  linked.every(({ date, link }, index) => {
    const before = linked[index - 1]?.date;
    return link === 'range' || before?.kind !== 'day' || date.kind !== 'day' || before.day < date.day;
  });

/**
 * "du 4 au 7 mai 2026": a day without its month has that of the next which says it, or else of the last that did, and so
 * for the year; "du 28 au 3 juin" begins the month before.
 */
export function withBorrowedMonths(linked: readonly Linked[]): readonly Linked[] {
  const days = linked.map(({ date }) => (date.kind === 'day' ? date : undefined));
  return linked.map((one, index): Linked => {
    const day = days[index];
    if (!day) return one;
    const lender =
      days.slice(index).find((other) => other?.month) ?? days.slice(0, index).findLast((other) => other?.month);
    const year = days.slice(index).find((other) => other?.year)?.year;
    const next = linked[index + 1]?.link === 'range' ? days[index + 1] : undefined;
    const isBefore = day.month === undefined && lender === next && next !== undefined && day.day > next.day;
    const month = day.month ?? (isBefore && lender?.month ? ((lender.month + 10) % 12) + 1 : lender?.month);
    const isYearBefore = next?.month !== undefined && month !== undefined && month > next.month;
    const borrowed = year !== undefined && isYearBefore ? year - 1 : year;
    return { ...one, date: { ...day, month, year: day.year ?? borrowed } };
  });
}

export function partsOf(linked: readonly Linked[]): SaidDates['parts'] {
  const parts: { from: SaidDate; to?: SaidDate }[] = [];
  for (const { date, link } of linked) {
    const last = parts.at(-1);
    if (link === 'range' && last && last.to === undefined) last.to = date;
    else parts.push({ from: date });
  }
  return parts;
}

/** Shortest month: a period as long is what the days that are said as well lie in or near. */
const MONTH_DAYS_MIN = 28;

/** "En mai, le 6" asks for the 6th: a period that holds another, or a whole month beside a day, only says more of it. */
export function withoutWider(found: readonly DaysMeant[]): DaysMeant[] {
  const all = found.flatMap(({ periods }) => periods);
  const months = new Set(all.filter(({ from, to }) => plusDays(from, MONTH_DAYS_MIN - 1) <= to));
  const isMonth = (period: Period): boolean => months.has(period);
  const isWider = (wide: Period): boolean =>
    all.some(
      (other) =>
        (isMonth(wide) && !isMonth(other)) ||
        (other.from >= wide.from && other.to <= wide.to && (other.from > wide.from || other.to < wide.to)),
    );
  return found
    .map(({ dates, periods }) => ({ dates, periods: periods.filter((period) => !isWider(period)) }))
    .filter(({ periods }) => periods.length > 0);
}

/** Most days that are told one by one: beyond, nobody has named them. */
const NAMED_DAYS_MAX = 7;

/** From the first day to the last, and which days they are where others lie between. */
export function unionOf(periods: readonly Period[]): Period {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const from = sorted[0]?.from ?? '';
  const to = sorted.map((period) => period.to).reduce((a, b) => (a > b ? a : b));
  let reached = from;
  const isUnbroken = sorted.every((period) => {
    const follows = period.from <= plusDays(reached, 1);
    if (period.to > reached) reached = period.to;
    return follows;
  });
  const days = isUnbroken ? [] : [...new Set(sorted.flatMap((period) => daysBetween(period.from, period.to)))].sort();
  return days.length === 0 || days.length > NAMED_DAYS_MAX ? { from, to } : { from, to, days };
}
