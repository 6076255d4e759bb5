import { foldedWords } from '../knowledge/fold';
import { parisDay } from '../knowledge/civil-date';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import { shapeQuestion, type Keeping } from '../understanding/shape-question';
import { compile } from './finish';
import type { Incoming } from './incoming';
import { withoutIdentifiers } from './without-identifiers';

/** What may be kept of what came in; undefined of what nobody has typed. */
export type QuestionShaper = (incoming: Incoming, knowledge: Knowledge, now: Date) => QuestionShape | undefined;

/** Kinds whose names are made of common words and acronyms: structures, events and contacts are named after people. */
const impersonalKinds: readonly Entry['kind'][] = ['dispositif', 'acteur', 'sujet'];

/** Tells the words that may be kept from those that may name somebody, compiled once for each content. */
export function createQuestionShaper(settings: Omit<Keeping, 'plain'>): QuestionShaper {
  const compiled = new WeakMap<Knowledge, ReadonlySet<string>>();
  const plainWordsOf = (knowledge: Knowledge): ReadonlySet<string> => {
    const plain = compiled.get(knowledge) ?? plainWords(knowledge);
    compiled.set(knowledge, plain);
    return plain;
  };
  return (incoming, knowledge, now) => {
    const { reader, known } = compile(knowledge);
    const { incoming: safe } = withoutIdentifiers(incoming, known);
    return safe.kind === 'message'
      ? shapeQuestion(safe.text, reader, parisDay(now), { ...settings, plain: plainWordsOf(knowledge) })
      : undefined;
  };
}

function plainWords(knowledge: Knowledge): ReadonlySet<string> {
  const names = [...knowledge.entries.values()]
    .filter(({ kind }) => impersonalKinds.includes(kind))
    .flatMap(({ nom, sigle = '', alias }) => [nom, sigle, ...alias]);
  return new Set([...compile(knowledge).known.common, ...names.flatMap(foldedWords)]);
}
