import { UnreachableCaseError } from '../errors';
import type { CivilDate } from '../knowledge/civil-date';
import { isPast, type Entry, type Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import type { Query } from '../knowledge/query';
import type { Departement, FactKey } from '../knowledge/schemas/common';
import type { Answer, UnknownAnswer } from './answer';
import { countArchives, findArchives, moreArchives } from './archives/find-archives';
import { indexFigures, type FigureIndex } from './chiffres/find-chiffres';
import { findContact, mainContact } from './contact/find-contact';
import { findListe } from './liste/find-liste';
import { answerWhy } from './orientation/answer-orientation';
import { findProgramme } from './programme/find-programme';
import { indexEntries, type EntryIndex, type Hit } from './search/entry-index';
import { indexNames, type NameSearch } from './search/nearest-names';

/** Questions that leave the pupil at hand as it is. */
export type AnswerableQuery = Exclude<Query, { kind: 'orientation' | 'change' | 'restart' | 'erase' | 'decline' }>;

/** The moment and the person that a question is asked about. */
export interface AnswerContext {
  /** The day in Paris. */
  readonly today: CivilDate;
  /** What is known of the pupil at hand. */
  readonly profile: Profile;
  /** Département of the place named, when it lies in one. */
  readonly departement?: Departement;
}

export type Answerer = (query: AnswerableQuery, context: AnswerContext) => Answer;

/** Share of the words, by rarity, that an entry must hold to be the answer. Measured: `npm run eval`. */
const SURE_COVERAGE = 0.6;

/** An entry that holds the words only in passing, in a paragraph, is not the answer. */
const SURE_SCORE = 6;

/** Share of the words that an entry must hold to be offered when none is the answer. */
const NEAR_COVERAGE = 0.3;

/** How many entries are offered when none is the answer. */
const NEAREST = 3;

/** Compiles what answering needs of a knowledge base: to be done once. */
export function createAnswerer(knowledge: Knowledge): Answerer {
  const indexes = {
    search: indexEntries(knowledge, (entry) => !isPast(entry)),
    archives: indexEntries(knowledge, isPast),
    figures: indexFigures(knowledge),
    names: indexNames(knowledge),
  };
  return (query, context) => answer(query, context, knowledge, indexes);
}

interface Indexes {
  readonly search: EntryIndex;
  /** Apart from today's, which they would crowd out. */
  readonly archives: EntryIndex;
  readonly figures: FigureIndex;
  readonly names: NameSearch;
}

function answer(query: AnswerableQuery, context: AnswerContext, knowledge: Knowledge, indexes: Indexes): Answer {
  const { search, archives, figures, names } = indexes;
  const unknown = (
    reason: UnknownAnswer['reason'],
    hits: readonly Hit[] = [],
    named: readonly Entry[] = [],
  ): UnknownAnswer => ({
    kind: 'unknown',
    reason,
    nearest: [
      ...new Set([...named, ...hits.filter(({ coverage }) => coverage >= NEAR_COVERAGE).map(({ entry }) => entry)]),
    ].slice(0, NEAREST),
    contact: mainContact(knowledge),
  });
  switch (query.kind) {
    case 'urgence': {
      const urgences = knowledge.urgences.filter(({ id }) => query.urgences.includes(id));
      return { kind: 'urgence', urgences, others: knowledge.urgences.filter((one) => !urgences.includes(one)) };
    }
    case 'social':
      return { kind: 'social', topic: query.topic };
    case 'aide':
      return { kind: 'aide', welcome: false };
    case 'off-topic':
      return unknown(query.reason);
    case 'why':
      return answerWhy(knowledge, query.dispositif, context.profile) ?? unknown('not-understood');
    case 'fiche': {
      const entry = knowledge.entries.get(query.entry);
      if (entry === undefined) return unknown('not-understood');
      const rival = query.sure ? undefined : findRival(entry, search(query.terms ?? []));
      return show(rival ?? entry, rival ? [] : query.focus, context, knowledge);
    }
    case 'liste':
      return findListe(knowledge, query.filter);
    case 'archives':
      return query.count ? countArchives(knowledge, archives, query) : findArchives(knowledge, archives, query);
    case 'more':
      return moreArchives(knowledge, query.filter, query.entries);
    case 'programme':
      return (
        findProgramme(knowledge, query.request, context.today, eventOf(query, search)) ?? unknown('not-understood')
      );
    case 'contact':
      return findContact(knowledge, query.about, query.place, context.departement);
    case 'chiffres': {
      const found = figures(query);
      const [named] = query.entries.flatMap((id) => knowledge.entries.get(id) ?? []);
      if (found) return found;
      return named ? show(named, [], context, knowledge) : unknown('not-understood', search(query.terms));
    }
    case 'search': {
      const hits = search(query.terms);
      const [best] = hits;
      const topic = topicOf(query, hits);
      const named = topic === undefined ? undefined : knowledge.entries.get(topic);
      if (named) return show(named, [], context, knowledge);
      return best && best.coverage >= SURE_COVERAGE && best.score >= SURE_SCORE
        ? show(best.entry, [], context, knowledge)
        : unknown('not-understood', hits, names(query.wording ?? ''));
    }
    default:
      throw new UnreachableCaseError(query);
  }
}

/** Share of the words that the entry of the turn before must hold for "il" or "ça" to point at it. */
const TOPIC_COVERAGE = 0.3;

/** Longest message that only points back to the entry before, in words that carry meaning. */
const BACK_TERMS = 3;

/** The entry of the turn before, where the words are about it, or where they hardly say more than "et il fait quoi ?". */
function topicOf(
  { topic, pointsBack, terms }: Extract<Query, { kind: 'search' }>,
  hits: readonly Hit[],
): string | undefined {
  const [best] = hits;
  if (topic === undefined || !best) return undefined;
  if (pointsBack && terms.length <= BACK_TERMS && best.coverage < 1) return topic;
  const own = hits.find(({ entry }) => entry.id === topic);
  const isAbout = own !== undefined && own.coverage >= TOPIC_COVERAGE && own.score * RIVAL_RATIO >= best.score;
  return isAbout ? topic : undefined;
}

/** Share of the words that an event must hold to be the one asked about, where neither day nor place is said. */
const EVENT_COVERAGE = 0.5;

/** The event that a question about the programme is after: named, or the one that its words describe. */
function eventOf(query: Extract<Query, { kind: 'programme' }>, search: EntryIndex): string | undefined {
  const { period, place, audience, online } = query.request;
  if (query.event !== undefined || period || place || audience || online) return query.event;
  const [best, next] = search(query.terms ?? []).filter(({ entry }) => entry.kind === 'evenement');
  const isClear = best && best.coverage >= EVENT_COVERAGE && (!next || best.score > next.score);
  return isClear ? best.entry.id : undefined;
}

/** How much better than a body named in passing an entry must hold the words of the question to be its subject. */
const RIVAL_RATIO = 2;

/**
 * The entry that the question is rather about than the acteur that it names: "avec l'ECMLDS, comment déposer une action ?".
 * Undefined when the one named will do.
 */
function findRival(named: Entry, hits: readonly Hit[]): Entry | undefined {
  const [best] = hits;
  if (!best || (named.kind !== 'acteur' && named.kind !== 'contact')) return undefined;
  const own = hits.find(({ entry }) => entry.id === named.id)?.score ?? 0;
  return best.entry.id !== named.id && best.score >= SURE_SCORE && best.score >= RIVAL_RATIO * own
    ? best.entry
    : undefined;
}

/** An entry in the form that its kind is asked for: an event with its day and place, a contact with its number. */
function show(
  entry: Entry,
  focus: readonly FactKey[],
  { today, departement }: AnswerContext,
  knowledge: Knowledge,
): Answer {
  if (entry.kind === 'evenement') {
    const programme = findProgramme(knowledge, {}, today, entry.id);
    if (programme) return programme;
  }
  if (entry.kind === 'contact') return findContact(knowledge, entry.id, undefined, departement);
  return { kind: 'fiche', entry, focus };
}
