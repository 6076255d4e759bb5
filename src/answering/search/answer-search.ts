import type { Entry, Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import type { SingleAnswer } from '../answer';
import type { AnswerContext } from '../answer-query';
import { confidence, nearEnough, rungOf } from '../confidence';
import { mainContact } from '../contact/find-contact';
import { showEntry } from '../show-entry';
import { unknownAnswer } from '../unknown-answer';
import type { EntryIndex, Hit } from './entry-index';
import type { NameSearch } from './nearest-names';

type SearchQuery = Extract<Query, { kind: 'search' }>;

/** What a search looks through. */
interface Searched {
  readonly knowledge: Knowledge;
  readonly search: EntryIndex;
  readonly names: NameSearch;
}

/** The ladder: a sure answer; which of several; "vouliez-vous dire"; "je ne sais pas" with the nearest topics. */
export function answerSearch(
  query: SearchQuery,
  { knowledge, search, names }: Searched,
  context: AnswerContext,
): SingleAnswer {
  const hits = search(query.terms);
  const topic = topicOf(query, hits);
  const named = topic === undefined ? undefined : knowledge.entries.get(topic);
  if (named) return showEntry(named, [], context, knowledge);
  const suggest = (candidates: readonly Entry[], sure: boolean): SingleAnswer => ({
    kind: 'suggestion',
    sure,
    candidates: candidates.slice(0, confidence.offered),
    contact: mainContact(knowledge),
  });
  const rung = rungOf(hits, query.precise ?? false);
  const [best] = hits;
  if (rung === 'sure' && best) return showEntry(best.entry, [], context, knowledge);
  if (rung === 'which' && best) return suggest(equalsOf(best, hits), true);
  if (rung === 'perhaps') return suggest(nearEnough(hits, confidence.nearCoverage), false);
  const alike = names(query.wording ?? '');
  return alike.length > 0 ? suggest(alike, false) : unknownAnswer(knowledge, 'not-understood', context, hits);
}

/** The entries that answer as well as the best one. */
const equalsOf = (best: Hit, hits: readonly Hit[]): Entry[] =>
  hits.filter(({ score }) => best.score < score * confidence.tieRatio).map(({ entry }) => entry);

/** The entry of the turn before, where the words are about it, or where they hardly say more than "et il fait quoi ?". */
function topicOf({ topic, pointsBack, terms }: SearchQuery, hits: readonly Hit[]): string | undefined {
  const [best] = hits;
  if (topic === undefined || !best) return undefined;
  if (pointsBack && terms.length <= confidence.backTerms && best.coverage < 1) return topic;
  const own = hits.find(({ entry }) => entry.id === topic);
  const isAbout =
    own !== undefined && own.coverage >= confidence.backCoverage && own.score * confidence.rivalRatio >= best.score;
  return isAbout ? topic : undefined;
}

/** The event that a question about the programme is after: named, or the one that its words describe. */
export function findEvent(query: Extract<Query, { kind: 'programme' }>, search: EntryIndex): string | undefined {
  const { period, place, audience, online } = query.request;
  if (query.event !== undefined || period || place || audience || (online && !query.precise)) return query.event;
  const [best, next] = search(query.terms ?? []).filter(
    ({ entry }) => entry.kind === 'evenement' && (!online || entry.enLigne),
  );
  const isClear = best && best.coverage >= confidence.eventCoverage && (!next || best.score > next.score);
  return isClear ? best.entry.id : undefined;
}

/**
 * The entry that the question is rather about than the acteur that it names: "avec l'ECMLDS, comment déposer une action ?".
 * Undefined when the one named will do.
 */
export function findRival(
  named: Entry,
  { terms = [], beside = 0 }: Extract<Query, { kind: 'fiche' }>,
  search: EntryIndex,
): Entry | undefined {
  if (beside < confidence.rivalTerms || (named.kind !== 'acteur' && named.kind !== 'contact')) return undefined;
  const hits = search(terms);
  const [best] = hits;
  const own = hits.find(({ entry }) => entry.id === named.id)?.score ?? 0;
  const isBetter =
    best &&
    best.entry.id !== named.id &&
    best.score >= confidence.sureScore &&
    best.score >= confidence.rivalRatio * own;
  return isBetter ? best.entry : undefined;
}
