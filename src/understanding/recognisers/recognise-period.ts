import { plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import type { Period } from '../../knowledge/query';
import { daysMeant } from './days-meant';
import { unionOf, withoutWider } from './link-dates';
import { lastPassing } from './recognise-duration';
import { daysOf, type CalendarContext } from './resolve-date';
import type { SaidDates } from './said-date';

/** Days that a message asks about, both ends included. */
export interface SaidPeriod extends Period {
  /** Set when a weekday was said that is not the date's: the date is followed. */
  readonly wrongWeekday?: { readonly said: number; readonly date: CivilDate };
  /** Words that say it: from the first to the last. */
  readonly start: number;
  readonly end: number;
}

/** The days that the dates of a message name; undefined when they name none. Several days in a row become one period. */
export function recognisePeriod(said: readonly SaidDates[], context: CalendarContext): SaidPeriod | undefined {
  if (said.length === 0) return undefined;
  const found = withoutWider(daysMeant(meant(said, context), context));
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const wrongWeekday = found.map(({ dates }) => wrongWeekdayOf(dates, context)).find((wrong) => wrong !== undefined);
  return {
    ...unionOf(found.flatMap(({ periods }) => periods)),
    ...(wrongWeekday && { wrongWeekday }),
    start: first.dates.start,
    end: last.dates.end,
  };
}

/** Without what is no day of a programme: births, what is denied beside another, and times past that nobody asks about. */
function meant(said: readonly SaidDates[], context: CalendarContext): SaidDates[] {
  // "Mardi, pardon, mercredi": what is said before is taken back.
  const corrected = said.findLastIndex(({ bound }) => bound === 'instead');
  const asked = said
    .slice(Math.max(corrected, 0))
    .filter(
      ({ bound, parts }) =>
        bound !== 'birth' &&
        bound !== 'except' &&
        !parts.some(isOfPupil) &&
        (bound !== 'since' || context.aboutEdition || isRecent(parts, context)),
    );
  const affirmed = asked.filter(({ bound }) => bound !== 'negated');
  const kept = affirmed.length > 0 ? affirmed : asked;
  // "Le programme de la journée de jeudi".
  const dated = kept.filter(({ parts }) => parts.some(({ from }) => from.kind !== 'edition-today'));
  return dated.length > 0 ? dated : kept;
}

/** Days back from which "depuis" tells how long a pupil has been away, rather than what has happened since. */
const RECENT_DAYS = 14;

const isRecent = (parts: SaidDates['parts'], context: CalendarContext): boolean =>
  parts.every(({ from: date }) => {
    const from = date.kind === 'weekday' ? context.today : daysOf(date, context)?.from;
    return from !== undefined && from <= context.today && from >= plusDays(context.today, -RECENT_DAYS);
  });

/** "Il y a 3 semaines", "dans 2 ans", "en 2028" are said of a pupil. */
function isOfPupil({ from: date }: SaidDates['parts'][number]): boolean {
  if (date.kind !== 'distance') return date.kind === 'year';
  const { amount, unit } = date;
  return amount < 0 ? !('jours' in unit && unit.jours === 1) : 'mois' in unit && unit.mois > 1;
}

function wrongWeekdayOf({ parts }: SaidDates, context: CalendarContext): SaidPeriod['wrongWeekday'] {
  for (const date of parts.flatMap(({ from, to }) => (to ? [from, to] : [from]))) {
    if (date.kind !== 'day' || date.weekday === undefined) continue;
    const day = daysOf(date, context)?.from;
    if (day !== undefined && weekdayOf(day) !== date.weekday) return { said: date.weekday, date: day };
  }
  return undefined;
}

/** The day from which a message asks: "depuis mars", "since 1 September"; undefined where it says none that is past. */
export function recogniseSince(said: readonly SaidDates[], today: CivilDate): CivilDate | undefined {
  const [date] = said
    .filter(({ bound }) => bound === 'since' || bound === 'from')
    .flatMap(({ parts }) => parts[0]?.from ?? []);
  return date && lastPassing(date, today);
}
