import { MONTHS_MAX } from '../../knowledge/profile';
import { AGE_MIN } from '../../knowledge/schemas/criteria';
import type { TimeSpan } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';
import { playsAt, type CalendarLexicon } from './calendar-words';
import { isElsewhere, namesPupil, ofAdult, saidOfOthers } from './holders';
import { marksOf, type Mark, type Marks } from './marks';
import type { SaidDates } from './said-date';

/** A number or range of the message, with its unit of time and what the words around say of it. */
export interface Quantity {
  /** Whole, save for a decimal before its unit: "1,5 an". */
  readonly min: number;
  readonly max: number;
  /** Length of the unit in months: 12 for years; undefined without a unit. */
  readonly unitMonths?: number;
  /** `et demi`: half a unit more. */
  readonly half: boolean;
  /** "dans 2 ans": counted from today on. */
  readonly ahead: boolean;
  /** "jusqu'à 25 ans": the bound is included. */
  readonly upTo: boolean;
  /** "décroché à 15 ans": of another time than today, unless nothing else is said. */
  readonly formerly: boolean;
  /** Whether it is said of whoever writes: "j'ai 26 ans, je suis AED". */
  readonly ofSpeaker: boolean;
  /** Whether it is a time of something else than school: "arrivée il y a 8 mois". */
  readonly isElsewhere: boolean;
  /** Whether it is the age of an adult, or years in a job: "la maman, 38 ans", "20 ans dans le métier". */
  readonly ofAdult: boolean;
  readonly before: ReadonlySet<Mark>;
  readonly after: ReadonlySet<Mark>;
  /** First word, and the word after the last. */
  readonly start: number;
  readonly end: number;
}

const YEAR = 12;

const RANGE_LINKS = new Set(['a', 'ou', 'et', 'to', 'or', 'and']);

/** Words between a mark and its number that change nothing: "depuis environ 8 mois", "depuis plus de 8 mois". */
const MARK_REACH = 3;

/** As people count: four weeks are a month. */
const DAYS_IN_MONTH = 28;

const monthsIn = (span: TimeSpan): number => ('mois' in span ? span.mois : span.jours / DAYS_IN_MONTH);

/** All numbers of a message that are no part of a date, from left to right; a range is one quantity. */
export function recogniseQuantities(
  words: readonly Word[],
  matches: readonly Match[],
  dates: readonly SaidDates[],
  lexicon: CalendarLexicon,
): Quantity[] {
  const marks = marksOf(matches);
  const isOfOthers = saidOfOthers(words, matches);
  const quantities: Quantity[] = [];
  for (let start = 0; start < words.length; start++) {
    const first = numberAt(words, start, lexicon);
    const date = first && dates.find((one) => one.start <= start && start < one.end);
    if (!first || (date && !isDistance(date))) continue;
    const read = readQuantity(words, start, first, lexicon);
    // "un" is a number only before a unit: elsewhere it is an article.
    if (words[start]?.light && read.unitMonths === undefined) continue;
    const before = marksBefore(start, read, words, matches, marks);
    quantities.push({
      ...read,
      ahead: date?.parts.some(({ from }) => from.kind === 'distance' && from.amount > 0) ?? false,
      upTo: playsAt(words, start - 1, 'echeance', lexicon),
      formerly: (playsAt(words, start - 1, 'aLAge', lexicon) && !before.has('age-avant')) || before.has('jadis'),
      isElsewhere: isOfOthers(start) || isElsewhere(start, read.end, words, matches, marks),
      ofAdult: isOfOthers(start) || ofAdult(start, read.end, words, matches, marks),
      ofSpeaker: marks.all.some(({ mark, end }) => mark === 'soi' && end === start),
      before,
      after: marksAfter(words, read.end, marks),
      start,
    });
    start = read.end - 1;
  }
  return quantities;
}

const isDistance = ({ parts }: SaidDates): boolean => parts.every(({ from }) => from.kind === 'distance');

/**
 * What the words before say of a number. "For a boy 16 years old": what names a pupil on the way makes years an age, and
 * no time gone by.
 */
function marksBefore(
  start: number,
  { min, unitMonths }: Read,
  words: readonly Word[],
  matches: readonly Match[],
  marks: Marks,
): ReadonlySet<Mark> {
  const before = marks.endingNear(start, MARK_REACH, words);
  const isAge = unitMonths === YEAR && min >= AGE_MIN && namesPupil(start - MARK_REACH, start, matches);
  return isAge ? new Set([...before].filter((mark) => mark !== 'duree-avant')) : before;
}

/** What is said right after, or after an article: "8 mois de décrochage". */
function marksAfter(words: readonly Word[], end: number, marks: Marks): ReadonlySet<Mark> {
  const after = marks.startingAt(end);
  return after.size === 0 && words[end]?.light ? marks.startingAt(end + 1) : after;
}

type Read = Pick<Quantity, 'min' | 'max' | 'unitMonths' | 'half' | 'end'>;

