import { entriesOf, findFigure, isPast, type EntryKind } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import { readListLabel, type Intention, type ListLabel } from '../../knowledge/schemas/exemples';
import type { Scored } from '../../learning/linear-model';
import { confidence } from '../../search/confidence';
import type { Reading } from '../reading';
import { archiveQuery } from './archives';
import { comparisonOf } from './comparison';
import { escaladeQuery } from './contact';
import { chooseMention } from './entry';
import { soughtIn } from './figures';
import { hasFacts, openEntry, personalFacts, unknown, type FrameContext } from './frame';
import { listQuery } from './lists';
import { newsQuery } from './news';
import { programmeQuery } from './programme';
import { orientation, verdictAsked } from './pupil';

/** Questions that are recognised by exact words, or by what the conversation keeps: no vote changes them. */
const settledKinds: readonly Query['kind'][] = [
  'urgence',
  'erase',
  'restart',
  'change',
  'decline',
  'why',
  'more',
  'archives',
  'comparison',
  'escalade',
  'nouveautes',
  'social',
];

function isSettled(query: Query, { knowledge }: FrameContext): boolean {
  if (settledKinds.includes(query.kind)) return true;
  if (query.kind === 'orientation' && query.advice) return true;
  // Dispositifs that are named for a pupil are judged for that pupil.
  if (query.kind === 'orientation' && query.focus) return true;
  // What is knowingly refused: a private number, another région, primary school.
  if (query.kind === 'unknown') return query.reason !== 'not-understood' && query.reason !== 'off-topic';
  // Past editions and actions are found by their titles, years and académies alone.
  const entry = query.kind === 'fiche' ? knowledge.entries.get(query.entry) : undefined;
  return entry !== undefined && isPast(entry);
}

/** The kind of question that a query is, as the examples name them. */
export function intentionOf(query: Query): Intention | undefined {
  switch (query.kind) {
    case 'comparison':
      return 'comparaison';
    case 'archives':
      return 'liste';
    case 'unknown':
      return 'hors-sujet';
    case 'suggestion':
      return query.sure ? 'fiche' : undefined;
    case 'urgence':
    case 'erase':
    case 'restart':
    case 'change':
    case 'decline':
    case 'more':
      return undefined;
    case 'why':
      return 'orientation';
    default:
      return query.kind;
  }
}

/**
 * What a message asks, by the vote of the frames, which know exact words, and of the models, which have learnt from
 * examples; what the frames make of it is one of the signs that the models weigh. Where both agree on the kind of
 * question, the frame's own reading stands, and the models say which entry; else the models' kind is filled from what is
 * recognised, and the frame's reading stands where that cannot be done.
 */
export function decide(ruled: Query, reading: Reading, context: FrameContext): Query {
  const { votes, asked } = context;
  if (!votes || isSettled(ruled, context)) return ruled;
  const isExplained = reading.unexplained.length === 0;
  // A name and nothing else, or a level: what is recognised is all that is said.
  if (ruled.kind === 'fiche' && isExplained && reading.mentions.some(({ id }) => id === ruled.entry)) return ruled;
  // "L'apprentissage à 15 ans ?" is about that subject rather than about a pupil.
  const namesSubject = reading.mentions.some(({ id }) => context.knowledge.entries.get(id)?.kind === 'sujet');
  // Where the pupil at hand lives is a fact of theirs too.
  const isOfFacts = isExplained && (hasFacts(reading) || reading.demandes.has('residence')) && !namesSubject;
  if (ruled.kind === 'orientation' && isOfFacts && reading.terms.length <= FACT_TERMS) return ruled;
  // The edition at a place or on a day is its programme.
  const isPlaced = reading.period !== undefined || reading.place !== undefined;
  if (ruled.kind === 'programme' && isPlaced && reading.mentions.some(({ id }) => id === context.editionId))
    return ruled;
  // The guided dialog is asked for in so many words.
  if (reading.demandes.has('guide')) return ruled;
  // Who gives a pupil's age and says more of the same pupil asks for that pupil, whatever is named on the way; the ages
  // between which something is meant are those of nobody.
  if (ruled.kind === 'orientation' && typeof reading.profile.age === 'number' && personalFacts(reading) > 1)
    return ruled;
  // A word or two after a question are its answer, or nothing.
  if (asked !== undefined && ruled.kind === 'orientation' && reading.words.length <= ANSWER_WORDS) return ruled;
  const [best] = votes.intention(ruled);
  if (!best) return ruled;
  const label = best.label as Intention;
  // Structures that are asked for somewhere are no events, unless a day is said.
  const isOfStructures = ruled.kind === 'liste' && ruled.filter.kind === 'structure';
  if (label === 'programme' && isOfStructures && reading.period === undefined) return ruled;
  // How many there are is said by the list of them, or by the programme.
  if (label === 'chiffres' && (ruled.kind === 'liste' || (ruled.kind === 'programme' && isPlaced))) return ruled;
  if (label === intentionOf(ruled)) return agreed(label, ruled, reading, context);
  if (leadOver(ruled, votes.intention(ruled)) < leadWanted(label, ruled, reading)) return ruled;
  return fill(label, ruled, reading, context) ?? ruled;
}

