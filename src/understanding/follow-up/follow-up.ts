import { nextComparison } from '../classify/about-a-comparison';
import type { ClassifyContext } from '../classify/rule';
import type { LastTopic, Query } from '../../knowledge/query';
import type { Reading } from '../reading';
import { afterArchives } from './after-archives';
import { afterChiffres } from './after-chiffres';
import { afterContact } from './after-contact';
import { afterEscalade } from './after-escalade';
import { afterFiche } from './after-fiche';
import { afterListe } from './after-liste';
import { afterOrientation } from './after-orientation';
import { afterProgramme } from './after-programme';

/** Longest follow-up, in words that carry meaning: a longer message says itself what it is about. */
const FOLLOW_UP_TERMS = 8;

/**
 * What a message asks that only completes the one before: "et demain ?", "et dans l'Oise ?", "et à partir de quel âge ?".
 * What still holds of the topic is kept, what is said anew replaces it. Undefined when the message stands on its own.
 */
export function followUp(reading: Reading, { last, knowledge }: ClassifyContext): Query | undefined {
  if (last === undefined || reading.terms.length > FOLLOW_UP_TERMS || isElsewhere(reading, last)) return undefined;
  if (asksSource(reading)) return again(last);
  switch (last.kind) {
    case 'archives':
      return afterArchives(reading, last);
    case 'programme':
      return afterProgramme(reading, last, knowledge);
    case 'liste':
      return afterListe(reading, last, knowledge);
    case 'fiche':
      return afterFiche(reading, last, knowledge);
    case 'comparison':
      return nextComparison(reading, last.entries, knowledge);
    case 'contact':
      return afterContact(reading, last, knowledge);
    case 'escalade':
      return afterEscalade(reading, last, knowledge);
    case 'chiffres':
      return afterChiffres(reading, last);
    case 'orientation':
      return afterOrientation(reading, knowledge);
  }
}

/** "Source ?", "d'où ça sort ?", "are you sure?", and nothing else. */
const asksSource = ({ demandes, mentions, unexplained, place, period }: Reading): boolean =>
  demandes.has('source') && mentions.length === 0 && unexplained.length === 0 && !place && !period;

/** What was just answered: it is shown with its source. */
function again(last: LastTopic): Query | undefined {
  switch (last.kind) {
    case 'orientation':
      return { kind: 'orientation', profile: {}, fresh: false };
    case 'fiche':
      return { kind: 'fiche', entry: last.entry, focus: [], sure: true };
    case 'comparison':
      return { kind: 'comparison', entries: last.entries, focus: [] };
    case 'chiffres':
      return { kind: 'chiffres', terms: [], entries: [], share: false, before: last.chiffres };
    case 'liste':
      return { kind: 'liste', filter: last.filter };
    case 'programme':
      return { kind: 'programme', request: last.request, event: last.event };
    case 'contact':
      return last.about === undefined ? undefined : { kind: 'contact', about: last.about };
    case 'escalade':
    case 'archives':
      return undefined;
  }
}

/**
 * Danger, another case, a subject that is not ours; of past editions, another région is one of ours. Somebody to talk to,
 * and what is new, are asked for whatever came before.
 */
function isElsewhere({ urgences, offTopic, demandes, archives }: Reading, last: LastTopic): boolean {
  if (urgences.length > 0 || demandes.has('humain') || demandes.has('nouveautes')) return true;
  if (last.kind === 'archives') return false;
  const isForeign = offTopic !== undefined && !(last.kind === 'fiche' && archives.academies.length > 0);
  return isForeign || demandes.has('autre-cas');
}
