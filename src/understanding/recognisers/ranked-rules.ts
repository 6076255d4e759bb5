import { isDay, isWeek, plays, skip, tokenAt, type CalendarToken } from './calendar-tokens';
import { yearAt, type DateRule } from './date-rule';

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
