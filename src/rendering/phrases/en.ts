import { annuaire } from './en/annuaire';
import { archives } from './en/archives';
import { both, dates, foot, lists, reminder, ui, ways } from './en/common';
import { criterion } from './en/criterion';
import { chiffres, comparison, contact, fiche, liste } from './en/entries';
import { escalade } from './en/escalade';
import { map } from './en/map';
import { nouveautes } from './en/nouveautes';
import { orientation, why } from './en/orientation';
import { programme } from './en/programme';
import { aide, social, suggestion, unknown, urgence } from './en/talk';
import { terms } from './en/terms';
import type { Phrases } from './fr';

/** Every word that the assistant says in English. */
export const en: Phrases = {
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
