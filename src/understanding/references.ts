import { hasRole } from './words/tokenise';
import { foldedWords, stemOf } from '../knowledge/fold';
import { entriesOf, type Entry, type EntryOf, type Knowledge } from '../knowledge/knowledge';
import { isWithin, type Place, type Query } from '../knowledge/query';
import type { FactKey } from '../knowledge/schemas/common';
import { hasFacts, openEntry, personalFacts, topicEntry, type FrameContext } from './frames/frame';
import type { Reading } from './reading';

/** Words beside "le deuxième" that may be anything: with more, it is another subject. */
const ASIDE_WORDS = 4;

/** Words beside "c'est où ?" that may be anything. */
const ATTRIBUTE_ASIDE_WORDS = 2;

/** Most entries that a question without a name is answered for side by side. */
const COMPARED = 3;

/**
 * What a message asks that points at what was last shown: by its rank, as the other one, as the one somewhere, or by asking
 * for a part of the entry at hand without naming it. Undefined where it points at nothing that was shown.
 */
export function referenceQuery(reading: Reading, context: FrameContext): Query | undefined {
  if (reading.urgences.length > 0 || reading.offTopic !== undefined || reading.demandes.has('autre-cas'))
    return undefined;
  return (
    byRank(reading, context) ?? elsewhere(reading, context) ?? byPart(reading, context) ?? attribute(reading, context)
  );
}

/** "Le deuxième", "les deux premiers", "l'autre", "celui-là". */
function byRank(reading: Reading, context: FrameContext): Query | undefined {
  const { shown = [], knowledge } = context;
  const { designations } = reading.pupilsSaid;
  if (shown.length === 0 || reading.mentions.length > 0 || personalFacts(reading) > 0) return undefined;
  if (reading.place !== undefined || reading.unexplained.length > ASIDE_WORDS) return undefined;
  const pointing = designations.find(
    ({ start, rang, autre, premiers, proche }) =>
      (rang ?? premiers ?? autre ?? proche) !== undefined && !isInDate(start, reading),
  );
  if (!pointing) return undefined;
  const atHand = entryAtHand(context);
  if (pointing.premiers !== undefined) {
    const entries = shown.slice(0, pointing.premiers);
    return areComparable(entries, knowledge)
      ? { kind: 'comparison', entries, focus: reading.facts }
      : open(entries[0], reading, context);
  }
  if (pointing.rang !== undefined)
    return open(shown.at(pointing.rang === -1 ? -1 : pointing.rang - 1), reading, context);
  if (pointing.proche)
    return asksSomething(reading) || reading.unexplained.length <= 1 ? open(atHand, reading, context) : undefined;
  // "Et l'autre ?": of two, the one that is not at hand.
  const left = shown.filter((id) => id !== atHand);
  return shown.length === 2 && left.length === 1 ? open(left[0], reading, context) : undefined;
}

const isInDate = (at: number, { period }: Reading): boolean =>
  period !== undefined && at >= period.start && at < period.end;

const areComparable = (ids: readonly string[], { entries }: Knowledge): boolean =>
  ids.length > 1 && new Set(ids.map((id) => entries.get(id)?.kind)).size === 1;

const asksSomething = (reading: Reading): boolean =>
  reading.facts.length > 0 ||
  (['acces', 'definition', 'evenement-precis', 'contact', 'pour-l-eleve', 'pourquoi-pas'] as const).some((demande) =>
    reading.demandes.has(demande),
  );

/** The entry as it is asked about: how to reach it, the verdict for the pupil at hand, the part that is asked for, or all of it. */
function open(id: string | undefined, reading: Reading, { knowledge, profile = {} }: FrameContext): Query | undefined {
  const entry = id === undefined ? undefined : knowledge.entries.get(id);
  if (!entry) return undefined;
  const { demandes } = reading;
  const isForPupil = demandes.has('pour-l-eleve') || demandes.has('pourquoi-pas');
  const dispositif = entry.kind === 'structure' ? entry.dispositif : entry.kind === 'dispositif' ? entry.id : undefined;
  if (dispositif !== undefined && isForPupil && Object.keys(profile).length > 0)
    return { kind: 'why', dispositif, profile: reading.profile };
  if (demandes.has('contact') && entry.kind !== 'evenement') return { kind: 'contact', about: entry.id };
  return openEntry(entry, focusOf(reading));
}

/** The parts that are asked for; "où ?" is asked of anything that has a place. */
function focusOf({ facts, demandes }: Reading): FactKey[] {
  const isWhere = demandes.has('evenement-precis') && facts.length === 0;
  const isEntry = demandes.has('acces') && facts.length === 0;
  return isWhere ? ['implantation'] : isEntry ? ['entree', 'prescription'] : [...facts];
}

/** The entry that the conversation is about: the one of the turn before, or the only one that was shown. */
function entryAtHand({ last, shown = [] }: FrameContext): string | undefined {
  return topicEntry(last) ?? (shown.length === 1 ? shown[0] : undefined);
}

