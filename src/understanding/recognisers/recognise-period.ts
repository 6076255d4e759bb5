import type { CivilDate } from '../../knowledge/civil-date';
import type { Vocabulary } from '../../knowledge/schemas/vocabulary';
import type { Word } from '../words/word';
import { dateRules, dayIn, dayNumber, type CalendarContext, type Found } from './date-rules';

/** Days that a message asks about, both ends included. */
export interface SaidPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Set when a weekday was said that is not the date's: the date is followed. */
  readonly wrongWeekday?: { readonly said: number; readonly date: CivilDate };
  /** Words that say it: from the first to the last. */
  readonly start: number;
  readonly end: number;
}

/** The days that a message names; undefined when it names none. Several days in a row become one period. */
export function recognisePeriod(
  words: readonly Word[],
  { calendar }: Vocabulary,
  context: CalendarContext,
): SaidPeriod | undefined {
  const texts = joinDateParts(words);
  const found: (Found & { at: number })[] = [];
  for (let at = 0; at < texts.length; at++) {
    const match = dateRules.map((rule) => rule(texts, at, calendar, context)).find((result) => result !== undefined);
    if (!match) continue;
    found.push({ ...match, at });
    at += match.length - 1;
  }
  const [first, ...others] = found;
  if (!first) return undefined;
  const last = others.at(-1) ?? first;
  const days = found.flatMap(({ from, to }) => [from, to]).sort();
  const wrongWeekday = found.find((one) => one.wrongWeekday)?.wrongWeekday;
  const period = { from: days[0] ?? first.from, to: days.at(-1) ?? first.to };
  return {
    ...withRangeStart(period, first, texts, context),
    ...(wrongWeekday && { wrongWeekday }),
    start: first.at,
    end: last.at + last.length,
  };
}

/** "du 4 au 7 mai": the first day borrows the month of the second. */
function withRangeStart(
  merged: { from: CivilDate; to: CivilDate },
  first: Found & { at: number },
  texts: readonly string[],
  context: CalendarContext,
): { from: CivilDate; to: CivilDate } {
  const start = dayNumber(texts[first.at - 2]);
  const isRange =
    /^(?:au|a|to|et|and)$/.test(texts[first.at - 1] ?? '') &&
    /^(?:du|entre|le|from|between|les)$/.test(texts[first.at - 3] ?? '');
  if (start === undefined || !isRange) return merged;
  const day = dayIn(start, Number(merged.to.slice(5, 7)), Number(merged.to.slice(0, 4)), context);
  return day !== undefined && day < merged.from ? { ...merged, from: day } : merged;
}

/** `06/05` comes as two words with a slash between: put together again. */
function joinDateParts(words: readonly Word[]): string[] {
  const texts = words.map(({ text, number: value, light }) =>
    value === undefined || light ? text : text.replace(/^\D+$/, String(value)),
  );
  for (let at = 1; at < words.length; at++) {
    const separator = words[at]?.before ?? '';
    if (/^[/.]$/.test(separator) && /^\d{1,4}$/.test(texts[at] ?? '') && /^\d/.test(texts[at - 1] ?? '')) {
      texts[at] = `${texts[at - 1]}${separator}${texts[at]}`;
      texts[at - 1] = '';
    }
  }
  return texts;
}
