import type { AnnuaireIndex } from '../annuaire/annuaire-index';
import { UnreachableCaseError } from '../errors';
import type { CivilDate } from '../knowledge/civil-date';
import { isPast, urgencesIn, type Entry, type Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import type { Query } from '../knowledge/query';
import type { Departement } from '../knowledge/schemas/common';
import type { AideAnswer, Answer, FicheAnswer, Found, SingleAnswer, SocialAnswer, UnknownAnswer } from './answer';
import { countArchives, findArchives, moreArchives } from './archives/find-archives';
import { showFigure } from './chiffres/show-figure';
import { compareEntries } from './comparison/compare-entries';
import { findContact, mainContact } from './contact/find-contact';
import { findEscalade, type EscaladeDemand } from './escalade/find-escalade';
import { findInAnnuaire } from '../annuaire/find-in-annuaire';
import { findListe } from './liste/find-liste';
import { findNouveautes } from './nouveautes/find-nouveautes';
import { answerWhy } from './orientation/answer-orientation';
import { findProgramme } from './programme/find-programme';
import { indexEntries, type EntryIndex } from '../search/entry-index';

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
  const archives = indexEntries(knowledge, isPast);
  return (query, context) => answer(query, context, knowledge, archives);
}

/** An académie that gave no action as an example is told of by its edition. */
function listArchives(
  query: Extract<Query, { kind: 'archives' }>,
  knowledge: Knowledge,
  search: EntryIndex,
): SingleAnswer {
  const found = findArchives(knowledge, search, query);
  if (found.entries.length > 0 || query.filter.academies?.length !== 1) return found;
  const { themes: _themes, levels: _levels, ...where } = query.filter;
  const [edition] = findArchives(knowledge, search, { filter: { ...where, kind: 'edition' }, terms: [] }).entries;
  return edition ? showFiche(edition) : found;
}

/** Whom to call; those whom the imported directory names for that role and place come with it. */
function contactAnswer(
  { about, place, annuaire: request }: Extract<AnswerableQuery, { kind: 'contact' }>,
  { annuaire, departement }: AnswerContext,
  knowledge: Knowledge,
): SingleAnswer {
  const found = request && annuaire && findInAnnuaire(annuaire, request, departement);
  return findContact(knowledge, about, place, departement, found);
}

/** An entry; `focus`: the parts of it that the question was about. */
const showFiche = (entry: Entry, focus: FicheAnswer['focus'] = []): Found<FicheAnswer> => ({
  kind: 'fiche',
  entry,
  focus,
  intent: 'fiche',
  ids: [entry.id],
  opens: { kind: 'fiche', entry: entry.id },
});

export const answerSocial = (topic: SocialAnswer['topic']): Found<SocialAnswer> => ({
  kind: 'social',
  topic,
  intent: 'social',
  ids: [],
});

export const showHelp = (welcome: boolean): Found<AideAnswer> => ({ kind: 'aide', welcome, intent: 'aide', ids: [] });

/**
 * "Je ne sais pas", with the topics that look closest and a person to ask: the one for what the conversation is about,
 * unless the question has nothing to do with it.
 */
const unknownAnswer = (
  { reason, nearest }: Pick<Extract<Query, { kind: 'unknown' }>, 'reason' | 'nearest'>,
  { topic, profile, departement }: AnswerContext,
  knowledge: Knowledge,
): Found<UnknownAnswer> => ({
  kind: 'unknown',
  intent: 'hors-sujet',
  ids: [],
  ...(reason === 'not-understood' && { misses: true }),
  reason,
  nearest: nearest.flatMap((id) => knowledge.entries.get(id) ?? []),
  escalade: findEscalade(knowledge, reason === 'not-understood' ? { ...topic, profile, departement } : { profile: {} }),
});

function answer(query: AnswerableQuery, context: AnswerContext, knowledge: Knowledge, archives: EntryIndex): Answer {
  const unknown = unknownAnswer({ reason: 'not-understood', nearest: [] }, context, knowledge);
  switch (query.kind) {
    case 'urgence': {
      const urgences = urgencesIn(query.urgences, knowledge);
      // Whoever speaks of themself is to read one number first, and none about a pupil.
      const isOfUser = urgences.some(({ utilisateur }) => utilisateur);
      const others = knowledge.urgences.filter(
        (one) => !isOfUser && !one.utilisateur && !one.complement && !urgences.includes(one),
      );
      return { kind: 'urgence', intent: 'urgence', ids: [], urgences, others };
    }
    case 'social':
      return answerSocial(query.topic);
    case 'aide':
      return showHelp(false);
    case 'why':
      return answerWhy(knowledge, query.dispositif, context.profile) ?? unknown;
    case 'fiche': {
      const entry = knowledge.entries.get(query.entry);
      return entry ? showFiche(entry, query.focus) : unknown;
    }
    case 'comparison':
      return compareEntries(knowledge, query.entries, query.focus) ?? unknown;
    case 'liste':
      return findListe(knowledge, query.filter);
    case 'archives':
      return query.count ? countArchives(knowledge, archives, query) : listArchives(query, knowledge, archives);
    case 'more':
      return moreArchives(knowledge, query.filter, query.entries);
    case 'programme':
      return findProgramme(knowledge, query.request, context.today, query.event, query.carried) ?? unknown;
    case 'contact':
      return contactAnswer(query, context, knowledge);
    case 'escalade':
      return findEscalade(knowledge, { ...context.topic, ...query, ...context });
    case 'nouveautes':
      return findNouveautes(knowledge, query, context.today);
    case 'chiffres':
      return showFigure(knowledge, query.figure) ?? unknown;
    case 'suggestion': {
      const { sure } = query;
      const candidates = query.candidates.flatMap((id) => knowledge.entries.get(id) ?? []);
      return {
        kind: 'suggestion',
        sure,
        candidates,
        ...(sure
          ? { intent: 'fiche', ids: candidates.map(({ id }) => id) }
          : { intent: 'hors-sujet', ids: [], misses: true }),
        contact: mainContact(knowledge),
      };
    }
    case 'unknown':
      return unknownAnswer(query, context, knowledge);
    default:
      throw new UnreachableCaseError(query);
  }
}
