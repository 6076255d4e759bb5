import { englishStemOf, soundOf, stemOf } from '../knowledge/fold';
import { skeletonOf, type KnownWords, type TextWord, wordsOf } from './known-words';
import { isInDictionary, type NameLists } from './name-lists';

/**
 * What a word may be, as far as a name is concerned:
 * - `number`, `age`, `class`: figures, the age of somebody, the class that they are in;
 * - `cue`: a word for a person; `school`: what a school's name follows; `ours`, `town`, `figure`: names of no pupil;
 * - `grammar`, `everyday`, `dictionary`, `misspelt`: words, from the most to the least certain;
 * - `given`: a given name and no word; `given-word`, `given-frequent`, `given-public`: a given name that is a word as well, a frequent one, or a town or an author;
 * - `initial`: one letter; `unknown`: nothing of all that.
 */
export type WordClass =
  | 'number'
  | 'age'
  | 'class'
  | 'cue'
  | 'school'
  | 'ours'
  | 'town'
  | 'figure'
  | 'grammar'
  | 'everyday'
  | 'dictionary'
  | 'misspelt'
  | 'given'
  | 'given-word'
  | 'given-frequent'
  | 'given-public'
  | 'initial'
  | 'unknown';

/** `3eB`, `2de`, `1re5`, `CM2`, `Tle`. */
const CLASS =
  /^(?:cm[12]|[3-6](?:e|eme|ieme)(?:[a-z]|\d{1,2})?|2n?de?[a-z\d]{0,2}|1e?re?[a-z\d]{0,2}|t(?:a?le|erm)[a-z\d]?|terminale|seconde|premiere|sixieme|cinquieme|quatrieme|troisieme)$/;

/** The class of each word of a message. */
export function classifyWords(words: readonly TextWord[], known: KnownWords): WordClass[] {
  const isEnglish = isInEnglish(words, known);
  const classes = words.map((word, index) => {
    const found = classOf(word, words[index + 1], known);
    const isUnsure = found === 'unknown' || found === 'misspelt';
    return isUnsure && isEnglish && isEnglishWord(word.folded, known.lists) ? 'dictionary' : found;
  });
  words.forEach((word, index) => {
    const length = publicNameAt(words, index, known);
    const found =
      length > 0 ? (known.lists.phrases.get(joined(words.slice(index, index + length))) ?? 'ours') : undefined;
    if (!found || !(word.capital || length > 1 || found === 'town')) return;
    for (let at = index; at < index + length; at += 1) {
      const before = classes[at];
      // "Albert" alone is a town and a given name, "Hugo" an author and one.
      const both = length === 1 && !word.folded.includes('-') && before?.startsWith('given') === true;
      if (length === 1 && !both && before !== undefined && FIRM.has(before) && !(word.capital && before === 'everyday'))
        continue;
      classes[at] = both ? (found === 'ours' ? 'ours' : 'given-public') : found;
    }
  });
  return classes;
}

/** Whether there are more words of English grammar than of French. */
function isInEnglish(words: readonly TextWord[], { lists }: KnownWords): boolean {
  const count = (list: ReadonlySet<string>): number => words.filter(({ folded }) => list.has(folded)).length;
  return count(lists.english) > count(lists.french);
}

/** "Over-fifteens" is as English as what it is made of. */
const isEnglishWord = (folded: string, { englishStems, grammar }: NameLists): boolean =>
  folded.split('-').every((part) => grammar.has(part) || englishStems.has(englishStemOf(part)));

/** Classes that no town or figure of one word changes. */
const FIRM: ReadonlySet<WordClass> = new Set([
  'number',
  'age',
  'class',
  'cue',
  'school',
  'grammar',
  'everyday',
  'initial',
]);

/** How many words from there on are, together, a town, somebody whom everybody knows, or a name of ours. */
function publicNameAt(words: readonly TextWord[], index: number, { lists, names }: KnownWords): number {
  const word = words[index];
  if (!word) return 0;
  const [first = '', second = words[index + 1]?.folded.split('-')[0] ?? ''] = word.folded.split('-');
  const most = Math.max(lists.longest.get(`${first} ${second}`) ?? 1, word.capital ? MAX_OWN_WORDS : 0);
  let [length, phrase, own] = [0, '', ''];
  for (let at = index; at < Math.min(index + most, words.length); at += 1) {
    const { folded = '', before = '' } = words[at] ?? {};
    if (at > index && !CLOSE.test(before)) break;
    phrase = phrase === '' ? spaced(folded) : `${phrase} ${spaced(folded)}`;
    own = own === '' ? folded : `${own} ${folded}`;
    if (lists.phrases.has(phrase) || (word.capital && names.has(own))) length = at - index + 1;
  }
  return length;
}

