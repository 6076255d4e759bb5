import { entriesOf, isPast, type EntryKind } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import type { Intention } from '../../knowledge/schemas/exemples';
import type { Scored } from '../../learning/linear-model';
import { confidence } from '../../search/confidence';
import type { Reading } from '../reading';
import { archiveQuery } from './archives';
import { comparisonOf } from './comparison';
import { escaladeQuery } from './contact';
import { chooseMention } from './entry';
import { hasFacts, openEntry, personalFacts, unknown, type FrameContext } from './frame';
import { listQuery } from './lists';
import { newsQuery } from './news';
import { programmeQuery } from './programme';
import { orientation } from './pupil';

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
  // Dispositifs that are named for a pupil are judged for that pupil.
  if (query.kind === 'orientation' && query.focus) return true;
  // What is knowingly refused: a private number, another région, primary school.
  if (query.kind === 'unknown') return query.reason !== 'not-understood' && query.reason !== 'off-topic';
  // Past editions and actions are found by their titles, years and académies alone.
  const entry = query.kind === 'fiche' ? knowledge.entries.get(query.entry) : undefined;
  return entry !== undefined && isPast(entry);
}

/** The kind of question that a query is, as the examples name them. */
function intentionOf(query: Query): Intention | undefined {
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
  const isOfFacts = isExplained && hasFacts(reading) && !namesSubject;
  if (ruled.kind === 'orientation' && isOfFacts && reading.terms.length <= FACT_TERMS) return ruled;
  // The edition at a place or on a day is its programme.
  const isPlaced = reading.period !== undefined || reading.place !== undefined;
  if (ruled.kind === 'programme' && isPlaced && reading.mentions.some(({ id }) => id === context.editionId))
    return ruled;
  // The guided dialog is asked for in so many words.
  if (reading.demandes.has('guide')) return ruled;
  // Who gives a pupil's age and says more of the same pupil asks for that pupil, whatever is named on the way.
  if (ruled.kind === 'orientation' && reading.profile.age !== undefined && personalFacts(reading) > 1) return ruled;
  // A word or two after a question are its answer, or nothing.
  if (asked !== undefined && ruled.kind === 'orientation' && reading.words.length <= ANSWER_WORDS) return ruled;
  const [best] = votes.intention(ruled);
  if (!best) return ruled;
  const label = best.label as Intention;
  // How many there are is said by the list of them, or by the programme.
  if (label === 'chiffres' && (ruled.kind === 'liste' || ruled.kind === 'programme')) return ruled;
  if (label === intentionOf(ruled)) return label === 'fiche' ? (whichEntry(ruled, reading, context) ?? ruled) : ruled;
  return fill(label, ruled, reading, context) ?? ruled;
}

/** Most words that carry meaning in a message that says a fact of a pupil and nothing else. */
const FACT_TERMS = 3;

/** Longest message that is taken for an answer to the question that is open. */
const ANSWER_WORDS = 3;

/** A query of that kind, filled from what is recognised in the message; undefined where too little is. */
function fill(label: Intention, ruled: Query, reading: Reading, context: FrameContext): Query | undefined {
  switch (label) {
    case 'orientation':
      return orientation(reading, context);
    case 'fiche':
      return whichEntry(ruled, reading, context);
    case 'liste':
      return reading.archives.cue !== undefined || (reading.archives.themes.length > 0 && !reading.genre)
        ? archiveQuery(reading, context)
        : listQuery(withStructures(reading, ruled, context));
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
      const figure = likeliest(context.votes?.chiffre() ?? []);
      return figure && { kind: 'chiffres', figure: figure.label };
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
 * Places are asked for of structures, since dispositifs are not listed by place; which ones is said by the dispositif that
 * they run, named or pointed at by the examples.
 */
function withStructures(reading: Reading, ruled: Query, context: FrameContext): Reading {
  const { genre, place } = reading;
  if (genre?.dispositif !== undefined || (genre && genre.kind !== 'structure') || (!genre && !place)) return reading;
  const run = new Set(entriesOf(context.knowledge, 'structure').map(({ dispositif }) => dispositif));
  const named = reading.mentions.find(({ id }) => run.has(id))?.id;
  const [best] = votesFor(['dispositif'], ruled, context);
  const likely = best && run.has(best.label) && best.margin >= confidence.voteMargin ? best.label : undefined;
  const dispositif = named ?? likely;
  return { ...reading, genre: { kind: 'structure', ...(dispositif !== undefined && { dispositif }) } };
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
  return { kind: 'suggestion', sure: false, candidates: [best, next].flatMap((one) => one?.label ?? []) };
}
