import { foldedWords } from '../knowledge/fold';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import type { Reading } from '../understanding/reading';
import { shapeQuestion, type Keeping } from '../understanding/shape-question';
import { compile } from './finish';

/** What may be kept of a message. */
export type QuestionShaper = (reading: Reading, knowledge: Knowledge) => QuestionShape;

/** Kinds whose names are made of common words and acronyms: structures, events and contacts are named after people. */
const impersonalKinds: readonly Entry['kind'][] = ['dispositif', 'acteur', 'sujet'];

/** Tells the words that may be kept from those that may name somebody, compiled once for each content. */
export function createQuestionShaper(settings: Omit<Keeping, 'plain' | 'givenNames'>): QuestionShaper {
  const compiled = new WeakMap<Knowledge, ReadonlySet<string>>();
  const plainWordsOf = (knowledge: Knowledge): ReadonlySet<string> => {
    const plain = compiled.get(knowledge) ?? plainWords(knowledge);
    compiled.set(knowledge, plain);
    return plain;
  };
  return (reading, knowledge) =>
    shapeQuestion(reading, {
      ...settings,
      plain: plainWordsOf(knowledge),
      givenNames: compile(knowledge).known.lists.givenNames,
    });
}

function plainWords(knowledge: Knowledge): ReadonlySet<string> {
  const names = [...knowledge.entries.values()]
    .filter(({ kind }) => impersonalKinds.includes(kind))
    .flatMap(({ nom, sigle = '', alias }) => [nom, sigle, ...alias]);
  return new Set([...compile(knowledge).known.common, ...names.flatMap(foldedWords)]);
}
