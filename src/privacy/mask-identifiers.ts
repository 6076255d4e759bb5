import { fold, stemOf } from '../knowledge/fold';
import { type KnownWords, type CuePhrases, capitalRun, wordsOf, type TextWord } from './known-words';

/** What tells who somebody is. */
export type IdentifierKind = 'mail' | 'phone' | 'nir' | 'ine' | 'birth-date' | 'name';

/** A text without what identifies somebody, and what was found in it, each kind once. */
interface Masked {
  readonly text: string;
  readonly found: readonly IdentifierKind[];
}

/** What stands where something was taken away: no word, so that nothing is understood of it. */
const MASK = '[…]';

/**
 * A message without what would tell who a pupil is: mail, telephone, social security and pupil's numbers, the day of a
 * birth, names that are announced as such. The age, the class and whatever the knowledge base names stay. It cannot
 * find every name; nothing of a message is kept anyway, so that this is the second lock and not the first.
 */
export function maskIdentifiers(text: string, known: KnownWords): Masked {
  return [maskNumbers, maskBirthDates, maskNames].reduce<Masked>(
    (before, mask) => {
      const { text: masked, found } = mask(before.text, known);
      return { text: masked, found: [...before.found, ...found] };
    },
    { text, found: [] },
  );
}

/** Nothing before and after that would make of it a part of something longer. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const GAP = String.raw`[\s.\-/]{0,2}`;

/**
 * In the order in which they are looked for: a longer number first, so that no part of it is taken for a shorter one.
 * Every repetition is bounded: the text may be long and made up.
 */
const patterns: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['mail', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu],
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
  ['ine', /(?<=\bine\b[^\d\n]{0,15})(?=[a-z]{0,10}\d[a-z]{0,10}\d)[\da-z]{6,15}(?![\p{L}\p{N}])/giu],
  // In pairs, in one piece, or as 06 12 345 678; from abroad with +33, 0033 or the code of another country.
  ['phone', alone(String.raw`0[1-9](?:(?:[\s.\-/]{1,2}\d{2}){4}|\d{8}|[\s.\-]?\d{2}[\s.\-]\d{3}[\s.\-]\d{3})`)],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}(?:[\s.\-()]{0,3}\d){8,11}(?!\d)/gu],
];

/** Takes away mail addresses and numbers that belong to one person; those of our contacts stay. */
function maskNumbers(text: string, { addresses }: KnownWords): Masked {
  const found = new Set<IdentifierKind>();
  const masked = patterns.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, (match: string) => {
        if (addresses.has(fold(match)) || addresses.has(nationalDigits(match))) return match;
        found.add(kind);
        return MASK;
      }),
    text,
  );
  return { text: masked, found: [...found] };
}

/** A telephone number as it is dialled in France. */
const nationalDigits = (number: string): string =>
  number
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)33/, '0');

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
function maskBirthDates(text: string, known: KnownWords): Masked {
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

/** Lower-case words within a name: `Kévin de La Tour`. */
const MAX_BARE_WORDS = 3;

/** Takes away the names of people, where the words around say that they are names. */
function maskNames(text: string, known: KnownWords): Masked {
  const words = isShouted(text) ? namesAlone(wordsOf(text), known) : wordsOf(text);
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const name = nameAt(words, index, text, known);
    const [first, last] = [name[0], name.at(-1)];
    if (!first || !last) continue;
    spans.push({ start: first.start, end: last.end });
    index += name.length - 1;
    // What comes after "et" is a name as well.
    if (known.cues.liaisons.includes(words[index + 1]?.folded ?? '')) {
      const next = unknownName(capitalRun(words, index + 2), known);
      const [start, end] = [next[0]?.start, next.at(-1)?.end];
      if (start !== undefined && end !== undefined) spans.push({ start, end });
      index += next.length > 0 ? next.length + 1 : 0;
    }
  }
  const masked = spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + MASK + rest.slice(end), text);
  return { text: masked, found: spans.length > 0 ? ['name'] : [] };
}