const CLOSE = /^[\s'’-]*$/u;

const spaced = (folded: string): string => (folded.includes('-') ? folded.replace(/-/g, ' ') : folded);

/** The longest name of ours that is looked for. */
const MAX_OWN_WORDS = 4;

const joined = (run: readonly TextWord[]): string => run.map(({ folded }) => spaced(folded)).join(' ');

function classOf({ folded, capital }: TextWord, next: TextWord | undefined, known: KnownWords): WordClass {
  const { lists } = known;
  if (CLASS.test(folded) || (!capital && lists.isSlipOfClass(folded))) return 'class';
  if (/^\d/.test(folded)) return isAge(folded, next, known) ? 'age' : 'number';
  if (/\d/.test(folded)) return 'dictionary';
  if (folded.length === 1 && capital && next?.before.startsWith('.') && !known.persons.has(folded)) return 'initial';
  // "M. Nom", but "m'appelle".
  if (known.persons.has(folded) && (folded.length > 1 || (capital && /^[.\s]/.test(next?.before ?? '')))) return 'cue';
  if (lists.grammar.has(folded)) return 'grammar';
  if (lists.schools.has(folded)) return 'school';
  if (folded.length === 1) return 'initial';
  const isGiven = lists.givenNames.has(folded);
  if (known.notNames.has(folded)) return 'everyday';
  if (known.names.has(folded) && folded.length >= OWN_LETTERS) return 'ours';
  const parts = folded.split('-');
  // "Aura-t-il".
  if (
    parts.length > 1 &&
    parts.some((part) => lists.grammar.has(part)) &&
    parts.every((part) => part.length === 1 || lists.grammar.has(part) || isInDictionary(part, lists))
  )
    return 'everyday';
  if (!isGiven && parts.length > 1 && parts.some((part) => lists.givenNames.has(part) && part !== 'sainte'))
    return parts.every((part) => lists.givenNames.has(part) || isInDictionary(part, lists)) && isEveryday(folded, known)
      ? 'given-word'
      : 'given';
  if (!isGiven && isEveryday(folded, known)) return 'everyday';
  const isWord = parts.every((part) => isInDictionary(part, lists) || known.common.has(part));
  if (isGiven && lists.frequent.has(folded)) return 'given-frequent';
  if (isGiven) return isWord ? 'given-word' : 'given';
  if (isWord) return 'dictionary';
  if (folded.length >= OWN_LETTERS && known.ownSkeletons.has(skeletonOf(folded))) return 'ours';
  return isMisspelt(folded, known) || (!capital && lists.isSlipOfWord(folded)) ? 'misspelt' : 'unknown';
}

/** Shorter names of ours are words too often. */
const OWN_LETTERS = 7;

/** Sounds like a word; or is one with the word before it: "jvoudré", "lacademie", "laisne". */
function isMisspelt(folded: string, { lists }: KnownWords): boolean {
  const isWord = (word: string): boolean => word.length > SOUNDING && lists.sounds.has(soundOf(word));
  if (isWord(folded)) return true;
  const rest = folded.slice(1);
  return (
    /^[cdjlmnst]/.test(folded) &&
    rest.length >= SOUNDING &&
    (isInDictionary(rest, lists) || isWord(rest) || lists.phrases.has(rest))
  );
}

/** Shorter words sound like everything. */
const SOUNDING = 4;

/** `17` before `ans`, `17ans`. */
function isAge(folded: string, next: TextWord | undefined, { ageUnits }: KnownWords): boolean {
  const parts = /^(\d{1,2})([a-z]*)$/.exec(folded);
  return parts !== null && ageUnits.has(parts[2] === '' ? (next?.folded ?? '') : (parts[2] ?? ''));
}

/** `Beau-père` and `garde-t-elle` are as everyday as what they are made of. */
const isEveryday = (folded: string, known: KnownWords): boolean =>
  isEverydayWord(folded, known) || folded.split('-').every((part) => isEverydayWord(part, known));

/** Stemmed twice, for the stemmer leaves "déscolarisée" the ending of "déscolarisé". */
const isEverydayWord = (folded: string, { common, never, lists }: KnownWords): boolean =>
  common.has(folded) || lists.frequent.has(folded) || never.has(stemOf(folded)) || never.has(stemOf(stemOf(folded)));

/** A message as names are looked for in it. */
export interface Message {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly classes: readonly WordClass[];
  readonly lettering: Lettering;
  readonly known: KnownWords;
}

/** Reads the words of a text and what each of them may be. */
export function classifyMessage(text: string, known: KnownWords): Message {
  const words = wordsOf(text);
  return { text, words, classes: classifyWords(words, known), lettering: letteringOf(text, words), known };
}

/** How a message is written: capitals tell something, or nothing because there are only capitals, or none. */
export type Lettering = 'mixed' | 'shouted' | 'small';

/** Three quarters of capitals are shouting; no word with a capital but the first is a message without any. */
function letteringOf(text: string, words: readonly TextWord[]): Lettering {
  const [large, small] = [/\p{Lu}/gu, /\p{Ll}/gu].map((letters) => text.match(letters)?.length ?? 0) as [
    number,
    number,
  ];
  if (large > 3 * small) return 'shouted';
  return words.some(({ capital }, index) => capital && !opens(words, index)) ? 'mixed' : 'small';
}

/** Where a capital is due anyway. */
export const opens = (words: readonly TextWord[], index: number): boolean =>
  index === 0 || /[.!?\n«"“:]/u.test(words[index]?.before ?? '');

/** Whether nothing but spaces stands before a word, or an apostrophe or hyphen. */
export const isJoined = (word: TextWord | undefined): boolean =>
  word !== undefined && /^[\s'’-]+$/u.test(word.before) && !/\n|\s-\s/.test(word.before);

export const isAfterInitial = (words: readonly TextWord[], index: number): boolean =>
  words[index - 1]?.folded.length === 1 && /^\.[\s-]*$/.test(words[index]?.before ?? '');

/** Classes that a name is made of. */
export const NAMELIKE: ReadonlySet<WordClass> = new Set([
  'given',
  'given-word',
  'given-frequent',
  'given-public',
  'unknown',
  'misspelt',
]);