/** The frames and the examples agree on the kind of question: the examples may still say better which entry or figure. */
function agreed(label: Intention, ruled: Query, reading: Reading, context: FrameContext): Query {
  if (label === 'fiche') return whichEntry(ruled, reading, context) ?? ruled;
  if (ruled.kind === 'liste') return listQuery(withList(reading, ruled, context)) ?? ruled;
  return ruled.kind === 'chiffres' ? whichFigure(ruled, context) : ruled;
}

/** The figure that the frame found, unless the examples clearly mean another. */
function whichFigure(ruled: Extract<Query, { kind: 'chiffres' }>, { votes }: FrameContext): Query {
  const scored = votes?.chiffre() ?? [];
  const [best] = scored;
  const found = scored.find(({ label }) => label === ruled.figure);
  return best && found && best.margin - found.margin >= confidence.voteAgainstFigure
    ? { kind: 'chiffres', figure: best.label }
    : ruled;
}

/** By how much the examples prefer their kind of question to the one that the frames made. */
function leadOver(ruled: Query, scored: readonly Scored[]): number {
  const own = scored.find(({ label }) => label === intentionOf(ruled));
  return (scored[0]?.margin ?? 0) - (own?.margin ?? -Infinity);
}

/**
 * What the frames found is given up for nothing at all, and a pupil who is told of for another kind of question, only
 * where it is clear; so is an "I don't know" for an answer.
 */
function leadWanted(label: Intention, { kind }: Query, reading: Reading): number {
  if (label === 'hors-sujet') return confidence.voteForUnknown;
  if (kind === 'orientation') return reading.pupil && personalFacts(reading) > 0 ? confidence.voteAgainstPupil : 0;
  return kind === 'unknown' ? confidence.voteAgainstUnknown : 0;
}

/** Most words that carry meaning in a message that says a fact of a pupil and nothing else. */
const FACT_TERMS = 3;

/** Longest message that is taken for an answer to the question that is open. */
const ANSWER_WORDS = 3;

/** A query of that kind, filled from what is recognised in the message; undefined where too little is. */
function fill(label: Intention, ruled: Query, reading: Reading, context: FrameContext): Query | undefined {
  switch (label) {
    case 'orientation':
      return verdictAsked(reading, context) ?? orientation(reading, context);
    case 'fiche':
      return whichEntry(ruled, reading, context);
    case 'liste':
      return isOfThePast(reading, context)
        ? archiveQuery(reading, context)
        : listQuery(withList(reading, ruled, context));
    case 'programme': {
      const event = likeliest(votesFor(['evenement'], ruled, context));
      return programmeQuery(reading, context, event?.label);
    }
    case 'contact': {
      const about =
        chooseMention(reading, context.knowledge) ?? likeliest(votesFor(['contact'], ruled, context))?.label;
      return { kind: 'contact', about, place: reading.place };
    }
    case 'chiffres': {
      const figure = likelyFigure(reading, context);
      return figure === undefined ? undefined : { kind: 'chiffres', figure };
    }
    case 'aide':
      return { kind: 'aide' };
    case 'hors-sujet':
      return unknown(reading.offTopic ?? 'off-topic');
    case 'comparaison':
      return comparisonOf(reading, context);
    case 'nouveautes':
      return newsQuery(reading);
    case 'escalade':
      return escaladeQuery(reading, context);
    case 'social':
      return undefined;
  }
}

/**
 * The figure that the examples point at; of several, one of what is named, or the one that the words lead to: "how many
 * pupils did the micro-lycées take?".
 */
function likelyFigure(reading: Reading, { votes, knowledge, lookup }: FrameContext): string | undefined {
  const scored = votes?.chiffre() ?? [];
  const named = new Set(reading.mentions.map(({ id }) => id));
  const ofNamed = scored.filter(({ label }) =>
    findFigure(knowledge, label)?.chiffre.entrees.some((id) => named.has(id)),
  );
  const [best] = ofNamed;
  if (best && best.margin >= confidence.voteSuggestion) return best.label;
  return likeliest(scored)?.label ?? lookup.figures(soughtIn(reading));
}

/** What the examples say is listed, where they say it clearly. */
function likelyList({ votes }: FrameContext): ListLabel | undefined {
  const [best, next] = votes?.liste() ?? [];
  return best && next && best.margin - next.margin >= confidence.listLead ? readListLabel(best.label) : undefined;
}

/** Past editions and actions: said by words for them, or by the examples where nothing of today is said. */
function isOfThePast({ archives, genre, phase, legende, place }: Reading, context: FrameContext): boolean {
  if (archives.cue !== undefined || (archives.themes.length > 0 && !genre)) return true;
  const kind = (genre ?? phase ?? legende ?? place) ? undefined : likelyList(context)?.kind;
  return kind === 'action' || kind === 'edition';
}

