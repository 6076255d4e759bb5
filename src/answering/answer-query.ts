import type { AnnuaireIndex } from '../annuaire/annuaire-index';
import { UnreachableCaseError } from '../errors';
import type { CivilDate } from '../knowledge/civil-date';
import { isPast, type Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import type { Query } from '../knowledge/query';
import type { Departement } from '../knowledge/schemas/common';
import type { Answer, SingleAnswer, UnknownAnswer } from './answer';
import { countArchives, findArchives, moreArchives } from './archives/find-archives';
import { indexFigures, type FigureIndex } from './chiffres/find-chiffres';
import { compareEntries } from './comparison/compare-entries';
import { findContact } from './contact/find-contact';
import { findEscalade, type EscaladeDemand } from './escalade/find-escalade';
import { findInAnnuaire } from './contact/find-in-annuaire';
import { findListe } from './liste/find-liste';
import { findNouveautes } from './nouveautes/find-nouveautes';
import { answerWhy } from './orientation/answer-orientation';
import { findProgramme } from './programme/find-programme';
import { showEntry } from './show-entry';
import { unknownAnswer } from './unknown-answer';
import { answerSearch, findEvent, findRival } from './search/answer-search';
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
  /** The entry, or the kind of entries, that the turn before was about. */
  readonly topic?: Pick<EscaladeDemand, 'about' | 'genre'>;
  /** The directory, once one has been imported. */
  readonly annuaire?: AnnuaireIndex;
}

export type Answerer = (query: AnswerableQuery, context: AnswerContext) => Answer;

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

/** An académie that gave no action as an example is told of by its edition. */
function listArchives(
  query: Extract<Query, { kind: 'archives' }>,
  context: AnswerContext,
  knowledge: Knowledge,
  search: EntryIndex,
): SingleAnswer {
  const found = findArchives(knowledge, search, query);
  if (found.entries.length > 0 || query.filter.academies?.length !== 1) return found;
  const { themes: _themes, levels: _levels, ...where } = query.filter;
  const [edition] = findArchives(knowledge, search, { filter: { ...where, kind: 'edition' }, terms: [] }).entries;
  return edition ? showEntry(edition, [], context, knowledge) : found;
}

/** Whom to call; those whom the imported directory names for that role and place come with it. */
function contactAnswer(
  { about, place, annuaire: request }: Extract<AnswerableQuery, { kind: 'contact' }>,
  { annuaire, departement }: AnswerContext,
  knowledge: Knowledge,
): SingleAnswer {
  const contact = findContact(knowledge, about, place, departement);
  const found = request && annuaire && findInAnnuaire(annuaire, request, departement);
  return found ? { ...contact, annuaire: found } : contact;
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
  const unknown = (reason: UnknownAnswer['reason'], hits: readonly Hit[] = []) =>
    unknownAnswer(knowledge, reason, context, hits);
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
      const rival = query.sure ? undefined : findRival(entry, query, search);
      return showEntry(rival ?? entry, rival ? [] : query.focus, context, knowledge);
    }
    case 'comparison':
      return compareEntries(knowledge, query.entries, query.focus) ?? unknown('not-understood');
    case 'liste':
      return findListe(knowledge, query.filter);
    case 'archives':
      return query.count
        ? countArchives(knowledge, archives, query)
        : listArchives(query, context, knowledge, archives);
    case 'more':
      return moreArchives(knowledge, query.filter, query.entries);
    case 'programme':
      return (
        findProgramme(knowledge, query.request, context.today, findEvent(query, search)) ?? unknown('not-understood')
      );
    case 'contact':
      return contactAnswer(query, context, knowledge);
    case 'escalade':
      return findEscalade(knowledge, { ...context.topic, ...query, ...context });
    case 'nouveautes':
      return findNouveautes(knowledge, query, context.today);
    case 'chiffres': {
      const found = figures(query);
      const [named] = query.entries.flatMap((id) => knowledge.entries.get(id) ?? []);
      if (found) return found;
      return named ? showEntry(named, [], context, knowledge) : unknown('not-understood', search(query.terms));
    }
    case 'search':
      return answerSearch(query, { knowledge, search, names }, context);
    default:
      throw new UnreachableCaseError(query);
  }
}
