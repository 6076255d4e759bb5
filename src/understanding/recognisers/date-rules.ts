import { getDaysInMonth, parseISO } from 'date-fns';
import { civilDate, daysBetween, plusDays, weekdayOf, type CivilDate } from '../../knowledge/civil-date';
import type { EditionPeriod } from '../../knowledge/schemas/entries';
import type { Vocabulary } from '../../knowledge/schemas/vocabulary';

export interface CalendarContext {
  readonly today: CivilDate;
  readonly edition: EditionPeriod;
  /** The day that "le lendemain" and "la veille" start from: that of the question before. */
  readonly anchor?: CivilDate;
  /** Whether the message or the conversation is about the Semaine: a weekday is then one of its days. */
  readonly aboutEdition: boolean;
}

/** Days that one wording names. */
export interface Found {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly wrongWeekday?: { readonly said: number; readonly date: CivilDate };
  /** Number of words taken. */
  readonly length: number;
}

/** Knows one way to name days, at one word of the message; undefined when it is not said there. */
export type DateRule = (
  texts: readonly string[],
  at: number,
  calendar: Vocabulary['calendar'],
  context: CalendarContext,
) => Found | undefined;

const MONDAY = 1;
const DAYS_IN_WEEK = 7;

const NEXT = /^(?:prochaine?|suivante?|next|pro|coming)$/;
const LAST = /^(?:derniere?|passee?|last|precedente?)$/;

const own = <Value>(record: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined =>
  key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

const one = (day: CivilDate, length: number): Found => ({ from: day, to: day, length });

const mondayOf = (day: CivilDate): CivilDate =>
  plusDays(day, -((weekdayOf(day) + DAYS_IN_WEEK - MONDAY) % DAYS_IN_WEEK));

const weekFrom = (monday: CivilDate, length: number): Found => ({ from: monday, to: plusDays(monday, 6), length });

/** A day of the month as it is written: 6, 1er. */
export const dayNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,2}(?:e|er)?$/.test(text) ? Number.parseInt(text, 10) : undefined;

/** "aujourd'hui", "après-demain", "day before yesterday": the longest wording first. */
const relativeDay: DateRule = (texts, at, { decalages }, { today }) => {
  const wordings = Object.entries(decalages).map(([wording, offset]) => ({ words: wording.split(' '), offset }));
  const found = wordings
    .filter(({ words }) => words.every((word, index) => texts[at + index] === word))
    .sort((a, b) => b.words.length - a.words.length)[0];
  return found && one(plusDays(today, found.offset), found.words.length);
};

/** "le lendemain", "la veille", "the day after": from the day of the question before, else from today. */
const fromAnchor: DateRule = (texts, at, _calendar, { anchor, today }) => {
  const start = anchor ?? today;
  if (texts[at] === 'lendemain') return one(plusDays(start, 1), 1);
  if (texts[at] === 'veille') return one(plusDays(start, -1), 1);
  if (texts[at] === 'jour' && texts[at + 1] === 'suivant') return one(plusDays(start, 1), 2);
  if (texts[at] === 'jour' && (texts[at + 1] === 'avant' || texts[at + 1] === 'apres'))
    return one(plusDays(start, texts[at + 1] === 'apres' ? 1 : -1), 2);
  if (texts[at] === 'day' && (texts[at + 1] === 'after' || texts[at + 1] === 'before'))
    return one(plusDays(start, texts[at + 1] === 'after' ? 1 : -1), 2);
  if (texts[at] === 'next' && texts[at + 1] === 'day') return one(plusDays(start, 1), 2);
  return undefined;
};

