import { isJoined, NO_TOKEN, plays, tokenAt, type CalendarToken } from './calendar-words';
import { dayNumberAt, dayOf, type DateRule, type ReadDate } from './date-rule';

/** 1950 to 2049: staff may type the year of a birth in two digits. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900);

/** "06/05", "6/5/2026", "06.05.26", "2026-05-06": day before month, save where the year comes first. */
export const numericDate: DateRule = (tokens, at) => {
  const [first, second, third] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  const separator = second.before;
  if (!/^\d{1,4}$/.test(first.text) || !/^(?:\d{1,2}|\d{4})$/.test(second.text) || !/^[/.-]$/.test(separator))
    return undefined;
  if (separator === '/' && /^\d{4}$/.test(second.text)) return monthOf(Number(first.text), Number(second.text), at + 2);
  // "16 ans 1/2"; "03.02.82.39.20" is a phone number.
  if (
    tokenAt(tokens, at - 1).means.unit !== undefined ||
    first.before === separator ||
    tokenAt(tokens, at + 3).before === separator
  )
    return undefined;
  const last = third.before === separator ? third.text : '';
  if (first.text.length === 4)
    return separator === '-' && /^\d{1,2}$/.test(last)
      ? dayOf(Number(last), Number(second.text), Number(first.text), at + 3)
      : undefined;
  if (/^\d{4}$/.test(last) || (/^\d\d$/.test(last) && separator !== '-'))
    return dayOf(Number(first.text), Number(second.text), fullYear(last), at + 3);
  // "4-7 mai" is a range, "6.5" a decimal.
  const isDate = separator === '/' || (separator === '.' && second.text.length === 2);
  if (!isDate || dayNumberAt(tokens, at + 1) === undefined || isShare(tokens, at)) return undefined;
  return dayOf(Number(first.text), Number(second.text), undefined, at + 2);
};

/** "3/4 des élèves", "5/6 mai": two numbers that are no day and month. */
function isShare(tokens: readonly CalendarToken[], at: number): boolean {
  const after = tokenAt(tokens, at + 2);
  if (after.means.month !== undefined && isJoined(after)) return true;
  const [part, whole] = [tokenAt(tokens, at).text, tokenAt(tokens, at + 1).text];
  const isFraction = part.length === 1 && whole.length === 1 && part < whole;
  const isSaidAsDay = plays(tokenAt(tokens, at - 1), 'annonce') || tokenAt(tokens, at - 1).means.weekday !== undefined;
  return isFraction && !isSaidAsDay && after !== NO_TOKEN && isJoined(after);
}

/** "09/2025". */
const monthOf = (month: number, year: number, next: number): ReadDate | undefined =>
  month >= 1 && month <= 12 ? { date: { kind: 'month', month, year }, next } : undefined;
