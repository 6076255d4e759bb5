import { createHmac } from 'node:crypto';
import { fold, foldedWords, stemOf } from '../knowledge/fold';
import { entriesOf, isPast, type Knowledge } from '../knowledge/knowledge';
import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import { maskPatterns, type MaskPatterns } from './mask-patterns';
import { nameLists, type NameLists } from './name-lists';

/** What is ours and therefore masked nowhere, and the words that announce what is masked. */
export interface KnownWords {
  /** Words that are written without capital somewhere: no names. */
  readonly common: ReadonlySet<string>;
  /** Names of schools, towns and contacts: whole, and without the words that they begin with. */
  readonly names: ReadonlySet<string>;
  /** The consonants of those names: our own people are misspelt as well. */
  readonly ownSkeletons: ReadonlySet<string>;
  /** Stems of words that are no names although they may have a capital. */
  readonly never: ReadonlySet<string>;
  /** Telephone numbers without spaces, and mail addresses, of our contacts; words of our texts that begin with `@`. */
  readonly addresses: ReadonlySet<string>;
  readonly cues: Vocabulary['identifiers'];
  /** What a name is announced by, in one and in several: `l'élève`, `les élèves`. */
  readonly persons: CuePhrases;
  /** What a name follows that may be written without capital: `il s'appelle`. */
  readonly naming: CuePhrases;
  readonly months: Readonly<Record<string, number>>;
  readonly ageUnits: ReadonlySet<string>;
  /** Words of our own lists that are no names, whatever they look like: months, numbers, networks. */
  readonly notNames: ReadonlySet<string>;
  /** Numbers that are written out. */
  readonly numberWords: readonly string[];
  readonly lists: NameLists;
  readonly patterns: MaskPatterns;
}

/** Shortest word whose other forms are no names either: few names are as long. */
const LONG = 8;

/**
 * What the guard has to know of the content: a capital makes a name of nothing that the knowledge base writes without
 * one, and the people, schools and towns that it names are no secret. Past editions do not count: they name schools of
 * the whole country, after as many people.
 */
export function knownWords(knowledge: Knowledge): KnownWords {
  const { vocabulary } = knowledge;
  const numberWords = Object.keys(vocabulary.numbers);
  const { outils, legers, indices, courants } = vocabulary.commonWords;
  const common = new Set([legers, courants, ...[outils, indices].flatMap(({ fr, en }) => [fr, en])].flat());
  const names = new Set<string>();
  const phrases = [
    ...vocabulary.concepts.flatMap((concept) => concept.phrases),
    ...knowledge.urgences.flatMap(({ mots, doute }) => [...mots, ...doute]),
  ];
  const phraseWords = phrases.flatMap(foldedWords);
  [...phraseWords, ...Object.keys(vocabulary.abbreviations)].forEach((word) => common.add(word));
  const handles = textsOf([...knowledge.entries.values()]).flatMap(
    (text) => fold(text).match(/@[\p{L}\p{N}_.-]+/gu) ?? [],
  );
  for (const text of textsOf([...knowledge.entries.values()].filter((entry) => !isPast(entry)))) {
    const words = wordsOf(text);
    words.filter(({ capital }) => !capital).forEach(({ folded }) => common.add(folded));
    words.forEach((_, first) => {
      const run = capitalRun(words, first).map(({ folded }) => folded);
      run.forEach((_word, skipped) => names.add(run.slice(skipped).join(' ')));
    });
  }
  return {
    common,
    names,
    ownSkeletons: new Set(
      [...names]
        .filter((name) => /^\p{L}{7,}$/u.test(name))
        .map(skeletonOf)
        .filter(({ length }) => length >= SKELETON),
    ),
    // "Déscolarisée, 18 ans": any form of a long word of ours.
    never: new Set(
      [...vocabulary.identifiers.jamais, ...phraseWords.filter((word) => word.length >= LONG)].map(stemOf),
    ),
    addresses: new Set([
      ...handles,
      ...entriesOf(knowledge, 'contact').flatMap(({ telephone, courriel }) => [
        ...(telephone ? [telephone.replace(/\D/g, '')] : []),
        ...(courriel ? [fold(courriel)] : []),
      ]),
    ]),
    cues: vocabulary.identifiers,
    ...cuePhrases(vocabulary.identifiers),
    months: { ...vocabulary.calendar.mois, ...vocabulary.calendar.moisCourts },
    ageUnits: new Set(Object.keys(vocabulary.calendar.unites)),
    notNames: notNames(vocabulary),
    numberWords,
    lists: nameLists(vocabulary, common),
    patterns: maskPatterns(vocabulary.identifiers, numberWords),
  };
}