/** "semaine prochaine", "cette semaine", "next week", "ce week-end", "fin de la semaine". */
const week: DateRule = (texts, at, _calendar, { today }) => {
  const monday = mondayOf(today);
  if (texts[at] === 'semaine' && texts[at + 1] === 'qui' && /^(?:vient|arrive)$/.test(texts[at + 2] ?? ''))
    return weekFrom(plusDays(monday, DAYS_IN_WEEK), 3);
  if (texts[at] === 'semaine' && NEXT.test(texts[at + 1] ?? '')) return weekFrom(plusDays(monday, DAYS_IN_WEEK), 2);
  if (texts[at] === 'semaine' && LAST.test(texts[at + 1] ?? '')) return weekFrom(plusDays(monday, -DAYS_IN_WEEK), 2);
  if (texts[at] === 'next' && texts[at + 1] === 'week') return weekFrom(plusDays(monday, DAYS_IN_WEEK), 2);
  if (texts[at] === 'last' && texts[at + 1] === 'week') return weekFrom(plusDays(monday, -DAYS_IN_WEEK), 2);
  if (/^(?:fin|end)$/.test(texts[at] ?? '')) {
    const named = texts.slice(at + 1, at + 5).findIndex((text) => /^(?:semaine|week)$/.test(text));
    if (named >= 0) return { from: plusDays(monday, 3), to: plusDays(monday, 6), length: named + 2 };
  }
  const isShortWeekend = texts[at] === 'we' && /^(?:ce|le|du)$/.test(texts[at - 1] ?? '');
  if (/^(?:week|weekend)$/.test(texts[at] ?? '') || isShortWeekend) {
    const length = texts[at] === 'week' ? 2 : 1;
    if (texts[at] === 'week' && texts[at + 1] !== 'end') return undefined;
    const saturday = plusDays(monday, 5 + (NEXT.test(texts[at + length] ?? '') || texts[at - 1] === 'next' ? 7 : 0));
    return { from: saturday, to: plusDays(saturday, 1), length };
  }
  const isNamed = texts.slice(at + 1, at + 4).includes('perseverance');
  if (texts[at] === 'semaine' && texts[at - 1] === 'cette' && !isNamed) return weekFrom(monday, 1);
  if (texts[at] === 'this' && texts[at + 1] === 'week') return weekFrom(monday, 2);
  return undefined;
};

/** "dernier jour", "premier jour" of the Semaine. */
const editionEnd: DateRule = (texts, at, _calendar, { edition }) => {
  const isDay = /^(?:jour|day)$/.test(texts[at + 1] ?? '');
  if (isDay && /^(?:dernier|last)$/.test(texts[at] ?? '')) return one(edition.au, 2);
  if (isDay && /^(?:premier|first)$/.test(texts[at] ?? '')) return one(edition.du, 2);
  return undefined;
};

/** "06/05", "6/5/2026", "6.05.26": day before month, as it is written here. */
const numericDate: DateRule = (texts, at, _calendar, context) => {
  const found = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?$/.exec(texts[at] ?? '');
  if (!found) return undefined;
  const year = found[3] === undefined ? undefined : Number(found[3].length === 2 ? `20${found[3]}` : found[3]);
  const day = dayIn(Number(found[1]), Number(found[2]), year, context);
  return day === undefined ? undefined : one(day, 1);
};

/** "6 mai", "le 6 mai 2026", "May 6th", "6 of May". */
const dayAndMonth: DateRule = (texts, at, { mois }, context) => {
  const first = dayNumber(texts[at]);
  const linked = /^(?:of|de)$/.test(texts[at + 1] ?? '') ? 2 : 1;
  const monthAfter = first === undefined ? undefined : own(mois, texts[at + linked]);
  const monthBefore = own(mois, texts[at]);
  const second = monthBefore === undefined ? undefined : dayNumber(texts[at + 1]);
  const dayOfMonth = monthAfter === undefined ? second : first;
  const month = monthAfter ?? monthBefore;
  if (dayOfMonth === undefined || month === undefined) return undefined;
  const length = monthAfter === undefined ? 2 : linked + 1;
  const year = /^20\d\d$/.test(texts[at + length] ?? '') ? Number(texts[at + length]) : undefined;
  const day = dayIn(dayOfMonth, month, year, context);
  return day === undefined ? undefined : one(day, year === undefined ? length : length + 1);
};

/** "mercredi 6", "le 6": a day of the month that is not said; the Semaine's when it has that day. */
const dayOfMonth: DateRule = (texts, at, { jours, mois, unites }, context) => {
  const value = dayNumber(texts[at]);
  if (value === undefined || value < 1 || value > 31) return undefined;
  const next = texts[at + 1];
  const before = texts[at - 1];
  // "dans le 02" is a département.
  if (/^(?:dans|in)$/.test(texts[at - 2] ?? '')) return undefined;
  const isSaidAsDay = /^(?:le|the|au|du)$/.test(before ?? '') || own(jours, before) !== undefined;
  if (!isSaidAsDay || own(mois, next) !== undefined || own(unites, next) !== undefined) return undefined;
  const { edition, today } = context;
  const inEdition = daysBetween(edition.du, edition.au).find((day) => Number(day.slice(-2)) === value);
  if (inEdition && (context.aboutEdition || isNear(today, edition))) return one(inEdition, 1);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const candidates = [
    civilDate(year, month, value),
    civilDate(month === 12 ? year + 1 : year, (month % 12) + 1, value),
  ];
  const day = candidates.find((candidate) => candidate !== undefined && candidate >= today) ?? candidates[0];
  return day === undefined ? undefined : one(day, 1);
};

