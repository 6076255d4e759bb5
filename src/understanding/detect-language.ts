import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import type { Word } from './words/tokenise';

/** The language of the message by its function words and a few others; undefined when they do not tell. */
export function detectLanguage(words: readonly Word[], vocabulary: Vocabulary): 'fr' | 'en' | undefined {
  const { french, english } = wordsOf(vocabulary);
  const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter(({ text }) => own.has(text) && !other.has(text)).length;
  const balance = count(english, french) - count(french, english);
  return balance > 0 ? 'en' : balance < 0 ? 'fr' : undefined;
}

interface LanguageWords {
  readonly french: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

/** Gathered once for a vocabulary: a message is read in a millisecond, which building these sets would double. */
const gathered = new WeakMap<Vocabulary, LanguageWords>();

function wordsOf(vocabulary: Vocabulary): LanguageWords {
  const known = gathered.get(vocabulary);
  if (known) return known;
  const { outils, indices } = vocabulary.commonWords;
  const words = {
    french: new Set([...outils.fr, ...indices.fr]),
    english: new Set([...outils.en, ...indices.en]),
  };
  gathered.set(vocabulary, words);
  return words;
}
