import { fold } from '../knowledge/fold';
import type { KnownWords } from './known-words';
import { MASK, type IdentifierKind, type Masked } from './masked';

/** Nothing before and after that would make of it a part of something longer. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const GAP = String.raw`[\s.\-/]{0,2}`;

/** Between the digits of a telephone number: whatever people put there. */
const PHONE_GAP = String.raw`[\s.,\-_/·]{0,3}`;

/**
 * In the order in which they are looked for: a longer number first, so that no part of it is taken for a shorter one.
 * Every repetition is bounded: the text may be long and made up.
 */
const patterns: readonly (readonly [IdentifierKind, RegExp])[] = [
  // An account at a bank: country, key, and up to thirty characters in groups.
  ['number', alone(String.raw`[a-z]{2}\d{2}(?:[\s.-]?\d{4}){2}(?:[\s.-]?\d[\da-z]{0,3}){1,7}`)],
  // Sex, year and month of birth, département, commune, order, key: 13 or 15 characters (Code de la sécurité sociale, R161-1).
  [
    'nir',
    alone(
      `[12378]${GAP}\\d{2}${GAP}(?:0[1-9]|1[0-2]|[2-9]\\d)${GAP}(?:\\d{2}|2[AB])${GAP}\\d{3}${GAP}\\d{3}(?:${GAP}\\d{2})?`,
    ),
  ],
  // Ten digits and a letter, or since 2018 nine digits and two letters (répertoire national des identifiants élèves).
  ['ine', alone(String.raw`\d(?:[\s-]?\d){8}(?:[\s-]?\d[a-z]|[a-z]{2})`)],
  ['ine', /(?<![\p{L}\p{N}])\d(?:[\s-]?\d){8}(?:[\s-]?\d[\s-][A-Z]|[\s-][A-Z]{2})(?![\p{L}\p{N}])/gu],
  // Whatever its form where it is named.
  ['ine', /(?<![\p{L}\p{N}])(?=[a-z]{0,10}\d[a-z]{0,10}\d)(?<=\bine\b[^\d\n]{0,15})[\da-z]{6,15}(?![\p{L}\p{N}])/giu],
  // From abroad with +33, 0033 or the code of another country.
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)[\s.]?\d{1,3}(?:[\s.\-()_/]{0,3}\d){8,11}(?!\d)/gu],
  // Ten digits, however they are parted.
  [
    'phone',
    new RegExp(`(?<![\\p{L}\\p{N}])(?:\\(0\\)|0)${PHONE_GAP}[1-9](?:${PHONE_GAP}\\d){8}(?![\\p{L}\\p{N}])`, 'gu'),
  ],
];

/** Takes away telephone numbers and numbers that belong to one person; those of our contacts stay. */
export function maskNumbers(text: string, known: KnownWords): Masked {
  if (!/\d/.test(text)) return { text, found: [] };
  const found = new Set<IdentifierKind>();
  let masked = patterns.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, (match: string) => {
        if (isOurs(match, known) || DEPARTEMENTS.test(match)) return match;
        found.add(kind);
        return MASK;
      }),
    text,
  );
  masked = masked.replace(known.patterns.dictatedPhone, (match: string) => {
    if (!/\p{L}/u.test(match) || isOurs(match, known)) return match;
    found.add('phone');
    return MASK + (/\s$/.exec(match)?.[0] ?? '');
  });
  masked = masked.replace(SOME_NUMBER, (match: string, offset: number, whole: string) => {
    if (isOurs(match, known) || !isPersonal(match, fold(whole.slice(Math.max(0, offset - CUE_REACH), offset)), known))
      return match;
    found.add('number');
    return MASK;
  });
  return { text: masked, found: [...found] };
}

/** "02 59 60 62 80": the region, and no telephone. */
const DEPARTEMENTS = /^(?:(?:02|59|60|62|80)[\s,./-]*){5}$/;

const isOurs = (number: string, { addresses }: KnownWords): boolean => addresses.has(nationalDigits(number));

