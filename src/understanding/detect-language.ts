import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import type { Word } from './words/tokenise';

/** The language of the message by its function words and a few others; undefined when they do not tell. */
export function detectLanguage(words: readonly Word[], { french, english }: LanguageWords): 'fr' | 'en' | undefined {
  const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter(({ text }) => own.has(text) && !other.has(text)).length;
  const balance = count(english, french) - count(french, english);
  return balance > 0 ? 'en' : balance < 0 ? 'fr' : undefined;
}

/** Words that tell the language of a message. */
export interface LanguageWords {
  readonly french: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

export const languageWords = ({ commonWords: { outils, indices } }: Vocabulary): LanguageWords => ({
  french: new Set([...outils.fr, ...indices.fr]),
  english: new Set([...outils.en, ...indices.en]),
});