/** "mercredi 6 mai" is one day said twice; where the two disagree the date is followed and the weekday said back. */
const weekdayAndDate: DateRule = (texts, at, calendar, context) => {
  const said = own(calendar.jours, texts[at]);
  if (said === undefined) return undefined;
  const dateAt = at + (/^(?:le|the|du)$/.test(texts[at + 1] ?? '') ? 2 : 1);
  const date = [numericDate, dayAndMonth, dayOfMonth]
    .map((rule) => rule(texts, dateAt, calendar, context))
    .find((found) => found !== undefined);
  if (!date) return undefined;
  const length = dateAt - at + date.length;
  return weekdayOf(date.from) === said
    ? { ...date, length }
    : { ...date, length, wrongWeekday: { said, date: date.from } };
};

/** "mercredi", "lundi prochain", "next Monday", "jeudi dernier". */
const weekday: DateRule = (texts, at, { jours }, context) => {
  const wanted = own(jours, texts[at]);
  if (wanted === undefined) return undefined;
  const { today, edition, aboutEdition } = context;
  const isLast = LAST.test(texts[at + 1] ?? '') || texts[at - 1] === 'last';
  const isNext = NEXT.test(texts[at + 1] ?? '') || texts[at - 1] === 'next';
  const ahead = (wanted - weekdayOf(today) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  const length = isNext || LAST.test(texts[at + 1] ?? '') ? 2 : 1;
  if (isLast) return one(plusDays(today, ahead === 0 ? -DAYS_IN_WEEK : ahead - DAYS_IN_WEEK), length);
  if (isNext) return one(plusDays(today, ahead === 0 ? DAYS_IN_WEEK : ahead), length);
  const next = plusDays(today, ahead);
  // Said weeks before the Semaine, or on its last evening, a weekday of the Semaine is meant.
  const inEdition = daysBetween(edition.du, edition.au).find((day) => weekdayOf(day) === wanted);
  return one(aboutEdition && inEdition && next < edition.du ? inEdition : next, length);
};

/** "en mai", "au mois de mai", "in May": the whole month. */
const month: DateRule = (texts, at, { mois }, context) => {
  const value = own(mois, texts[at]);
  if (value === undefined || !/^(?:en|de|mois|in|of|this)$/.test(texts[at - 1] ?? '')) return undefined;
  const saidYear = /^20\d\d$/.test(texts[at + 1] ?? '') ? Number(texts[at + 1]) : undefined;
  const year = saidYear ?? yearOf(value, 1, context);
  const from = civilDate(year, value, 1);
  const to = from && civilDate(year, value, getDaysInMonth(parseISO(from)));
  return from && to ? { from, to, length: saidYear === undefined ? 1 : 2 } : undefined;
};

/** First match wins at each word: the longer wordings stand before the shorter. */
export const dateRules: readonly DateRule[] = [
  relativeDay,
  fromAnchor,
  week,
  editionEnd,
  numericDate,
  dayAndMonth,
  month,
  weekdayAndDate,
  weekday,
  dayOfMonth,
];

/** Weeks around the edition within which "le 6" means its 6th. */
const NEAR_DAYS = 31;

const isNear = (today: CivilDate, { du, au }: EditionPeriod): boolean =>
  today >= plusDays(du, -NEAR_DAYS) && today <= plusDays(au, NEAR_DAYS);

/** The day of that number and month; the year, where it is not said, is the one that is meant. */
export const dayIn = (
  day: number,
  month: number,
  year: number | undefined,
  context: CalendarContext,
): CivilDate | undefined => civilDate(year ?? yearOf(month, day, context), month, day);

/** The year that is not said: the edition's for one of its days or its month, else the next to come. */
function yearOf(month: number, day: number, { today, edition }: CalendarContext): number {
  const [editionYear = 0, editionMonth = 0] = edition.du.split('-').map(Number);
  if (month === editionMonth) return editionYear;
  const [year = 0] = today.split('-').map(Number);
  const thisYear = civilDate(year, month, day);
  return thisYear !== undefined && thisYear < today ? year + 1 : year;
}
