import { daysBetween, plusDays } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/requests';
import type { DaysMeant } from './days-meant';

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