const notNames = ({ identifiers, calendar, numbers }: Vocabulary): ReadonlySet<string> => {
  const { naissance, logements, rues, reseaux, numeros, etablissements, jamais } = identifiers;
  const phrases = [naissance, logements, rues, reseaux, numeros, etablissements, jamais].flat();
  const { mois, moisCourts, jours, joursCourts, unites } = calendar;
  const words = [mois, moisCourts, jours, joursCourts, unites, numbers].flatMap((one) => Object.keys(one));
  return new Set([...phrases.flatMap((phrase) => phrase.split(' ')), ...words]);
};

/** The consonants that are heard in a folded name, without doubles. */
export const skeletonOf = (folded: string): string => folded.replace(/[^a-z]|[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');

/** Shorter ones are those of many words. */
const SKELETON = 4;

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** A word of a text as it is written, without its apostrophes: `s'appelle` is two. */
export interface TextWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
}

export function wordsOf(text: string): TextWord[] {
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu), ({ 0: word, index: start }) => {
    const before = text.slice(end, start);
    end = start + word.length;
    return { folded: fold(word), start, end, capital: /^\p{Lu}/u.test(word), before };
  });
}

const TOGETHER = /^[\s'’]+$/;

/** The words from `first` on that all have a capital, and nothing but spaces between them: at most five, as in a long name. */
function capitalRun(words: readonly TextWord[], first: number): TextWord[] {
  const run: TextWord[] = [];
  for (const word of words.slice(first, first + MAX_NAME_WORDS)) {
    if (!word.capital || (run.length > 0 && !TOGETHER.test(word.before) && !isAfterInitial(run, word))) break;
    run.push(word);
  }
  return run;
}

const MAX_NAME_WORDS = 5;

/** `K. Durand`. */
const isAfterInitial = (run: readonly TextWord[], { before }: TextWord): boolean =>
  run.at(-1)?.folded.length === 1 && before.trim() === '.';

/** Half of what is customary for a key: two of some ten thousand words are not marked alike in a million databases. */
const MARK_LENGTH = 16;

/**
 * Names words by a keyed hash (HMAC-SHA-256): the same word has the same mark, and without the secret nobody can look up
 * which word that is in a dictionary. Whoever has the secret can try the words that they think of.
 */
export const createWordMark =
  (secret: string) =>
  (stem: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['word', stem]))
      .digest('hex')
      .slice(0, MARK_LENGTH);

/** Phrases, word by word, under their last word: each word of a message is looked up there. */
export type CuePhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The phrases that announce a name, as they are looked up. */
export const cuePhrases = ({
  personnes,
  nommer,
}: Pick<Vocabulary['identifiers'], 'personnes' | 'nommer'>): { persons: CuePhrases; naming: CuePhrases } => ({
  persons: byLastWord(personnes.flatMap((word) => [word, `${word}s`])),
  naming: byLastWord(nommer),
});

function byLastWord(phrases: readonly string[]): CuePhrases {
  const found = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(' '))) {
    const last = words.at(-1) ?? '';
    found.set(last, [...(found.get(last) ?? []), words]);
  }
  return found;
}

/** Whether the words end with one of the phrases. */
export const endsWith = (words: readonly { readonly folded: string }[], phrases: CuePhrases): boolean =>
  (phrases.get(words.at(-1)?.folded ?? '') ?? []).some((wanted) =>
    wanted.every((word, index) => words.at(index - wanted.length)?.folded === word),
  );
