import type { CalendarRole } from '../../knowledge/schemas/vocabulary';
import type { Word } from '../words/word';
import type { CalendarLexicon, CalendarWord, Wording } from './calendar-words';

/** A word of a message, or several that are one wording of the calendar, as the grammar of dates sees them. */
export interface CalendarToken {
  readonly text: string;
  /** What stands before it, such as a comma. */
  readonly before: string;
  readonly means: CalendarWord;
  /** Its value, in digits or in words. */
  readonly number?: number;
  /** `6e`, `3rd`: a number that ranks. */
  readonly isRank: boolean;
  /** "un" and "a": a number only before a unit. */
  readonly light: boolean;
  readonly sentence: number;
  /** First word, and the word after the last. */
  readonly start: number;
  readonly end: number;
}

const MEANS_NOTHING: CalendarWord = { roles: new Set(), opensDate: false };

/** Stands for what is before the first word and after the last. */
export const NO_TOKEN: CalendarToken = {
  text: '',
  before: ';',
  means: MEANS_NOTHING,
  isRank: false,
  light: false,
  sentence: -1,
  start: -1,
  end: -1,
};

/** Ranks (6e) are no numbers, and most words are neither: a pattern would cost more than all the rest. */
const beginsWithDigit = (text: string): boolean => text.charCodeAt(0) <= DIGIT_NINE;
const DIGIT_NINE = '9'.charCodeAt(0);

/** The days of a century: a larger number is no part of any date, and may lie beyond the last day that a `Date` can hold. */
export const NUMBER_MAX = 36_525;

/** Whether a message may hold a date: most hold neither a number nor a word that begins one. */
export const mayHoldDate = (words: readonly Word[], { byFirst }: CalendarLexicon): boolean =>
  words.some(
    ({ text, number, light }) =>
      (number !== undefined && !light) ||
      beginsWithDigit(text) ||
      byFirst.get(text)?.some(({ means }) => means.opensDate) === true,
  );

/** Cuts the words of a message into wordings of the calendar, the longest at each place, and words that are none. */
export function calendarTokens(words: readonly Word[], { byFirst, glued }: CalendarLexicon): CalendarToken[] {
  const tokens: CalendarToken[] = [];
  for (let start = 0; start < words.length;) {
    const word = words[start];
    if (!word) break;
    const { text, before, light, sentence } = word;
    const wording = byFirst.get(text)?.find((one) => isSaidAt(one, words, start));
    const unit = before === '' && start > 0 && Object.hasOwn(glued, text) ? glued[text] : undefined;
    const means = unit ? { ...MEANS_NOTHING, unit } : (wording?.means ?? MEANS_NOTHING);
    const end = start + (wording?.texts.length ?? 1);
    const rank = beginsWithDigit(text) ? /^(\d{1,2})er?$/.exec(text)?.[1] : undefined;
    const said = end > start + 1 ? undefined : rank === undefined ? word.number : Number(rank);
    const number = said !== undefined && said <= NUMBER_MAX ? said : undefined;
    tokens.push({ text, before, means, number, isRank: rank !== undefined, light, sentence, start, end });
    start = end;
  }
  return tokens;
}

function isSaidAt({ texts, afterElision }: Wording, words: readonly Word[], start: number): boolean {
  if (afterElision && !words[start]?.before.endsWith("'")) return false;
  return texts.every((text, index) => {
    const word = words[start + index];
    return word?.text === text && (index === 0 || /^[\s'(-]*$/.test(word.before));
  });
}

/** Whether the word at that place does this beside a date or a number. */
export const playsAt = (
  words: readonly Word[],
  at: number,
  role: CalendarRole,
  { byFirst }: CalendarLexicon,
): boolean =>
  byFirst
    .get(words[at]?.text ?? '')
    ?.some((wording) => wording.means.roles.has(role) && isSaidAt(wording, words, at)) === true;

export const tokenAt = (tokens: readonly CalendarToken[], at: number): CalendarToken => tokens[at] ?? NO_TOKEN;

export const plays = ({ means }: CalendarToken, role: CalendarRole): boolean => means.roles.has(role);

/** Nothing but spaces, and a hyphen, between the token before and this one. */
export const isJoined = ({ before }: CalendarToken): boolean => /^[\s'-]*$/.test(before);

/** The first token that is no article from there on. */
export function skip(tokens: readonly CalendarToken[], at: number, role: CalendarRole): number {
  let next = at;
  while (plays(tokenAt(tokens, next), role) && isJoined(tokenAt(tokens, next))) next++;
  return next;
}

const DAYS_IN_WEEK = 7;

export const isWeek = ({ means: { unit } }: CalendarToken): boolean =>
  unit !== undefined && 'jours' in unit && unit.jours === DAYS_IN_WEEK;

export const isDay = ({ means: { unit } }: CalendarToken): boolean =>
  unit !== undefined && 'jours' in unit && unit.jours === 1;

export const isMonth = ({ means: { unit } }: CalendarToken): boolean =>
  unit !== undefined && 'mois' in unit && unit.mois === 1;
