import type { Query, Topic } from '../../knowledge/query';
import type { Reading } from '../reading';
import { afterArchives, archives } from './archives';
import { aide, change, decline, erase, offTopic, restart, social } from './around-the-question';
import { comparison, nextComparison } from './comparison';
import { afterContact, afterEscalade, contact, escalade } from './contact';
import { afterFiche, fiche } from './entry';
import { afterChiffres, chiffres } from './figures';
import { decide } from './decide';
import { confidence } from '../../search/confidence';
import { topicEntry, unknown, type FrameContext, type Rule } from './frame';
import { ladder } from './ladder';
import { afterListe, liste } from './lists';
import { nouveautes } from './news';
import { afterProgramme, keepSaidDays, programme } from './programme';
import { afterOrientation, conseil, orientationDemand, pupil, residence, why } from './pupil';
import { told } from './open-question';

/** In this order, the first frame that knows what is asked decides; the last one knows whatever is left. */
const rules: readonly Rule[] = [
  erase,
  restart,
  change,
  archives,
  conseil,
  residence,
  why,
  offTopic,
  escalade,
  nouveautes,
  comparison,
  aide,
  social,
  decline,
  chiffres,
  pupil,
  contact,
  liste,
  programme,
  fiche,
  orientationDemand,
  told,
  ladder,
];

/** What a message asks: what completes the turn before, else a question of its own. */
export const queryOf = (reading: Reading, context: FrameContext): Query =>
  keepSaidDays(followUp(reading, context) ?? decide(ruleQuery(reading, context), reading, context), reading);

/** What the frames alone make of a message that stands on its own. */
export const ruleQuery = (reading: Reading, context: FrameContext): Query =>
  firstOf(rules, reading, context) ?? unknown('not-understood');

function firstOf(all: readonly Rule[], reading: Reading, context: FrameContext): Query | undefined {
  for (const rule of all) {
    const query = rule(reading, context);
    if (query) return query;
  }
  return undefined;
}

/** Longest follow-up, in words that carry meaning: a longer message says itself what it is about. */
const FOLLOW_UP_TERMS = 8;

/**
 * What a message asks that only completes the one before: "et demain ?", "et dans l'Oise ?", "et à partir de quel âge ?".
 * What still holds of the topic is kept, what is said anew replaces it. Undefined when the message stands on its own.
 */
function followUp(reading: Reading, context: FrameContext): Query | undefined {
  const { last, knowledge } = context;
  if (last === undefined || reading.terms.length > FOLLOW_UP_TERMS || isElsewhere(reading, last)) return undefined;
  if (standsAlone(reading, last, context)) return undefined;
  if (asksSource(reading)) return again(last);
  switch (last.kind) {
    case 'archives':
      return afterArchives(reading, last);
    case 'programme':
      return afterProgramme(reading, last, knowledge);
    case 'liste':
      return afterListe(reading, last, knowledge);
    case 'fiche':
      return afterFiche(reading, last, context);
    case 'comparison':
      return nextComparison(reading, last.entries, knowledge);
    case 'contact':
      return afterContact(reading, last, knowledge);
    case 'escalade':
      return afterEscalade(reading, last, knowledge);
    case 'chiffres':
      return afterChiffres(reading, last, context);
    case 'orientation':
      return afterOrientation(reading, knowledge);
  }
}

/**
 * Whether the examples point so clearly at an entry other than the one at hand that the message is about it: "et le
 * financement, c'est cadré comment ?".
 */
function standsAlone({ terms, demandes }: Reading, last: Topic, { votes, knowledge }: FrameContext): boolean {
  if (!votes || terms.length < OWN_TERMS || (last.kind !== 'fiche' && last.kind !== 'comparison')) return false;
  if (demandes.has('contact') || demandes.has('source') || demandes.has('reprise')) return false;
  const atHand = topicEntry(last);
  // Past editions are told apart by their year and place, of which the examples know little.
  if (atHand !== undefined && knowledge.entries.get(atHand)?.kind === 'edition') return false;
  const [best] = votes.entree(unknown('not-understood'));
  return best !== undefined && best.margin >= confidence.voteElsewhere && best.label !== atHand;
}

/** Fewest words that carry meaning in a message that names its own subject. */
const OWN_TERMS = 2;

/** "Source ?", "d'où ça sort ?", "are you sure?", and nothing else. */
const asksSource = ({ demandes, mentions, unexplained, place, period }: Reading): boolean =>
  demandes.has('source') && mentions.length === 0 && unexplained.length === 0 && !place && !period;

/** What was just answered: it is shown with its source. */
function again(last: Topic): Query | undefined {
  switch (last.kind) {
    case 'orientation':
      return { kind: 'orientation', profile: {}, fresh: false };
    case 'fiche':
      return { kind: 'fiche', entry: last.entry, focus: [] };
    case 'comparison':
      return { kind: 'comparison', entries: last.entries, focus: [] };
    case 'chiffres':
      return last.chiffres[0] === undefined ? undefined : { kind: 'chiffres', figure: last.chiffres[0] };
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
function isElsewhere({ urgences, offTopic, demandes, archives }: Reading, last: Topic): boolean {
  if (urgences.length > 0 || demandes.has('humain') || demandes.has('nouveautes')) return true;
  if (last.kind === 'archives') return false;
  const isForeign = offTopic !== undefined && !(last.kind === 'fiche' && archives.academies.length > 0);
  return isForeign || demandes.has('autre-cas');
}
