import { stemOf } from '../knowledge/fold';
import type { CuePhrases, KnownWords } from './known-words';
import { MASK, type Masked } from './masked';
import { capitalRun, wordsOf, type TextWord } from './text-words';

/** Lower-case words within a name: `Kévin de La Tour`. */
const MAX_BARE_WORDS = 3;

/** Takes away the names of people, where the words around say that they are names. */
export function maskNames(text: string, known: KnownWords): Masked {
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
