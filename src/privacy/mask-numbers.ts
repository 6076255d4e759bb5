import { fold } from '../knowledge/fold';
import type { KnownWords } from './known-words';
import { MASK, type IdentifierKind, type Masked } from './masked';

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
export function maskNumbers(text: string, { addresses }: KnownWords): Masked {
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
