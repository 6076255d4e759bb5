import type { EntryKind, Knowledge } from '../../knowledge/knowledge';
import type { Query, Topic } from '../../knowledge/query';
import type { Reading } from '../reading';
import { asksFigure, personalFacts, topicEntry, type FrameContext, type Rule } from './frame';

type Comparison = Extract<Query, { kind: 'comparison' }>;

/** Kinds that are compared, the particular before the general: two dispositifs named beside an acteur are what is compared. */
const comparedKinds: readonly EntryKind[] = ['dispositif', 'structure', 'acteur'];

/** Words that may stand between two names and a choice of them: "le PAFI, ou bien plutôt le PPDS". */
const CHOICE_REACH = 4;

/** Two or more entries of one kind, named with a demand to compare them or with an "ou" between them. */
export const comparison: Rule = (reading, context) => {
  if (isOfAnotherQuestion(reading)) return undefined;
  if (reading.demandes.has('comparer')) return comparisonOf(reading, context);
  const named = namedOfOneKind(reading, context.knowledge);
  return named.length > 1 && isChoice(reading, named) ? compare(named, reading) : undefined;
};

/** The entries named, compared; undefined where there is none to compare with. */
export function comparisonOf(reading: Reading, { knowledge, last }: FrameContext): Comparison | undefined {
  const named = namedOfOneKind(reading, knowledge);
  const entries = named.length > 1 ? named : withTopic(named, last, knowledge);
  return entries && compare(entries, reading);
}

/** "et avec le PAFI ?", "et la durée ?" after a comparison: one entry more, or another part of the same ones. */
export function nextComparison(
  reading: Reading,
  before: readonly string[],
  knowledge: Knowledge,
): Comparison | undefined {
  if (isOfAnotherQuestion(reading) || reading.demandes.has('definition')) return undefined;
  const { demandes, facts, mentions } = reading;
  const named = namedOfOneKind(reading, knowledge).filter((id) => isOfKind(id, before[0], knowledge));
  const adds = named.length > 0 && (demandes.has('suite') || demandes.has('comparer'));
  const completes = mentions.length === 0 && facts.length > 0;
  if (named.length > 1 && demandes.has('comparer')) return compare(named, reading);
  return adds || completes ? compare([...new Set([...before, ...named])], reading) : undefined;
}

const compare = (entries: readonly string[], { facts }: Reading): Comparison => ({
  kind: 'comparison',
  entries,
  focus: facts,
});

/** A pupil is to be judged, a figure or a day is asked for, or whom to call: the names only say about what. */
const isOfAnotherQuestion = (reading: Reading): boolean =>
  (personalFacts(reading) > 0 && (reading.pupil || reading.profile.age !== undefined)) ||
  personalFacts(reading) > 1 ||
  (asksFigure(reading) && reading.facts.length === 0) ||
  reading.demandes.has('contact') ||
  reading.period !== undefined;

/** The entries named, of the first kind of which there are several; each word names one. */
function namedOfOneKind({ mentions }: Reading, { entries }: Knowledge): string[] {
  const apart = mentions.filter(
    ({ words }, rank) => !mentions.slice(0, rank).some((other) => other.words.some((word) => words.includes(word))),
  );
  const byKind = comparedKinds.map((kind) => apart.map(({ id }) => id).filter((id) => entries.get(id)?.kind === kind));
  return byKind.find((ids) => ids.length > 1) ?? byKind.find((ids) => ids.length > 0) ?? [];
}

const isOfKind = (id: string, other: string | undefined, { entries }: Knowledge): boolean =>
  other !== undefined && entries.get(id)?.kind === entries.get(other)?.kind;

/**
 * "Et la différence avec le micro-lycée ?": the entry of the turn before is the first one. "Quelle différence ?": that of
 * the turn before it is.
 */
function withTopic(named: readonly string[], last: Topic | undefined, knowledge: Knowledge): string[] | undefined {
  const topic = topicEntry(last);
  const [first, second] =
    named.length > 0 ? [topic, named[0]] : [last?.kind === 'fiche' ? last.before : undefined, topic];
  if (first === undefined || second === undefined || first === second) return undefined;
  return isOfKind(second, first, knowledge) ? [first, second] : undefined;
}

/** Whether an "ou" stands between two of the names, in a message that asks for nothing else. */
function isChoice({ mentions, alternativeEnds, demandes, pupil, place, genre }: Reading, named: readonly string[]) {
  const asksElse =
    demandes.has('orientation') || demandes.has('programme') || demandes.has('evenement-precis') || pupil || place;
  if (asksElse || genre?.kind === 'evenement') return false;
  const spans = mentions
    .filter(({ id }) => named.includes(id))
    .map(({ words }) => ({ start: words[0] ?? 0, end: (words.at(-1) ?? 0) + 1 }));
  return spans.some(({ end }, rank) => {
    const next = spans[rank + 1]?.start;
    if (next === undefined || next - end > CHOICE_REACH) return false;
    return alternativeEnds.some((choice) => choice > end && choice <= next);
  });
}
