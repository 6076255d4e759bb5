import { fold, oneLetterLess, soundOf, stemOf } from '../knowledge/fold';
import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import { compareLetters } from './masked';

/** What is known of words and of names at large, as it is looked up. Everything is folded. */
export interface NameLists {
  readonly givenNames: ReadonlySet<string>;
  readonly frequent: ReadonlySet<string>;
  /** How frequent words sound: an unknown word that sounds like one is a misspelt one. */
  readonly sounds: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Whether a word is a frequent one but for one letter that is missing, too many, another or in another place. */
  readonly isSlipOfWord: (folded: string) => boolean;
  /** The same of a class that is written out: "termnale". */
  readonly isSlipOfClass: (folded: string) => boolean;
  readonly englishStems: ReadonlySet<string>;
  /** Words of grammar of English alone, and of French alone: they tell the language of a message. */
  readonly english: ReadonlySet<string>;
  readonly french: ReadonlySet<string>;
  /** How much a word looks like a given name rather than like a French word. */
  readonly looksLikeName: (folded: string) => number;
  /** Words that are no sign of anything but grammar. */
  readonly grammar: ReadonlySet<string>;
  /** Towns, and people whom everybody knows, word by word: what a run of words is compared with. */
  readonly phrases: ReadonlyMap<string, PublicName>;
  /** The number of words of the longest of those phrases that begins with two words, joined by a space. */
  readonly longest: ReadonlyMap<string, number>;
  readonly schools: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  /** What each sign of a name weighs: above 0 in all, and it is one. */
  readonly weights: ReadonlyMap<string, number>;
}

export type PublicName = 'town' | 'figure';

/** Compiles the lists of a knowledge base, with the common words of its texts. */
export function nameLists(
  { lists, identifiers, commonWords }: Pick<Vocabulary, 'lists' | 'identifiers' | 'commonWords'>,
  common: Iterable<string>,
): NameLists {
  const { outils, legers } = commonWords;
  const frequent = new Set(wordsIn(lists.frequentWords));
  const phrases = new Map<string, PublicName>();
  for (const town of wordsIn(lists.communes)) townForms(town).forEach((form) => phrases.set(form, 'town'));
  for (const place of lists.places.split(',')) wholeForm(place).forEach((form) => phrases.set(form, 'town'));
  for (const figure of lists.figures.split(',')) figureForms(figure).forEach((form) => phrases.set(form, 'figure'));
  return {
    givenNames: new Set(wordsIn(lists.givenNames)),
    frequent,
    sounds: new Set([...frequent, ...common].filter(({ length }) => length >= SOUNDING).map(soundOf)),
    stems: new Set(wordsIn(lists.stems)),
    isSlipOfWord: slipsOf([...frequent, ...common]),
    isSlipOfClass: slipsOf(CLASSES),
    englishStems: new Set(wordsIn(lists.englishStems)),
    english: new Set(outils.en.filter((word) => !outils.fr.includes(word))),
    french: new Set(outils.fr.filter((word) => !outils.en.includes(word))),
    looksLikeName: compareLetters(wordsIn(lists.givenNames), [...frequent]),
    grammar: new Set([...legers, ...outils.fr, ...outils.en].map(fold)),
    phrases,
    longest: longestByBeginning(phrases.keys()),
    schools: new Set(identifiers.etablissements),
    streets: new Set(identifiers.rues),
    networks: new Set(identifiers.reseaux),
    weights: new Map(
      lists.nameSigns.split('\n').flatMap((line): [string, number][] => {
        const [sign, weight] = line.split(' ');
        return sign && weight ? [[sign, Number(weight)]] : [];
      }),
    ),
  };
}

/** Shorter words sound like everything. */
const SOUNDING = 4;

/** Classes that are written out, long enough to be told from other words; "premier" is none. */
const CLASSES = ['terminale', 'troisieme', 'quatrieme', 'cinquieme', 'sixieme'];

/** Shorter words are one letter away from everything. */
const SLIP_LETTERS = 5;

/** Words that meet once a letter is left out of one or of both are one slip apart. */
function slipsOf(words: readonly string[]): (folded: string) => boolean {
  const long = new Set(words.filter((word) => word.length >= SLIP_LETTERS && /^[a-z]+$/.test(word)));
  const without = new Set([...long].flatMap(oneLetterLess));
  return (folded) =>
    folded.length >= SLIP_LETTERS - 1 &&
    (without.has(folded) ||
      (folded.length >= SLIP_LETTERS && oneLetterLess(folded).some((one) => long.has(one) || without.has(one))));
}

const wordsIn = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** `saint-pol-sur-ternoise`: people say "Saint-Pol" as well. */
function townForms(town: string): string[] {
  const whole = town.replace(/-/g, ' ');
  const short = /^(.{4,}?) (?:sur|en|les|lez|sous|au|aux|du|des|de|d|la|le|l) /.exec(whole)?.[1];
  return short !== undefined && short !== 'saint' && short !== 'sainte' && short.length > 4 ? [whole, short] : [whole];
}

const wholeForm = (name: string): string[] => {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 ? [words.join(' ')] : [];
};

/** `Jean de La Fontaine`, as it is written and by its last words: "La Fontaine", "Zola". */
function figureForms(figure: string): string[] {
  const last = (fold(figure).match(/[\p{L}\p{N}]+/gu) ?? []).at(-1) ?? '';
  return last.length > 3 ? [...wholeForm(figure), last] : wholeForm(figure);
}

function longestByBeginning(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (words.length < 2) continue;
    const beginning = `${words[0] ?? ''} ${words[1] ?? ''}`;
    longest.set(beginning, Math.max(longest.get(beginning) ?? 0, words.length));
  }
  return longest;
}

/** Whether a word is in a dictionary, in any of its forms. */
export const isInDictionary = (folded: string, { frequent, stems }: NameLists): boolean =>
  frequent.has(folded) || stems.has(stemOf(folded));
