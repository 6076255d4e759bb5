import type { Vocabulary } from '../../knowledge/schemas/vocabulary';
import { soundOf, stemOf } from '../../knowledge/fold';
import type { Lexicon } from './lexicon';
import { tokenise, type Token, type Word } from './tokenise';

/** Longest message that is read, in characters: nobody types more between two meetings, and a turn stays short. */
export const MAX_CHARACTERS = 4_000;

/** Most words that are read: as many as that many characters are in French. Made of single letters they would be thousands. */
const MAX_WORDS = 700;

/** Shortest half of two words typed as one. */
const SPLIT_LENGTH = 3;

/** An article or pronoun stuck to a word that begins with a vowel. */
const ELIDED = /^(?:qu(?=[aeiouyh])|c(?=e)|[djlmnst](?=[aeiouyh]))(.+)$/;

/** One slip inside a word: likelier than an article stuck to another word. */
const SLIP_COST = 0.4;

/** Up to this cost one slip explains the word better than a missing space does. */
const SURE_COST = 0.7;

const ENDS_SENTENCE = /[.!?;:\n]/;

/** Reads a message into words: short forms written out, glued words parted, slips corrected, numbers valued. */
export function readWords(text: string, vocabulary: Vocabulary, lexicon: Lexicon): Word[] {
  const light = new Set(vocabulary.commonWords.legers);
  let sentence = 0;
  const tokens = tokenise(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS);
  const words = tokens.flatMap((token, index): Word[] => {
    if (index > 0 && ENDS_SENTENCE.test(token.before)) sentence += 1;
    if (token.elided) return [];
    return rightSpelling(token, vocabulary, lexicon).map((right, part) => ({
      text: right,
      stem: stemOf(right),
      before: part === 0 ? token.before : ' ',
      start: token.start,
      ...(token.capital && { capital: token.capital }),
      light: light.has(right),
      roles: lexicon.rolesOf(right),
      number: valueOf(right, vocabulary),
      known: lexicon.knows(right),
      sentence,
    }));
  });
  return joinNumbers(words);
}

function rightSpelling({ text, typed }: Token, { abbreviations }: Vocabulary, lexicon: Lexicon): string[] {
  const meant = typed !== undefined && Object.hasOwn(abbreviations, typed) ? abbreviations[typed] : undefined;
  if (meant !== undefined) return meant.split(' ');
  const written = Object.hasOwn(abbreviations, text) ? abbreviations[text] : undefined;
  if (written !== undefined) return written.split(' ');
  if (lexicon.knows(text) || /\d/.test(text)) return [text];
  const singular = withoutPlural(text, lexicon);
  if (singular !== undefined) return [singular];
  const elided = withoutElision(text, lexicon);
  if (elided !== undefined) return [elided];
  const corrected = lexicon.correct(text);
  if (corrected && corrected.cost <= SLIP_COST) return [corrected.word];
  if (corrected && corrected.cost <= SURE_COST) return [corrected.word];
  const unglued = unglue(text, lexicon);
  if (unglued) return unglued;
  return [corrected?.word ?? correctElided(text, lexicon) ?? text];
}

/** `SREs` are SRE: an acronym takes an s, which a stemmer would leave on it. */
function withoutPlural(text: string, lexicon: Lexicon): string | undefined {
  const singular = text.endsWith('s') ? text.slice(0, -1) : '';
  return singular.length >= SPLIT_LENGTH && lexicon.knows(singular) ? singular : undefined;
}

/** `darret` is d'arrêt: the word without the article or pronoun stuck to it. */
function withoutElision(text: string, lexicon: Lexicon): string | undefined {
  const elided = ELIDED.exec(text)?.[1];
  return elided !== undefined && elided.length >= SPLIT_LENGTH && lexicon.knows(elided) ? elided : undefined;
}

/** `jappele` is j'appelle: a word stuck to its pronoun and misspelt, where it still sounds right. */
function correctElided(text: string, lexicon: Lexicon): string | undefined {
  const bare = ELIDED.exec(text)?.[1];
  const corrected = bare === undefined ? undefined : lexicon.correct(bare)?.word;
  return bare !== undefined && corrected !== undefined && soundOf(bare) === soundOf(corrected) ? corrected : undefined;
}

/** `lyceepro` is lycée pro. */
function unglue(text: string, lexicon: Lexicon): string[] | undefined {
  for (let at = text.length - SPLIT_LENGTH; at >= SPLIT_LENGTH; at--) {
    const halves = [text.slice(0, at), text.slice(at)];
    if (halves.every((half) => lexicon.knows(half))) return halves;
  }
  return undefined;
}

function valueOf(text: string, { numbers }: Vocabulary): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  return Object.hasOwn(numbers, text) ? numbers[text] : undefined;
}

const isInLetters = (word: Word | undefined): word is Word & { number: number } =>
  word?.number !== undefined && !/\d/.test(word.text);

/** `dix-sept`, `vingt et un`, `twenty-two` are one number. */
function joinNumbers(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const linked = words[index + 1]?.text === 'et' ? 2 : 1;
    const unit = words[index + linked];
    const isTens = isInLetters(word) && word.number >= 10 && word.number % 10 === 0;
    if (
      isTens &&
      isInLetters(unit) &&
      unit.number > 0 &&
      unit.number < (word.number === 60 || word.number === 80 ? 20 : 10)
    ) {
      joined.push({ ...word, text: `${word.text} ${unit.text}`, number: word.number + unit.number });
      index += linked;
    } else joined.push(word);
  }
  return joined;
}
