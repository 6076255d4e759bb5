import type { TimeSpan } from '../../knowledge/schemas/vocabulary';
import { isJoined, NUMBER_MAX, plays, skip, tokenAt, type CalendarToken, isDay, isWeek } from './calendar-words';
import { yearAt, type DateRule } from './date-rule';

/** "demain", "day before yesterday", "le lendemain", "la veille". */
const counted: DateRule = (tokens, at) => {
  const { offset, neighbour } = tokenAt(tokens, at).means;
  if (offset !== undefined) return { date: { kind: 'offset', days: offset }, next: at + 1 };
  return neighbour === undefined ? undefined : { date: { kind: 'neighbour', days: neighbour }, next: at + 1 };
};

/** Further off than anybody plans: "dans 999999 mois" is no date, and a day of five-digit years compares with no other. */
const isWithinACentury = (amount: number, unit: TimeSpan): boolean =>
  'jours' in unit ? amount * unit.jours <= NUMBER_MAX : amount * unit.mois <= CENTURY_MONTHS;

const CENTURY_MONTHS = 1_200;

/** A number with its unit, at that token: "3 jours", "une semaine", "3 prochains jours". */
function spanAt(
  tokens: readonly CalendarToken[],
  at: number,
): { amount: number; unit: TimeSpan; isNext: boolean; next: number } | undefined {
  const isNextFirst = plays(tokenAt(tokens, at), 'suivant');
  const numberAt = isNextFirst ? at + 1 : at;
  // "les 3 prochains jours", but not "he will be 16 next month".
  const before = tokenAt(tokens, numberAt - 1);
  const isNextLast =
    plays(tokenAt(tokens, numberAt + 1), 'suivant') && (plays(before, 'article') || plays(before, 'courant'));
  const unitAt = isNextLast ? numberAt + 2 : numberAt + 1;
  const { number, isRank } = tokenAt(tokens, numberAt);
  const { unit } = tokenAt(tokens, unitAt).means;
  if (number === undefined || isRank || unit === undefined || !isJoined(tokenAt(tokens, unitAt))) return undefined;
  if (!isWithinACentury(number, unit)) return undefined;
  return { amount: number, unit, isNext: isNextFirst || isNextLast, next: unitAt + 1 };
}

/** "dans 3 jours", "in two weeks", "il y a 2 jours", "3 days ago", "les 3 prochains jours". */
const distance: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  const isFuture = plays(token, 'futur');
  const isPast = plays(token, 'ilya');
  const span = spanAt(tokens, isFuture || isPast ? skip(tokens, at + 1, 'article') : at);
  if (!span) return undefined;
  const { amount, unit, isNext, next } = span;
  if (isNext) return { date: { kind: 'distance', amount, unit, whole: true }, next };
  if (isFuture) return { date: { kind: 'distance', amount, unit }, next };
  if (isPast) return { date: { kind: 'distance', amount: -amount, unit }, next };
  return plays(tokenAt(tokens, next), 'ago')
    ? { date: { kind: 'distance', amount: -amount, unit }, next: next + 1 }
    : undefined;
};

/** "le programme de la journée": not "la journée des SRE". */
const ofTheDay: DateRule = (tokens, at) => {
  const [before, beforeThat] = [tokenAt(tokens, at - 1), tokenAt(tokens, at - 2)];
  const isOf = plays(before, 'article') && plays(beforeThat, 'de');
  return plays(tokenAt(tokens, at), 'journee') && isOf && !plays(tokenAt(tokens, at + 1), 'de')
    ? { date: { kind: 'edition-today' }, next: at + 1 }
    : undefined;
};

/** "la Toussaint", "la rentrée 2024", "l'été dernier". */
const landmark: DateRule = (tokens, at) => {
  const { landmark: day } = tokenAt(tokens, at).means;
  if (!day) return undefined;
  const { year: said, next } = yearAt(tokens, at + 1);
  return {
    date: { kind: 'landmark', month: day.mois, day: day.jour, ...(said !== undefined && { year: said }) },
    next,
  };
};

/** "né en 2010", "en 2028": a year, which no programme is asked for. */
const year: DateRule = (tokens, at) => {
  const { year: said, next } = yearAt(tokens, at);
  const before = tokenAt(tokens, at - 1);
  const isSaid = plays(before, 'dansLeMois') || plays(before, 'naissance');
  return said !== undefined && isSaid ? { date: { kind: 'year', year: said }, next } : undefined;
};

/** Days counted from today or from a day that is known. */
export const relativeRules: readonly DateRule[] = [counted, distance, landmark, year, ofTheDay];

/** "le premier mercredi de mai", "la 1re semaine de juin", "last week of May". */
const ranked: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  const rank = token.means.rank ?? (token.isRank ? token.number : undefined);
  const what = tokenAt(tokens, at + 1);
  const monthAt = skip(tokens, at + 2, 'article');
  const { month } = tokenAt(tokens, monthAt).means;
  if (rank === undefined || month === undefined || monthAt === at + 2) return undefined;
  const { year, next } = yearAt(tokens, monthAt + 1);
  if (isWeek(what)) return { date: { kind: 'week-of-month', rank, month, year }, next };
  return what.means.weekday === undefined
    ? undefined
    : { date: { kind: 'weekday-of-month', rank, weekday: what.means.weekday, month, year }, next };
};

/** "le dernier jour", "le 2e jour", "les deux premiers jours", "the last two days": of the Semaine. */
const editionDays: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  const second = tokenAt(tokens, at + 1);
  const rankOf = ({ means, isRank, number }: CalendarToken): number | undefined =>
    means.rank ?? (isRank ? number : undefined);
  if (rankOf(token) !== undefined && isDay(second)) return editionDay(tokens, at + 2, rankOf(token) ?? 1, 1);
  if (!isDay(tokenAt(tokens, at + 2))) return undefined;
  const [counts, ranks] = token.means.rank === undefined ? [token, second] : [second, token];
  const { rank } = ranks.means;
  return counts.number === undefined || (rank !== 1 && rank !== -1)
    ? undefined
    : editionDay(tokens, at + 3, rank, counts.number);
};

/** Not "le dernier jour de la semaine prochaine", which is none of the Semaine. */
function editionDay(tokens: readonly CalendarToken[], next: number, rank: number, count: number): ReturnType<DateRule> {
  const after = tokenAt(tokens, skip(tokens, next, 'article'));
  const isOfAnother = after.means.month !== undefined || (isWeek(after) && !isOfEdition(tokens, next));
  return isOfAnother ? undefined : { date: { kind: 'edition-days', rank, count }, next };
}

/** Words between "la semaine" and "de la persévérance". */
const NAME_REACH = 4;

/** Whether the week there is the Semaine by its name. */
export const isOfEdition = (tokens: readonly CalendarToken[], at: number): boolean =>
  tokens.slice(at, at + NAME_REACH).some((token) => plays(token, 'edition'));

/** Days and weeks that are counted within a month or within the Semaine. */
export const rankedRules: readonly DateRule[] = [ranked, editionDays];
