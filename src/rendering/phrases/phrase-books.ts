import type { Language } from '../../conversation/session';
import * as entries from './en/entries';
import * as orientation from './en/orientation';
import * as semaine from './en/semaine';
import * as talk from './en/talk';
import { terms } from './en/terms';
import { fr, type Phrases } from './fr';

/** Every word of the assistant's own, by language: text comes from here alone, whatever says it. */
export const phraseBooks: Readonly<Record<Language, Phrases>> = {
  fr,
  en: { terms, ...entries, ...orientation, ...semaine, ...talk },
};