/** Where everything is in capitals they tell nothing. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text);

/** Those words with their capital that are no everyday ones. */
const namesAlone = (words: readonly TextWord[], known: KnownWords): TextWord[] =>
  words.map((word) => ({ ...word, capital: word.capital && !isEveryday(word, known) }));

/** The words of the name that begins there; none where no name does. */
function nameAt(words: readonly TextWord[], index: number, text: string, known: KnownWords): readonly TextWord[] {
  const before = words.slice(Math.max(0, index - 4), index);
  const run = capitalRun(words, index);
  if (endsWith(before, known.naming) && isNextTo(words[index])) {
    const name = unknownName(run, known);
    return name.length > 0 ? name : bareName(words.slice(index, index + MAX_BARE_WORDS), known);
  }
  const isCued = endsWith(before, known.persons) && isNextTo(words[index]);
  const isAged = (run.length > 1 || isFirst(words, index)) && isBeforeAge(words, index + run.length, known);
  if (isCued) return unknownName(run, known);
  // "Bonjour Kévin Durand, 17 ans": a sentence begins with a capital too.
  return isAged ? unknownName(run.slice(run.findIndex((word) => !isEveryday(word, known))), known) : [];
}

/** After spaces, a colon, a quotation mark or the dot of "M.": not after a comma, which ends what was begun. */
const isNextTo = (word: TextWord | undefined): boolean => word !== undefined && /^\.?[\s:«"“]*$/u.test(word.before);

const isFirst = (words: readonly TextWord[], index: number): boolean =>
  index === 0 || /[.!?:\n]/.test(words[index]?.before ?? '');

/** @param phrases by their last word */
const endsWith = (before: readonly TextWord[], phrases: CuePhrases): boolean =>
  (phrases.get(before.at(-1)?.folded ?? '') ?? []).some((wanted) =>
    wanted.every((word, index) => before.at(index - wanted.length)?.folded === word),
  );

/** `, 17 ans`, ` a 17 ans`, ` (16 ans)`. */
function isBeforeAge(words: readonly TextWord[], index: number, { cues, ageUnits }: KnownWords): boolean {
  let next = index;
  while (next < index + MAX_LINKS && cues.liens.includes(words[next]?.folded ?? '')) next += 1;
  const age = /^(\d{1,2})([a-z]*)$/.exec(words[next]?.folded ?? '');
  if (!age) return false;
  const unit = age[2] === '' ? words[next + 1]?.folded : age[2];
  return ageUnits.has(unit ?? '');
}

const MAX_LINKS = 3;

/** `Beau-père` and `garde-t-elle` are as everyday as what they are made of. */
const isEveryday = ({ folded }: TextWord, known: KnownWords): boolean =>
  isEverydayWord(folded, known) || folded.split('-').every((part) => isEverydayWord(part, known));

/** Stemmed twice, for the stemmer leaves "déscolarisée" the ending of "déscolarisé". */
const isEverydayWord = (folded: string, { common, never }: KnownWords): boolean =>
  common.has(folded) || never.has(stemOf(folded)) || never.has(stemOf(stemOf(folded))) || /\d/.test(folded);

/** The words of a name, unless it is one of ours or made of everyday words alone. */
function unknownName(name: readonly TextWord[], known: KnownWords): readonly TextWord[] {
  if (name.every((word) => isEveryday(word, known))) return [];
  return known.names.has(name.map(({ folded }) => folded).join(' ')) ? [] : name;
}

/** The words of a name that is written without capitals: those up to the first that is an everyday one. */
function bareName(words: readonly TextWord[], known: KnownWords): readonly TextWord[] {
  const end = words.findIndex((word, index) => isEveryday(word, known) || (index > 0 && word.before.trim() !== ''));
  return unknownName(end < 0 ? words : words.slice(0, end), known);
}
