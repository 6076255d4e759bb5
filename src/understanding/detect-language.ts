import type { Vocabulary } from '../knowledge/schemas/vocabulary';
import type { Word } from './words/word';

/** The language of the message by its function words; undefined when they do not tell. */
export function detectLanguage(words: readonly Word[], { commonWords }: Vocabulary): 'fr' | 'en' | undefined {
  const { fr, en } = commonWords.outils;
  const french = new Set(fr);
  const english = new Set(en);
  const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter(({ text }) => own.has(text) && !other.has(text)).length;
  const balance = count(english, french) - count(french, english);
  return balance > 0 ? 'en' : balance < 0 ? 'fr' : undefined;
}
