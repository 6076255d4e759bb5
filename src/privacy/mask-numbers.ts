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
  masked = masked.replace(dictatedPhone(known), (match: string) => {
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

const dictated = new WeakMap<KnownWords, RegExp>();

/** `zéro six 39 98 vingt et un…`: a telephone number some of which is written out. */
function dictatedPhone(known: KnownWords): RegExp {
  const ready = dictated.get(known);
  if (ready) return ready;
  const word = `(?:${known.numberWords
    .filter(({ length }) => length > 1)
    .map((one) => one.replace(/e/g, '[eé]'))
    .join('|')})`;
  const group = `(?:\\d{1,2}|${word}s?(?:[\\s-](?:et[\\s-])?${word}s?){0,3})`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:0[\\s.-]?[1-9]|z[eé]ro[\\s-](?:\\d|${word}))(?:[\\s.,-]{1,2}${group}(?![\\p{L}\\p{N}]|\\s*(?:ans|mois|years|months)(?!\\p{L}))){3,9}`,
    'giu',
  );
  dictated.set(known, pattern);
  return pattern;
}
