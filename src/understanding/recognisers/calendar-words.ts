import type { CalendarRole, TimeSpan, Vocabulary } from '../../knowledge/schemas/vocabulary';
import { tokenise } from '../words/tokenise';

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
  readonly glued: Vocabulary['calendar']['unitesCollees'];
}

const lexicons = new WeakMap<Vocabulary['calendar'], CalendarLexicon>();

export function calendarLexicon(calendar: Vocabulary['calendar']): CalendarLexicon {
  const lexicon = lexicons.get(calendar) ?? compile(calendar);
  lexicons.set(calendar, lexicon);
  return lexicon;
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

function compile(calendar: Vocabulary['calendar']): CalendarLexicon {
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
  return { byFirst, glued: calendar.unitesCollees };
}
