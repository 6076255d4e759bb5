import * as entries from './fr/entries';
import * as orientation from './fr/orientation';
import * as semaine from './fr/semaine';
import * as talk from './fr/talk';
import { terms } from './fr/terms';

/**
 * Every word that the assistant says in French. The book of another language has the same type, so that a phrase missing
 * there does not compile. Spaces are plain: `typeset` makes them no-break ones.
 */
export const fr = { terms, ...entries, ...orientation, ...semaine, ...talk };

export type Phrases = typeof fr;
