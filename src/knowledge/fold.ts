import { newStemmer } from 'snowball-stemmers';

/** A text without what typing leaves out: accents, capitals, ligatures, typographic apostrophes. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldSigns(text));

/** Half of all words, which need no more than their capitals made small. */
const PLAIN = /^[ -_a-~]*$/;

const foldSigns = (text: string): string =>
  text
    // Before the decomposition, which would make a space and a mark of an acute accent that stands alone.
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');

/** The words and numbers of a text, folded. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const stemmer = newStemmer('french');

/**
 * The stem of a folded word. French rules serve both languages: what matters is that the words of a phrase and those of a
 * message are cut alike, and English plurals are.
 */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = stemmer.stem(word);
  stems.set(word, stem);
  return stem;
}

/** Stemming is the dearest step of reading, and the same words come again and again. Far above any vocabulary of ours. */
const STEMS_KEPT = 50_000;
const stems = new Map<string, string>();

const englishStemmer = newStemmer('english');

/** The stem of a folded English word by English rules, for what is looked up in an English dictionary. */
export const englishStemOf = (word: string): string => englishStemmer.stem(word);

const SILENT_END = /(?:ent|[esxtdzr])+$/;

/**
 * How a folded French word sounds, roughly: two spellings of one sound get one key ("perseverense", "perséverance").
 * Only compared with other keys; at least two letters long, else empty.
 */
export function soundOf(word: string): string {
  const key = word
    .replace(/ph/g, 'f')
    .replace(/qu|ck|q|c(?![eiyh])|k/g, 'k')
    .replace(/sc(?=[eiy])|c(?=[eiy])|t(?=ion)|ss|z/g, 's')
    .replace(/ch|sh/g, 'C')
    .replace(/ge(?=[ao])|g(?=[eiy])|j/g, 'J')
    .replace(/gu(?=[eiy])/g, 'g')
    .replace(/h/g, '')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei|er$|ez$|ee$/g, 'e')
    .replace(/[ae][nm](?![aeiouynm])/g, 'A')
    .replace(/(?:ai|ei|i|y|u)[nm](?![aeiouynm])/g, 'I')
    .replace(/o[nm](?![aeiouynm])/g, 'O')
    .replace(/ou/g, 'U')
    .replace(/oi/g, 'W')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(SILENT_END, '');
  return key.length >= 2 ? key : '';
}

/** A word without one of its letters, each way: words that meet there are one slip apart. */
export const oneLetterLess = (word: string): string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
