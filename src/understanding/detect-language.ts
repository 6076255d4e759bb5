import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import type { Word } from './words/word';

/** The language of the message by its function words and a few others; undefined when they do not tell. */
export function detectLanguage(words: readonly Word[], { commonWords }: Vocabulary): 'fr' | 'en' | undefined {
  const { outils, indices } = commonWords;
  const french = new Set([...outils.fr, ...indices.fr]);
  const english = new Set([...outils.en, ...indices.en]);
  const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter(({ text }) => own.has(text) && !other.has(text)).length;
  const balance = count(english, french) - count(french, english);
  return balance > 0 ? 'en' : balance < 0 ? 'fr' : undefined;
}
