import { fold } from '../knowledge/fold';
import type { KnownWords } from './known-words';
import type { Masked } from './masked';

/** `12/03/2009`, `12.3.09`. */
const DAY_MONTH_YEAR = String.raw`\d{1,2}[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4}|\d{2})`;
/** `2009-03-12`. */
const YEAR_MONTH_DAY = String.raw`(?<year>\d{4})-(?<month>\d{2})-\d{2}`;
/** `12 mars 2009`. */
const DAY_WORD_YEAR = String.raw`\d{1,2}(?:er|st|nd|rd|th)?\s+(?<word>\p{L}[\p{L}\p{M}]{2,9})\.?\s+(?<year>\d{4})`;
/** `March 12, 2009`. */
const WORD_DAY_YEAR = String.raw`(?<word>\p{L}[\p{L}\p{M}]{2,9})\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`;

const FULL_DATES = [YEAR_MONTH_DAY, DAY_MONTH_YEAR, DAY_WORD_YEAR, WORD_DAY_YEAR].map(
  (date) => new RegExp(`(?<![\\p{L}\\p{N}])${date}(?![\\p{L}\\p{N}])`, 'gu'),
);

/** How far before a date the words are that make it a birth date: "date de naissance de l'élève : …". */
const CUE_REACH = 40;

/** A day in figures up to this year was a birth: the oldest edition that we tell of is that of 2015. */
const LAST_BIRTH_YEAR = 2014;

/** Takes the day out of a birth date; the month and the year stay, which the age is counted from. */
export function maskBirthDates(text: string, known: KnownWords): Masked {
  const births: string[] = [];
  const masked = FULL_DATES.reduce(
    (rest, date) =>
      rest.replace(date, (...args: unknown[]) => {
        const [whole, offset] = [args[0] as string, args.at(-3) as number];
        const before = fold(rest.slice(Math.max(0, offset - CUE_REACH), offset));
        const kept = withoutDay(args.at(-1) as DateParts, announces(before, known.cues.naissance), known);
        if (kept !== undefined) births.push(kept);
        return kept ?? whole;
      }),
    text,
  );
  return { text: masked, found: births.length > 0 ? ['birth-date'] : [] };
}

interface DateParts {
  readonly year: string;
  readonly month?: string;
  /** A word where a month is expected. */
  readonly word?: string;
}

/** The month and the year of a birth date; undefined for any other date, and for what is none. */
function withoutDay(
  { year, month, word }: DateParts,
  isAnnounced: boolean,
  { months }: KnownWords,
): string | undefined {
  // Two digits: whoever is spoken of was born in this century.
  const fullYear = year.length === 2 ? `20${year}` : year;
  const isOld = month !== undefined && year.length === 4 && Number(year) <= LAST_BIRTH_YEAR;
  const name = word ?? Object.keys(months).find((one) => months[one] === Number(month));
  if (name === undefined || months[fold(name)] === undefined || !(isAnnounced || isOld)) return undefined;
  return `${name} ${fullYear}`;
}

const announces = (before: string, cues: readonly string[]): boolean =>
  cues.some((cue) => new RegExp(`(?<![\\p{L}])${cue}(?![\\p{L}])`, 'u').test(before));