/**
 * What is listed: as far as it is recognised, and else as the examples say. Places are asked for of structures, since
 * dispositifs are not listed by place; which ones is said by the dispositif that they run, named, of the level that is
 * named, or pointed at by the examples.
 */
function withList(reading: Reading, ruled: Query, context: FrameContext): Reading {
  const { genre, place, phase, legende, profile } = reading;
  const likely = likelyList(context);
  if (likely?.kind === 'dispositif' && (genre?.kind ?? 'dispositif') === 'dispositif' && !place)
    return (phase ?? legende ?? profile.niveau)
      ? reading
      : { ...reading, genre: genre ?? { kind: 'dispositif' }, phase: likely.phase, legende: likely.legende };
  if (!genre && !place && likely?.kind === 'acteur') return { ...reading, genre: { kind: 'acteur' } };
  const isOfStructures = genre ? genre.kind === 'structure' : place !== undefined || likely?.kind === 'structure';
  if (!isOfStructures || genre?.dispositif !== undefined) return reading;
  const dispositif = likely?.kind === 'structure' ? likely.dispositif : runThere(reading, ruled, context);
  return { ...reading, genre: { kind: 'structure', ...(dispositif !== undefined && { dispositif }) } };
}

/** The dispositif of the structures that are asked for: named, pointed at by the examples, or the one for the level named. */
function runThere({ mentions, profile }: Reading, ruled: Query, context: FrameContext): string | undefined {
  const run = new Set(entriesOf(context.knowledge, 'structure').map(({ dispositif }) => dispositif));
  const named = mentions.find(({ id }) => run.has(id))?.id;
  if (named !== undefined) return named;
  const [best] = votesFor(['dispositif'], ruled, context);
  if (best && run.has(best.label) && best.margin >= confidence.voteMargin) return best.label;
  const levels = [profile.niveau ?? []].flat();
  const [only, ...others] = entriesOf(context.knowledge, 'dispositif').filter(
    ({ id, criteres }) =>
      run.has(id) &&
      criteres.some(
        (one) =>
          one.type === 'parmi' &&
          one.champ === 'niveau' &&
          levels.length > 0 &&
          levels.every((niveau) => one.valeurs.includes(niveau)),
      ),
  );
  return others.length === 0 ? only?.id : undefined;
}

/** The votes for entries of some kinds. */
const votesFor = (kinds: readonly EntryKind[], ruled: Query, { votes, knowledge }: FrameContext): Scored[] =>
  (votes?.entree(ruled) ?? []).filter(({ label }) => {
    const kind = knowledge.entries.get(label)?.kind;
    return kind !== undefined && kinds.includes(kind);
  });

/** The first of several votes, where it stands out enough to answer with. */
function likeliest(votes: readonly Scored[]): Scored | undefined {
  const [best, next] = votes;
  if (!best) return undefined;
  const lead = best.margin - (next?.margin ?? -Infinity);
  return best.margin >= confidence.voteMargin || lead >= confidence.voteLead ? best : undefined;
}

/** Kinds of entries that have a fiche. */
const ficheKinds: readonly EntryKind[] = ['dispositif', 'acteur', 'sujet', 'structure'];

/** The entry that is asked for: the one named, unless the examples point clearly at another; else the one they point at. */
function whichEntry(ruled: Query, reading: Reading, context: FrameContext): Query | undefined {
  const { knowledge } = context;
  const ruledEntry = ruled.kind === 'fiche' ? knowledge.entries.get(ruled.entry) : undefined;
  const votes = votesFor(ficheKinds, ruled, context);
  const [best, next] = votes;
  if (!best) return ruled.kind === 'fiche' ? ruled : undefined;
  const named = ruledEntry?.id ?? chooseMention(reading, knowledge);
  const marginOf = (id: string): number => votes.find(({ label }) => label === id)?.margin ?? -Infinity;
  const isNamed = named !== undefined && reading.mentions.some(({ id }) => id === named);
  // A name and nothing else is what is asked about.
  const isBare = reading.mentions.length === 1 && reading.unexplained.length === 0;
  const keepsNamed = isNamed && (isBare || best.margin - marginOf(named) < confidence.voteAgainstName);
  const chosen = knowledge.entries.get(keepsNamed ? named : best.label);
  if (!chosen) return undefined;
  if (chosen.id === named) return ruled.kind === 'fiche' ? ruled : openEntry(chosen, reading.facts);
  if (likeliest(votes)) return openEntry(chosen, reading.facts);
  // What no example points at is not offered in place of what the frames found.
  if (best.margin < confidence.voteSuggestion) return undefined;
  return { kind: 'suggestion', sure: false, candidates: [best, next].flatMap((one) => one?.label ?? []) };
}
