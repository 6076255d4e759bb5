import { plusDays, type CivilDate } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/query';
import { placeWeekdays } from './week-rules';
import { daysOf, type CalendarContext } from './resolve-date';
import type { SaidDate, SaidDates } from './said-date';

/** Dates that are said together, and the days that they stand for. */
export interface DaysMeant {
  readonly dates: SaidDates;
  readonly periods: readonly Period[];
}

/** The days of all dates of a message: weekdays are placed together, and an end that is not said is given. */
export function daysMeant(said: readonly SaidDates[], context: CalendarContext): DaysMeant[] {
  const all = said.flatMap(({ parts }) => parts.flatMap(({ from, to }) => (to ? [from, to] : [from])));
  const weekdays = all.filter(
    (date) => date.kind === 'weekday' && date.which === 'coming' && date.weeksMore === 0,
  ) as Extract<SaidDate, { kind: 'weekday' }>[];
  const weeks = all.filter((date) => date.kind === 'week' && date.part === undefined);
  // "Mercredi de la semaine prochaine": one day of that week, which is not asked for whole.
  const week = weekdays.length > 0 && weeks.length === 1 ? weeks[0] : undefined;
  const monday = week && daysOf(week, context)?.from;
  const past = said.some(
    ({ past: isPast, bound, parts }) =>
      (isPast || bound === 'since') && parts.some(({ from }) => from.kind === 'weekday'),
  );
  const isRange = said.some(({ parts }) => parts.some(({ from, to }) => from.kind === 'weekday' && to !== undefined));
  const placed =
    weekdays.length === 0
      ? new Map<SaidDate, CivilDate>()
      : placeWeekdays({ weekdays, isRange, past, monday }, context);
  const resolve = (date: SaidDate): Period | undefined => {
    const day = placed.get(date);
    return day === undefined ? daysOf(date, context) : { from: day, to: day };
  };
  return said.flatMap((dates): DaysMeant[] => {
    const periods = dates.parts.flatMap(({ from, to }): Period[] => {
      const first = from === week ? undefined : resolve(from);
      const last = to && resolve(to);
      if (!first || (to && !last)) return [];
      return [bounded(dates, last ? rangeOf(first, last) : first, context)];
    });
    return periods.length === 0 ? [] : [{ dates, periods }];
  });
}

const rangeOf = (first: Period, last: Period): Period =>
  first.from <= last.to ? { from: first.from, to: last.to } : { from: last.from, to: first.to };

/** "D'ici vendredi" begins today, "à partir du 6" ends with the Semaine: the end that is not said. */
function bounded({ bound }: SaidDates, { from, to }: Period, { today, edition }: CalendarContext): Period {
  const begin = (end: CivilDate): CivilDate => [today, edition.du].find((day) => day <= end) ?? end;
  switch (bound) {
    case 'until':
      return { from: begin(to), to };
    case 'before': {
      const end = plusDays(from, -1);
      return { from: begin(end), to: end };
    }
    case 'from':
      return { from, to: from <= edition.au && edition.au > to ? edition.au : to };
    case 'after': {
      const start = plusDays(to, 1);
      return { from: start, to: start <= edition.au ? edition.au : start };
    }
    case 'since':
      return { from, to: to < today ? today : to };
    case 'birth':
    case 'negated':
    case 'except':
    case 'instead':
    case undefined:
      return { from, to };
  }
}
