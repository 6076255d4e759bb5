import type { CalendarRole, TimeSpan, Vocabulary } from '../../knowledge/schemas/vocabulary';
import { tokenise, type Word } from '../words/tokenise';

/** What a word or wording of the calendar may stand for: several things at once, which the grammar tells apart. */
export interface CalendarWord {
  readonly weekday?: number;
  readonly shortWeekday?: number;
  readonly month?: number;
  readonly shortMonth?: number;
  readonly unit?: TimeSpan;
  /** -1 is the last. */
  readonly rank?: number;
  readonly landmark?: { readonly mois: number; readonly jour: number };
  /** Days from today. */
  readonly offset?: number;
  /** Days from the day of the question before. */
  readonly neighbour?: number;
  readonly weeksMore?: number;
  readonly roles: ReadonlySet<CalendarRole>;
  /** Whether a date can begin with it. */
  readonly opensDate: boolean;
}

/** One or several words of the calendar, and what they stand for. */
export interface Wording {
  readonly texts: readonly string[];
  /** Whether it only counts after an elided word: "d'ici" and not "ici". */
  readonly afterElision: boolean;
  readonly means: CalendarWord;
}

/** The words of the calendar, compiled once for a vocabulary. */
export interface CalendarLexicon {
  /** Wordings by their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Wording[]>;
  readonly units: Vocabulary['calendar']['unites'];
  readonly glued: Vocabulary['calendar']['unitesCollees'];
}

/** Shortest name that a slip is corrected to: "marc" is a first name before it is "mars". */
const NAME_LENGTH = 5;

/** Names of days, months and landmarks, to which a misspelt word is corrected: "mecredi", "la toussain". */
export const calendarNames = ({ jours, mois, reperes, decalages, voisins }: Vocabulary['calendar']): string[] =>
  [jours, mois, reperes, decalages, voisins].flatMap((names) =>
    Object.keys(names).flatMap((name) => name.split(/[ ']/).filter((word) => word.length >= NAME_LENGTH)),
  );

/** From this length on, a word that is not known may be taken for a misspelling. */
const WORD_LENGTH = 4;

/** The words of the calendar that are right as they stand. */
export const calendarWords = ({ roles, ...named }: Vocabulary['calendar']): string[] =>
  [...Object.values(named).flatMap((wordings) => Object.keys(wordings)), ...Object.values(roles).flat()]
    .flatMap((wording) => wording.split(/[ ']/))
    .filter((word) => word.length >= WORD_LENGTH);

type Draft = { -readonly [Field in keyof Omit<CalendarWord, 'roles' | 'opensDate'>]: CalendarWord[Field] } & {
  roles: Set<CalendarRole>;
};

/** Words that begin a date by what they do: those that are a day, a month or a unit do so anyway. */
const openingRoles: readonly CalendarRole[] = [
  'debut',
  'milieu',
  'fin',
  'reste',
  'weekend',
  'journee',
  'futur',
  'ilya',
  'suivant',
];

function meaningsOf(calendar: Vocabulary['calendar']): Map<string, Draft> {
  const meanings = new Map<string, Draft>();
  const draft = (wording: string): Draft => {
    const known = meanings.get(wording) ?? { roles: new Set() };
    meanings.set(wording, known);
    return known;
  };
  const add = <Field extends Exclude<keyof Draft, 'roles'>>(
    field: Field,
    values: Readonly<Record<string, Draft[Field]>>,
  ): void => {
    for (const [wording, value] of Object.entries(values)) draft(wording)[field] = value;
  };
  add('weekday', calendar.jours);
  add('shortWeekday', calendar.joursCourts);
  add('month', calendar.mois);
  add('shortMonth', calendar.moisCourts);
  add('unit', calendar.unites);
  add('rank', calendar.rangs);
  add('landmark', calendar.reperes);
  add('offset', calendar.decalages);
  add('neighbour', calendar.voisins);
  add('weeksMore', calendar.huitaines);
  for (const [role, wordings] of Object.entries(calendar.roles))
    for (const wording of wordings) draft(wording).roles.add(role as CalendarRole);
  return meanings;
}

export function calendarLexicon(calendar: Vocabulary['calendar']): CalendarLexicon {
  const byFirst = new Map<string, Wording[]>();
  for (const [wording, draft] of meaningsOf(calendar)) {
    const { roles, ...senses } = draft;
    const opensDate = Object.keys(senses).length > 0 || openingRoles.some((role) => roles.has(role));
    const means: CalendarWord = { ...draft, opensDate };
    const tokens = tokenise(wording);
    const texts = tokens.filter(({ elided }) => !elided).map(({ text }) => text);
    const [first] = texts;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { texts, afterElision: tokens[0]?.elided === true, means }]);
  }
  for (const wordings of byFirst.values())
    wordings.sort((a, b) => b.texts.length - a.texts.length || Number(b.afterElision) - Number(a.afterElision));
  return { byFirst, units: calendar.unites, glued: calendar.unitesCollees };
}

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
