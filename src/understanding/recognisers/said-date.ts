import type { TimeSpan } from '../../knowledge/schemas/vocabulary';

export type PartOfPeriod = 'start' | 'middle' | 'end' | 'rest';

/**
 * A day or days as they are said, before it is known which day it is today: what the grammar reads, and what resolving
 * turns into days of the calendar. `week`, `weeks` and `months` count from the current one, which is 0.
 */
export type SaidDate =
  /** "demain": days from today. */
  | { readonly kind: 'offset'; readonly days: number }
  /** "le lendemain": days from the day of the question before. */
  | { readonly kind: 'neighbour'; readonly days: number }
  /** "dans 3 jours", "il y a 2 jours" (negative). `whole`: "les 3 prochains jours", all the days until then. */
  | { readonly kind: 'distance'; readonly amount: number; readonly unit: TimeSpan; readonly whole?: boolean }
  /** "mercredi 6 mai 2026", of which all but the day may be left out. `alone`: a bare number, a day only beside a date. */
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month?: number;
      readonly year?: number;
      readonly weekday?: number;
      readonly alone?: boolean;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly which: 'coming' | 'next' | 'last';
      /** "lundi en huit" is 1. */
      readonly weeksMore: number;
    }
  /** "le premier mercredi de mai"; rank -1 is the last. */
  | {
      readonly kind: 'weekday-of-month';
      readonly rank: number;
      readonly weekday: number;
      readonly month: number;
      readonly year?: number;
    }
  | { readonly kind: 'week'; readonly weeks: number; readonly part?: PartOfPeriod }
  /** "semaine 19": the number that diaries print. */
  | { readonly kind: 'numbered-week'; readonly week: number }
  | { readonly kind: 'week-of-month'; readonly rank: number; readonly month: number; readonly year?: number }
  /** "la semaine du 4 mai", "le week-end du 9". */
  | { readonly kind: 'week-of'; readonly day: SaidDate; readonly weekend: boolean }
  | { readonly kind: 'weekend'; readonly weeks: number }
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly year?: number;
      readonly part?: PartOfPeriod;
      /** "septembre dernier", "mai prochain". */
      readonly which?: 'next' | 'last';
    }
  | { readonly kind: 'months'; readonly months: number; readonly part?: PartOfPeriod }
  /** "né en 2010": of a birth or a birthday, of no programme. */
  | { readonly kind: 'year'; readonly year: number }
  /** "le dernier jour", "les deux premiers jours", "la fin" of the Semaine; rank -1 is the last. */
  | { readonly kind: 'edition-days'; readonly rank: number; readonly count: number }
  /** "le programme de la journée": today during the Semaine, where no other day is said. */
  | { readonly kind: 'edition-today' }
  /** "la Toussaint": only ever counted from. */
  | { readonly kind: 'landmark'; readonly month: number; readonly day: number; readonly year?: number };

/** What is said before a date that makes a period of it, or takes it out of the programme. */
export type DateBound = 'until' | 'from' | 'before' | 'after' | 'since' | 'birth' | 'negated' | 'except' | 'instead';

/** One date, or a range of two, or several that are said together; where in the message. */
export interface SaidDates {
  readonly parts: readonly { readonly from: SaidDate; readonly to?: SaidDate }[];
  readonly bound?: DateBound;
  /** Rank of the sentence. */
  readonly sentence: number;
  /** Whether a weekday is said in a sentence that tells of the past. */
  readonly past: boolean;
  /** First word, and the word after the last. */
  readonly start: number;
  readonly end: number;
}
