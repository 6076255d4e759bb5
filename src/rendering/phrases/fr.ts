import { annuaire } from './fr/annuaire';
import { archives } from './fr/archives';
import { both, dates, foot, lists, reminder, ui, ways } from './fr/common';
import { criterion } from './fr/criterion';
import { chiffres, comparison, contact, fiche, liste } from './fr/entries';
import { escalade } from './fr/escalade';
import { map } from './fr/map';
import { nouveautes } from './fr/nouveautes';
import { orientation, why } from './fr/orientation';
import { programme } from './fr/programme';
import { aide, social, suggestion, unknown, urgence } from './fr/talk';
import { terms } from './fr/terms';

/**
 * Every word that the assistant says in French. The book of another language has the same type, so that a phrase missing
 * there does not compile. Spaces are plain: `typeset` makes them no-break ones.
 */
export const fr = {
  ui,
  lists,
  dates,
  foot,
  ways,
  terms,
  criterion,
  orientation,
  why,
  fiche,
  comparison,
  liste,
  contact,
  escalade,
  annuaire,
  chiffres,
  nouveautes,
  map,
  programme,
  archives,
  both,
  reminder,
  aide,
  social,
  suggestion,
  unknown,
  urgence,
};

export type Phrases = typeof fr;
