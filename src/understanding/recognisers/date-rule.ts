import { isJoined, plays, tokenAt, type CalendarToken } from './calendar-words';
import type { SaidDate } from './said-date';

/** A date that is read, and the token after its last. */
export interface ReadDate {
  readonly date: SaidDate;
  readonly next: number;
}

/** Knows one way to say a date, at one token of the message; undefined when it is not said there. */
export type DateRule = (tokens: readonly CalendarToken[], at: number) => ReadDate | undefined;

/** Longest month. */
const MONTH_DAYS_MAX = 31;

/** A number from 1 to 31, in digits or in words, that counts nothing: neither a time span nor pupils. */
export function dayNumberAt(tokens: readonly CalendarToken[], at: number): number | undefined {
  const { number, light, text } = tokenAt(tokens, at);
  const after = tokenAt(tokens, at + 1);
  const counts = isJoined(after) && (after.means.unit !== undefined || plays(after, 'compte'));
  // "the one in the Nord" is a pronoun.
  const isPronoun = number === 1 && !/\d/.test(text);
  if (number === undefined || light || counts || isPronoun) return undefined;
  return Number.isInteger(number) && number >= 1 && number <= MONTH_DAYS_MAX ? number : undefined;
}

/** The year that may follow at that token, and the token after. */
export function yearAt(tokens: readonly CalendarToken[], at: number): { year?: number; next: number } {
  const { text, before } = tokenAt(tokens, at);
  return /^(?:19|20)\d\d$/.test(text) && /^[\s,.]*$/.test(before) ? { year: Number(text), next: at + 1 } : { next: at };
}

/** A day of a month; undefined where no calendar has it. */
export function dayOf(day: number, month: number, year: number | undefined, next: number): ReadDate | undefined {
  if (day < 1 || day > MONTH_DAYS_MAX || month < 1 || month > 12) return undefined;
  return { date: { kind: 'day', day, month, ...(year !== undefined && { year }) }, next };
}
