import { departementSchema } from '../../knowledge/schemas/common';
import { AGE_MIN } from '../../knowledge/schemas/criteria';
import { isJoined, NO_TOKEN, plays, skip, tokenAt, type CalendarToken } from './calendar-words';
import { dayNumberAt, dayOf, yearAt, type DateRule } from './date-rule';
import { numericDate } from './numeric-date';

/** "6 mai", "le six mai 2026", "6th of May", "premier mai", "sixth of May", "3 sept.". */
const dayThenMonth: DateRule = (tokens, at) => {
  const day = dayOrRankAt(tokens, at);
  if (day === undefined) return undefined;
  const monthAt = skip(tokens, at + 1, 'de');
  const token = tokenAt(tokens, monthAt);
  const month = token.means.month ?? token.means.shortMonth;
  if (month === undefined || !isJoined(token)) return undefined;
  // "A pupil aged 16 may join".
  const isVerb =
    day >= AGE_MIN &&
    plays(token, 'moisDouteux') &&
    plays(tokenAt(tokens, at - 1), 'age') &&
    isFollowed(tokens, monthAt);
  if (isVerb) return undefined;
  const { year, next } = yearAt(tokens, monthAt + 1);
  return dayOf(day, month, year, next);
};

/** "6", "premier", "sixth": a day by its number or its rank; of the last one the month must be known. */
function dayOrRankAt(tokens: readonly CalendarToken[], at: number): number | undefined {
  const { rank = 0 } = tokenAt(tokens, at).means;
  return dayNumberAt(tokens, at) ?? (rank > 0 ? rank : undefined);
}

/** Whether the sentence goes on with a word that is none of the calendar's. */
function isFollowed(tokens: readonly CalendarToken[], at: number): boolean {
  const after = tokenAt(tokens, at + 1);
  return after !== NO_TOKEN && isJoined(after) && after.means.roles.size === 0;
}

/** "May 6th", "May the 6th, 2026", "May the sixth": as English has it. */
const monthThenDay: DateRule = (tokens, at) => {
  const token = tokenAt(tokens, at);
  const month = token.means.month ?? token.means.shortMonth;
  if (month === undefined || !plays(token, 'moisDevant')) return undefined;
  const dayAt = skip(tokens, at + 1, 'annonceRang');
  const day = isJoined(tokenAt(tokens, dayAt)) ? dayOrRankAt(tokens, dayAt) : undefined;
  if (day === undefined) return undefined;
  const { year, next } = yearAt(tokens, dayAt + 1);
  return dayOf(day, month, year, next);
};

/** "le 6", "the 6th", "mercredi 6": a day of the month that is not said. */
const dayAlone: DateRule = (tokens, at) => {
  const day = dayNumberAt(tokens, at);
  const { text, isRank } = tokenAt(tokens, at);
  const [before, beforeThat] = [tokenAt(tokens, at - 1), tokenAt(tokens, at - 2)];
  // "dans le 02", "le 02" are a département.
  if (day === undefined || departementSchema.safeParse(text).success || plays(beforeThat, 'lieu')) return undefined;
  if (opensRangeOf(tokens, at + 1)) return undefined;
  const after = tokenAt(tokens, at + 1);
  // "le 1 est pris" is a choice: the first of the month is the 1er.
  if (text === '1') return undefined;
  // "le 06 de quelqu'un" is a phone number, "the four priorities" a count.
  if (/^0[67]$/.test(text) && plays(after, 'de')) return undefined;
  if (plays(before, 'annonceRang') && !isRank && isJoined(after) && after.means.roles.size === 0) return undefined;
  // "le 1er mercredi de juin"; the 1er is a day and no class.
  if (isRank && after.means.weekday !== undefined) return undefined;
  const isRankOfClass = isRank && text !== '1er' && !plays(before, 'annonceRang');
  const isSaidAsDay = plays(before, 'annonce') && isJoined(tokenAt(tokens, at));
  return isSaidAsDay && !isRankOfClass ? { date: { kind: 'day', day }, next: at + 1 } : undefined;
};

/** "du 16-25 ans", "du 16 au 18 ans": a number linked to one that counts years or months. */
function opensRangeOf(tokens: readonly CalendarToken[], at: number): boolean {
  const upper = plays(tokenAt(tokens, at), 'jusque') ? at + 1 : at;
  const isLinked = upper > at || /^\s*[-–/]\s*$/.test(tokenAt(tokens, at).before);
  return isLinked && tokenAt(tokens, upper).number !== undefined && tokenAt(tokens, upper + 1).means.unit !== undefined;
}

/** A bare number beside a date: "4" in "4, 5 et 6 mai". */
export const bareNumber: DateRule = (tokens, at) => {
  const day = dayNumberAt(tokens, at);
  const { year, next } = yearAt(tokens, at + 1);
  return day === undefined ? undefined : { date: { kind: 'day', day, year, alone: true }, next };
};

/** "mercredi 6 mai", "Wed, May 6th": one day said twice. */
const weekdayThenDay: DateRule = (tokens, at) => {
  const { weekday, shortWeekday } = tokenAt(tokens, at).means;
  const said = weekday ?? shortWeekday;
  if (said === undefined) return undefined;
  const afterNext = at + (plays(tokenAt(tokens, at + 1), 'suivant') ? 2 : 1);
  if (!/^[\s,.]*$/.test(tokenAt(tokens, afterNext).before)) return undefined;
  const dateAt = afterNext + (plays(tokenAt(tokens, afterNext), 'annonce') ? 1 : 0);
  const full = numericDate(tokens, dateAt) ?? dayThenMonth(tokens, dateAt) ?? monthThenDay(tokens, dateAt);
  // "mon 3e", "il sat 3": a short form is only a weekday where the month is said.
  const found = full ?? (weekday === undefined ? undefined : dayAfterWeekday(tokens, dateAt));
  return found?.date.kind === 'day' ? { date: { ...found.date, weekday: said }, next: found.next } : undefined;
};

const dayAfterWeekday: DateRule = (tokens, at) => {
  const found = bareNumber(tokens, at);
  const { before, isRank } = tokenAt(tokens, at);
  const isIntroduced = plays(tokenAt(tokens, at - 1), isRank ? 'annonceRang' : 'annonce');
  if (found?.date.kind !== 'day' || !(isIntroduced || /^\s*$/.test(before))) return undefined;
  return { date: { kind: 'day', day: found.date.day }, next: found.next };
};

/** Dates of which the day is said, the longer wordings before the shorter. */
export const dayRules: readonly DateRule[] = [numericDate, weekdayThenDay, dayThenMonth, monthThenDay, dayAlone];
