import { plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import { isJoined, isMonth, isWeek, plays, skip, tokenAt, type CalendarToken } from './calendar-words';
import { yearAt, type DateRule } from './date-rule';
import { dayRules } from './date-rules';
import { DAYS_IN_WEEK, mondayOf } from './period-parts';
import { isOfEdition } from './relative-rules';
import type { CalendarContext } from './resolve-date';
import type { PartOfPeriod, SaidDate } from './said-date';

/** Most weeks of a year. */
const WEEKS_MAX = 53;

const weekdayAt = (tokens: readonly CalendarToken[], at: number): number | undefined =>
  tokenAt(tokens, at).means.weekday;

type Direction = 'next' | 'last' | 'this';

/** "prochain", "next", "dernier": said before what it is about, or right after. */
function directionAround(
  tokens: readonly CalendarToken[],
  before: number,
  after: number,
): { direction?: Direction; next: number } {
  const following = tokenAt(tokens, after);
  if (isJoined(following)) {
    const afterThat = tokenAt(tokens, after + 1);
    // "Wednesday next week", "Monday next Tuesday".
    const isOfNext =
      isWeek(afterThat) || (weekdayAt(tokens, after - 1) !== undefined && weekdayAt(tokens, after + 1) !== undefined);
    if (!isOfNext && (plays(following, 'suivant') || plays(following, 'suivantApres')))
      return { direction: 'next', next: after + 1 };
    if (!isOfNext && plays(following, 'precedentApres')) return { direction: 'last', next: after + 1 };
  }
  const preceding = tokenAt(tokens, before);
  if (isJoined(tokenAt(tokens, before + 1))) {
    if (plays(preceding, 'suivant')) return { direction: 'next', next: after };
    if (plays(preceding, 'precedent')) return { direction: 'last', next: after };
    if (plays(preceding, 'courant')) return { direction: 'this', next: after };
  }
  return { next: after };
}

/** What may stand before "week": "the end of next week". */
const directions = ['suivant', 'precedent', 'courant'] as const;

const stepOf = { next: 1, last: -1, this: 0 } as const;

/** "mercredi", "lundi prochain", "next Monday", "lundi en huit". */
const weekday: DateRule = (tokens, at) => {
  const { weekday: said } = tokenAt(tokens, at).means;
  if (said === undefined) return undefined;
  const { direction, next } = directionAround(tokens, at - 1, at + 1);
  const { weeksMore } = tokenAt(tokens, next).means;
  return {
    date: {
      kind: 'weekday',
      weekday: said,
      which: direction === undefined || direction === 'this' ? 'coming' : direction,
      weeksMore: weeksMore ?? 0,
    },
    next: weeksMore === undefined ? next : next + 1,
  };
};

function partAt(tokens: readonly CalendarToken[], at: number): PartOfPeriod | undefined {
  const token = tokenAt(tokens, at);
  if (plays(token, 'debut')) return 'start';
  if (plays(token, 'milieu')) return 'middle';
  if (plays(token, 'fin')) return 'end';
  return plays(token, 'reste') ? 'rest' : undefined;
}

/** "cette semaine", "next week", "fin de la semaine prochaine", "le mois dernier", "ce mois-ci". */
const weekOrMonth: DateRule = (tokens, at) => {
  const part = partAt(tokens, at);
  let unitAt = part === undefined ? at : skip(tokens, at + 1, 'article');
  if (part !== undefined && directions.some((role) => plays(tokenAt(tokens, unitAt), role))) unitAt++;
  const token = tokenAt(tokens, unitAt);
  if (!isWeek(token) && !isMonth(token)) return undefined;
  const { direction, next } = directionAround(tokens, unitAt - 1, unitAt + 1);
  if (isWeek(token) && isOfEdition(tokens, unitAt)) {
    if (part === 'start') return { date: { kind: 'edition-days', rank: 1, count: 1 }, next };
    return part === 'end' ? { date: { kind: 'edition-days', rank: -1, count: 1 }, next } : undefined;
  }
  if (direction === undefined && part === undefined) return undefined;
  const step = stepOf[direction ?? 'this'];
  return isWeek(token)
    ? { date: { kind: 'week', weeks: step, part }, next }
    : { date: { kind: 'months', months: step, part }, next };
};

/** "la semaine du 4 mai", "week of 4 May", "semaine 19"; not "la semaine du 4 au 7 mai", which is a range. */
const weekOfDay: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  const weekend = plays(token, 'weekend');
  if (!weekend && !isWeek(token)) return undefined;
  const { number, isRank } = tokenAt(tokens, at + 1);
  const before = tokenAt(tokens, at - 1);
  const isNumbered = !weekend && !isRank && number !== undefined && number <= WEEKS_MAX;
  const counts = plays(before, 'courant') || before.number !== undefined || plays(tokenAt(tokens, at + 2), 'compte');
  if (isNumbered && !counts && isJoined(tokenAt(tokens, at + 1)))
    return { date: { kind: 'numbered-week', week: number }, next: at + 2 };
  const dayAt = skip(tokens, at + 1, 'article');
  if (dayAt === at + 1) return undefined;
  const day = dayRules.map((rule) => rule(tokens, dayAt)).find((found) => found !== undefined);
  if (!day || plays(tokenAt(tokens, day.next), 'jusque') || /[-–]/.test(tokenAt(tokens, day.next).before))
    return undefined;
  return { date: { kind: 'week-of', day: day.date, weekend }, next: day.next };
};

/** "ce week-end", "next weekend", "le we". */
const weekend: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  if (!plays(token, 'weekend')) return undefined;
  const { direction, next } = directionAround(tokens, at - 1, at + 1);
  const before = tokenAt(tokens, at - 1);
  // "we" is an English pronoun.
  const isSaid = token.text !== 'we' || plays(before, 'annonce') || plays(before, 'courant');
  return isSaid ? { date: { kind: 'weekend', weeks: stepOf[direction ?? 'this'] }, next } : undefined;
};

/** "en mai", "mai 2026", "fin mai", "mid-May", "septembre dernier". */
const monthByName: DateRule = (tokens, at) => {
  const part = partAt(tokens, at);
  const afterPart = part === undefined ? at : skip(tokens, at + 1, 'article');
  // "début du mois de juin".
  const monthAt = isMonth(tokenAt(tokens, afterPart)) ? skip(tokens, afterPart + 1, 'article') : afterPart;
  const token = tokenAt(tokens, monthAt);
  if (part !== undefined && !isJoined(token)) return undefined;
  const { year, next: afterYear } = yearAt(tokens, monthAt + 1);
  const month = token.means.month ?? (year === undefined ? undefined : token.means.shortMonth);
  if (month === undefined) return undefined;
  if (year !== undefined) return { date: { kind: 'month', month, year, part }, next: afterYear };
  const { direction, next } = directionAround(tokens, monthAt - 1, monthAt + 1);
  const which = direction === 'this' ? undefined : direction;
  const isSaid = part !== undefined || which !== undefined || plays(tokenAt(tokens, at - 1), 'dansLeMois');
  return isSaid ? { date: { kind: 'month', month, part, which }, next } : undefined;
};

/** Weeks, months and their days, the longer wordings before the shorter. */
export const weekRules: readonly DateRule[] = [weekOfDay, monthByName, weekOrMonth, weekend, weekday];

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
