import type { Language } from '../../conversation/session';
import { en } from './en';
import { fr, type Phrases } from './fr';

/** Every word of the assistant's own, by language. */
export const phraseBooks: Readonly<Record<Language, Phrases>> = { fr, en };