function readQuantity(
  words: readonly Word[],
  start: number,
  first: { value: number; end: number },
  lexicon: CalendarLexicon,
): Read {
  const unit = (index: number): number | undefined => unitAt(words, index, lexicon);
  // "16 ans à 18 ans" names the unit twice; "il y a 2 ans à 16 ans" says two things.
  const isTwice =
    first.value >= AGE_MIN && unit(first.end) === YEAR && isLink(words[first.end + 1], words[first.end + 2]);
  const linkAt = isTwice ? first.end + 1 : first.end;
  const inDigits = /\d/.test(words[start]?.text ?? '');
  const upper =
    upperBound(words, linkAt, first.value, inDigits) ??
    (words[start]?.light ? undefined : nextNumber(words, first, unit));
  const afterNumber = upper?.end ?? first.end;
  // "deux ans et demi", "two and a half years".
  const afterHalf = halfAt(words, afterNumber, lexicon);
  let unitIndex = afterHalf ?? afterNumber;
  // "8 longs mois".
  while (playsAt(words, unitIndex, 'ampleur', lexicon)) unitIndex++;
  const unitMonths = unit(unitIndex);
  const end = unitMonths === undefined ? afterNumber : unitIndex + 1;
  const lateHalf = halfAt(words, end, lexicon);
  return {
    min: first.value,
    max: upper?.value ?? first.value,
    unitMonths,
    half: lateHalf !== undefined || (afterHalf !== undefined && unitMonths !== undefined),
    end: lateHalf ?? end,
  };
}

/** The word after "et demi", "and a half" or "1/2", where it is said there. */
function halfAt(words: readonly Word[], at: number, lexicon: CalendarLexicon): number | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.text === '1' && second?.text === '2' && second.before === '/') return at + 2;
  if (!playsAt(words, at, 'et', lexicon)) return undefined;
  const halfIndex = words[at + 1]?.light ? at + 2 : at + 1;
  return playsAt(words, halfIndex, 'demi', lexicon) ? halfIndex + 1 : undefined;
}

/** "deux, trois mois": the number after, and then the unit. */
function nextNumber(
  words: readonly Word[],
  { value, end }: { value: number; end: number },
  unit: (index: number) => number | undefined,
): { value: number; end: number } | undefined {
  const next = words[end];
  const isNext = next?.number === value + 1 && /^\s*,?\s*$/.test(next.before) && unit(end + 1) !== undefined;
  return isNext ? { value: value + 1, end: end + 1 } : undefined;
}

function unitAt(words: readonly Word[], index: number, { units, glued }: CalendarLexicon): number | undefined {
  const word = words[index];
  // "Le Nord (59), semaine de…": a unit follows its number in one breath.
  if (word === undefined || /[),.;:!?]/.test(word.before)) return undefined;
  // "17a", and "17 a, plus inscrit": apart from its number, such a letter is a unit only where the breath ends.
  const isGlued = word.before === '' || /^[,.;:)!?]/.test(words[index + 1]?.before ?? ',');
  const own = isGlued && Object.hasOwn(glued, word.text) ? glued : units;
  const span = Object.hasOwn(own, word.text) ? own[word.text] : undefined;
  return span && monthsIn(span);
}

/** The number at that word, and the word after it; a decimal only before a unit: "1,5 an" and not "16,18". */
function numberAt(
  words: readonly Word[],
  at: number,
  lexicon: CalendarLexicon,
): { value: number; end: number } | undefined {
  const [whole, part] = [words[at], words[at + 1]];
  if (whole?.number === undefined) return undefined;
  const isDecimal =
    /^\d+$/.test(whole.text) &&
    /^[.,]$/.test(part?.before ?? '') &&
    /^\d$/.test(part?.text ?? '') &&
    unitAt(words, at + 2, lexicon) !== undefined;
  return isDecimal
    ? { value: Number(`${whole.text}.${part?.text ?? ''}`), end: at + 2 }
    : { value: whole.number, end: at + 1 };
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

const WEEK = 1 / 4;

/** Whether a number of days, weeks, months or years is a time gone by: "depuis 2 ans", "8 mois", "un an et demi". */
export function isDuration(quantity: Quantity): boolean {
  const { unitMonths, before, after, ahead, formerly, half, min, max } = quantity;
  if (quantity.isElsewhere || quantity.ofSpeaker) return false;
  // "17 ans révolus", but "sept mois passés hors de l'école".
  const isAge = after.has('age-apres') && min >= AGE_MIN;
  if (unitMonths === undefined || ahead || isAge || isSinceAge(quantity)) return false;
  // "La Semaine 2016" counts no weeks.
  if (max * unitMonths > MONTHS_MAX) return false;
  if (before.has('duree-avant')) return true;
  // "À trois mois du bac".
  if (formerly && !after.has('duree-apres')) return false;
  // "16 ans, sans solution": from ten on, years are an age unless a word before says otherwise.
  if (unitMonths >= YEAR && min >= AGE_MIN) return false;
  return after.has('duree-apres') || (unitMonths < YEAR ? unitMonths >= WEEK : half);
}

/** "Pas 16 mais 15", "not nineteen". */
export const isDenied = ({ start }: Quantity, words: readonly Word[]): boolean => hasRole(words[start - 1], 'nie');

/** "Depuis l'âge de 14 ans", "depuis ses 15 ans": neither a time gone by nor the age today. */
export const isSinceAge = ({ before }: Quantity): boolean => before.has('duree-avant') && before.has('age-avant');

/** Years that nobody here is old: a time, should the message say nothing else. */
export const isShortOfAge = ({ unitMonths, ahead, max }: Quantity): boolean =>
  unitMonths === YEAR && !ahead && max < AGE_MIN;
