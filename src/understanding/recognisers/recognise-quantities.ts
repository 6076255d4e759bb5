import type { Vocabulary } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import type { Word } from '../words/word';
import { marksOf, type Mark } from './marks';

/** A number or range of the message, with its unit of time and what the words around say of it. */
export interface Quantity {
  readonly min: number;
  readonly max: number;
  /** Length of the unit in months: 12 for years; undefined without a unit. */
  readonly unitMonths?: number;
  /** `et demi`: half a unit more. */
  readonly half: boolean;
  readonly before: ReadonlySet<Mark>;
  readonly after: ReadonlySet<Mark>;
  /** First word, and the word after the last. */
  readonly start: number;
  readonly end: number;
}

const RANGE_LINKS = new Set(['a', 'ou', 'et', 'to', 'or', 'and']);

/** Words between a mark and its number that change nothing: "depuis environ 8 mois", "depuis plus de 8 mois". */
const MARK_REACH = 3;

/** All numbers of a message, from left to right; a range is one quantity. */
export function recogniseQuantities(
  words: readonly Word[],
  matches: readonly Match[],
  { calendar }: Vocabulary,
): Quantity[] {
  const marks = marksOf(matches);
  const unitAt = (index: number): number | undefined => {
    const text = words[index]?.text;
    return text !== undefined && Object.hasOwn(calendar.unites, text) ? calendar.unites[text] : undefined;
  };
  const quantities: Quantity[] = [];
  for (let start = 0; start < words.length; start++) {
    const first = words[start]?.number;
    if (first === undefined) continue;
    let end = start + 1;
    // "16 ans à 18 ans" names the unit twice.
    const linkAt = unitAt(end) !== undefined && isLink(words[end + 1], words[end + 2]) ? end + 1 : end;
    const upper = upperBound(words, linkAt, first, /\d/.test(words[start]?.text ?? ''));
    if (upper) end = upper.end;
    // "un" is a number only before a unit: elsewhere it is an article.
    const unitMonths = unitAt(end);
    if (words[start]?.light && unitMonths === undefined) continue;
    if (unitMonths !== undefined) end += 1;
    const half = words[end]?.text === 'et' && /^demie?$/.test(words[end + 1]?.text ?? '');
    if (half) end += 2;
    quantities.push({
      min: first,
      max: upper?.value ?? first,
      unitMonths,
      half,
      before: marks.endingNear(start, MARK_REACH, words),
      after: marks.startingAt(end),
      start,
      end,
    });
    start = end - 1;
  }
  return quantities;
}

const isLink = (word: Word | undefined, next: Word | undefined): boolean =>
  (word !== undefined && RANGE_LINKS.has(word.text) && next?.number !== undefined) || /[-–/]/.test(word?.before ?? '');

/** The upper bound of "16-18", "16 à 18", "16 ou 17", when what follows is one. */
function upperBound(
  words: readonly Word[],
  at: number,
  lower: number,
  inDigits: boolean,
): { value: number; end: number } | undefined {
  const next = words[at];
  if (!next) return undefined;
  const linked = RANGE_LINKS.has(next.text);
  const upper = linked ? words[at + 1] : /^\s*[-–/]\s*$/.test(next.before) ? next : undefined;
  if (upper?.number === undefined || upper.number <= lower || /\d/.test(upper.text) !== inDigits) return undefined;
  return { value: upper.number, end: at + (linked ? 2 : 1) };
}