/** A telephone number as it is dialled in France. */
const nationalDigits = (number: string): string =>
  number
    .replace(/\(0\)/g, number.trim().startsWith('(') ? '0' : '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)33/, '0');

/** Five digits or more, with a letter or two before and after as in a passport or a file. */
const SOME_NUMBER =
  /(?<![\p{L}\p{N}*])(?:[A-Za-z]{1,3}-?)?\d(?:[\s.\-/]?\d){4,19}(?:\s?[A-Za-z]{1,2})?(?![\p{L}\p{N}*])/gu;

/** How far before a number the words are that make it somebody's. */
const CUE_REACH = 30;

/** Digits in one piece that are no postal code, no year and no school's number: nobody writes another number that long. */
const LONG_NUMBER = /\d{7}/;
const SCHOOL_NUMBER = /^0\d{6}\s?[A-Za-z]$/;
const DATE = /^\d{1,4}[\s./-]\d{1,2}[\s./-]\d{2,4}$|^\d{4}[\s./-]\d{4}$/;

function isPersonal(number: string, before: string, { cues }: KnownWords): boolean {
  if (DATE.test(number)) return false;
  const isNamed = cues.numeros.some((cue) =>
    new RegExp(`(?<![\\p{L}])${cue}(?![\\p{L}])[^.!?;\\n]*$`, 'u').test(before),
  );
  return isNamed || (LONG_NUMBER.test(number) && !SCHOOL_NUMBER.test(number));
}

const LETTERS = String.raw`\p{L}[\p{L}\p{M}]{2,9}`;

const whole = (date: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/.])${date}(?![\\p{L}\\p{N}])`, 'gu');

/** Every way in which a day is written; groups: `month` in figures or `word`, `year`, or `rest` for a year written out. */
const DATES: readonly RegExp[] = [
  // 2009-03-12, 2009/03/12, 20090312.
  whole(String.raw`(?<year>(?:19|20)\d{2})[/.\- ]?(?<month>0[1-9]|1[0-2])[/.\- ]?(?:0[1-9]|[12]\d|3[01])`),
  // 12032009.
  whole(String.raw`(?:0[1-9]|[12]\d|3[01])(?<month>0[1-9]|1[0-2])(?<year>(?:19[89]|20[01])\d)`),
  // 12/03/2009, 12.3.09, 12 03 09.
  whole(String.raw`\d{1,2}\s?[/.\- ]\s?(?<month>\d{1,2})\s?[/.\- ]\s?(?<year>\d{4}|\d{2})`),
  // 120309.
  whole(String.raw`(?:0[1-9]|[12]\d|3[01])(?<month>0[1-9]|1[0-2])(?<year>\d{2})`),
  // 12 mars 2009, 12 mars 09.
  whole(
    String.raw`(?:\d{1,2}(?:er|st|nd|rd|th)?)(?:\s+(?:of\s+)?|-)(?<word>${LETTERS})\.?(?:\s+|-)(?<year>\d{4}|'?\d{2}(?!\s*(?:h|ans|mois|years|months)))`,
  ),
  // March 12, 2009.
  whole(String.raw`(?<word>${LETTERS})\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`),
  // 12 mars: only where a birth is spoken of.
  whole(String.raw`(?:\d{1,2}(?:er|st|nd|rd|th)?)\s+(?:of\s+)?(?<word>${LETTERS})(?!\s+\d)`),
  // "Vingt-cinq mai deux mille neuf": only there as well.
  whole(
    String.raw`(?<spelt>${LETTERS}(?:[\s-]${LETTERS}){0,2}?|\p{L}{2})\s+(?<word>${LETTERS})(?=\s+(?:\d{4}|deux mille|mille|two thousand|twenty))`,
  ),
];

/** How far before a date the words are that make it a birth date: "date de naissance de l'élève : …"; and after it. */
const BIRTH_CUE_REACH = 40;
const CUE_REACH_AFTER = 30;

/** A day up to this year was a birth: the oldest edition that we tell of is that of 2015. */
const LAST_BIRTH_YEAR = 2014;
const FIRST_BIRTH_YEAR = 1920;

/** After it nobody was born who is spoken of: the date is another one of the same sentence. */
const YOUNGEST_BIRTH_YEAR = 2020;

interface DateParts {
  readonly year?: string;
  readonly month?: string;
  /** A word where a month is expected. */
  readonly word?: string;
  /** A day that is written out. */
  readonly spelt?: string;
}

/** Takes the day out of a birth date; the month and the year stay, which the age is counted from. */
export function maskBirthDates(text: string, known: KnownWords): Masked {
  if (!/\d|mille|thousand|twenty/i.test(text)) return { text, found: [] };
  const births: string[] = [];
  const masked = DATES.reduce(
    (rest, date) =>
      rest.replace(date, (...args: unknown[]) => {
        const [match, offset] = [args[0] as string, args.at(-3) as number];
        const before = fold(rest.slice(Math.max(0, offset - BIRTH_CUE_REACH), offset));
        const after = fold(rest.slice(offset + match.length, offset + match.length + CUE_REACH_AFTER));
        const kept = withoutDay(args.at(-1) as DateParts, { match, before, after }, known);
        if (kept === undefined) return match;
        births.push(kept);
        return kept;
      }),
    text,
  );
  return { text: masked, found: births.length > 0 ? ['birth-date'] : [] };
}

interface Place {
  readonly match: string;
  readonly before: string;
  readonly after: string;
}

/** The month and the year of a birth date; undefined for any other date, and for what is none. */
function withoutDay(
  { year, month, word, spelt }: DateParts,
  { match, before, after }: Place,
  known: KnownWords,
): string | undefined {
  const { months, cues } = known;
  const name = word ?? Object.keys(months).find((one) => months[one] === Number(month));
  if (name === undefined || !(fold(name) in months) || has(before, cues.textes)) return undefined;
  const isAnnounced = has(before, cues.naissance) || has(afterClause(after), cues.naissance);
  if (year === undefined) return isAnnounced && (spelt === undefined || isNumber(spelt, known)) ? name : undefined;
  const digits = year.replace(/\D/g, '');
  // Two digits: whoever is spoken of was born in this century.
  const fullYear = Number(digits.length === 2 ? `20${digits}` : digits);
  if (fullYear > YOUNGEST_BIRTH_YEAR) return undefined;
  // "120309" may be any number, and "12 mars 09" an hour: only where a birth is spoken of.
  const isVague = digits.length === 2 && (word !== undefined || /^\d+$/.test(match) || /\s/.test(match));
  const isOld = !isVague && fullYear <= LAST_BIRTH_YEAR && fullYear >= FIRST_BIRTH_YEAR;
  return isAnnounced || isOld ? `${name} ${fullYear}` : undefined;
}

/** What follows a date tells of it up to the end of the sentence. */
const afterClause = (after: string): string => after.split(/[.!?;]/)[0] ?? '';

const isNumber = (spelt: string, { numberWords }: KnownWords): boolean =>
  fold(spelt)
    .split(/[\s-]+/)
    .every((word) => numberWords.includes(word) || word === 'et' || word === 'premier');

const has = (text: string, cues: readonly string[]): boolean =>
  cues.some((cue) =>
    new RegExp(`(?<![\\p{L}])${cue.replace(/ /g, '[^\\p{L}\\d]{1,2}').replace(/#/g, '\\d')}(?![\\p{L}])`, 'u').test(
      text,
    ),
  );