/** "Celui de Creil, il est dans quel lycée ?", "ceux de la Somme ?": structures of the dispositif at hand, or events shown. */
function elsewhere(reading: Reading, context: FrameContext): Query | undefined {
  const { place, mentions, demandes } = reading;
  if (!place || mentions.length > 0 || hasFacts(reading) || reading.period || demandes.has('contact')) return undefined;
  const isPointed = reading.words.some((word) => hasRole(word, 'pointeur'));
  const there = shownThere(place, context);
  const [one] = there;
  const isSingular = reading.words.some((word) => hasRole(word, 'pointeurSeul'));
  if (isSingular && one && there.length === 1) return openEntry(one, focusOf(reading));
  if (context.last?.kind === 'programme' && !isSingular) return undefined;
  if (isSingular && one?.kind === 'evenement' && context.last?.kind === 'programme')
    return { kind: 'programme', request: {}, event: context.last.event ?? one.id };
  const run = dispositifAtHand(context);
  const structures = run === undefined ? [] : structuresOf(run, place, context.knowledge);
  const [structure] = structures;
  const asksWhich = isPointed || reading.facts.includes('implantation');
  if (place.kind === 'town' && asksWhich && structure && structures.length === 1)
    return openEntry(structure, focusOf(reading));
  const asksWhere = isPointed || (demandes.has('liste') && reading.words.some((word) => hasRole(word, 'endroit')));
  const isList = run !== undefined && asksWhere && place.kind !== 'town' && structures.length > 0;
  if (isList) return { kind: 'liste', filter: { kind: 'structure', dispositif: run, place } };
  // "Creil, c'est quel lycée ?": the only structure of that town.
  const all = entriesOf(context.knowledge, 'structure').filter((entry) => isWithin(entry, place));
  const [alone] = all;
  return place.kind === 'town' && reading.facts.includes('implantation') && alone && all.length === 1
    ? openEntry(alone, focusOf(reading))
    : undefined;
}

function shownThere(place: Place, { shown = [], knowledge }: FrameContext): Entry[] {
  return shown.flatMap((id): Entry[] => {
    const entry = knowledge.entries.get(id);
    if (entry?.kind === 'structure') return isWithin(entry, place) ? [entry] : [];
    return entry?.kind === 'evenement' && entry.lieu && isWithin(entry.lieu, place) ? [entry] : [];
  });
}

/** The dispositif that is at hand, or the only one that was shown to have structures of its own. */
function dispositifAtHand({ last, shown = [], knowledge }: FrameContext): string | undefined {
  const run = new Set(entriesOf(knowledge, 'structure').map(({ dispositif }) => dispositif));
  if (last?.kind === 'liste' && last.filter.dispositif !== undefined) return last.filter.dispositif;
  const topic = topicEntry(last);
  const entry = topic === undefined ? undefined : knowledge.entries.get(topic);
  if (entry?.kind === 'structure') return entry.dispositif;
  if (topic !== undefined && run.has(topic)) return topic;
  const among = shown.filter((id) => run.has(id));
  return among.length === 1 ? among[0] : undefined;
}

const structuresOf = (dispositif: string, place: Place, knowledge: Knowledge): EntryOf<'structure'>[] =>
  entriesOf(knowledge, 'structure').filter((entry) => entry.dispositif === dispositif && isWithin(entry, place));

/** Shortest stem that tells one of several entries from the others. */
const PART_LENGTH = 4;

/** "L'exposition, c'est où ?": one of those that were shown, by a part of its name that no other has. */
function byPart(reading: Reading, context: FrameContext): Query | undefined {
  const { shown = [], knowledge } = context;
  const isAsked = asksSomething(reading) || reading.words.some((word) => hasRole(word, 'pointeur'));
  if (
    shown.length < 2 ||
    reading.mentions.length > 0 ||
    hasFacts(reading) ||
    reading.place ||
    reading.period ||
    !isAsked
  )
    return undefined;
  const terms = reading.terms.filter((term) => term.length >= PART_LENGTH);
  const named = shown
    .flatMap((id) => knowledge.entries.get(id) ?? [])
    .filter((entry) => terms.some((term) => nameStems(entry).has(term)));
  const [one] = named;
  return one && named.length === 1 ? open(one.id, reading, context) : undefined;
}

const nameStems = ({ nom, nomEn }: Entry): Set<string> => new Set([nom, nomEn].flatMap(foldedWords).map(stemOf));

/** "C'est où ?", "qui décide ?", "comment on l'inscrit ?", after whatever showed an entry: a part of the one at hand. */
function attribute(reading: Reading, context: FrameContext): Query | undefined {
  const { last, shown = [], knowledge } = context;
  const { demandes, facts } = reading;
  const isForPupil = demandes.has('pour-l-eleve') && Object.keys(context.profile ?? {}).length > 0;
  const isAsked =
    facts.length > 0 || demandes.has('acces') || demandes.has('evenement-precis') || isForPupil || isRecall(reading);
  const isElse =
    !isAsked ||
    reading.mentions.length > 0 ||
    personalFacts(reading) > 0 ||
    reading.place !== undefined ||
    reading.period !== undefined ||
    reading.genre !== undefined ||
    reading.audience !== undefined ||
    demandes.has('comparer') ||
    demandes.has('conseil') ||
    demandes.has('combien') ||
    demandes.has('part') ||
    reading.unexplained.length > ATTRIBUTE_ASIDE_WORDS;
  if (isElse || last === undefined || last.kind === 'contact' || last.kind === 'escalade' || last.kind === 'archives')
    return undefined;
  // A programme of several says where and when each of them is.
  if (last.kind === 'programme' && last.event === undefined && shown.length !== 1) return undefined;
  const atHand = entryAtHand(context);
  if (atHand !== undefined) return open(atHand, reading, context);
  if (demandes.has('contact')) return undefined;
  const listed = shown.slice(0, COMPARED);
  if (last.kind === 'orientation' || last.kind === 'liste')
    return areComparable(listed, knowledge)
      ? { kind: 'comparison', entries: listed, focus: focusOf(reading) }
      : open(listed[0], reading, context);
  return undefined;
}

/** "Redis-moi ce que c'est", "explique un peu": of the entry at hand, all of it. */
const isRecall = ({ demandes, unexplained, words }: Reading): boolean =>
  demandes.has('definition') && unexplained.length === 0 && words.length <= RECALL_WORDS;

const RECALL_WORDS = 7;
