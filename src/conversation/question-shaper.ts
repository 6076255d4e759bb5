import { foldedWords } from '../knowledge/fold';
import { parisDay } from '../knowledge/civil-date';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import { shapeQuestion, type Keeping } from '../understanding/shape-question';
import { compile } from './finish';
import type { Incoming } from './incoming';
import { withoutIdentifiers } from './without-identifiers';

/** What may be kept of what came in; undefined of what nobody has typed. */
export type QuestionShaper = (incoming: Incoming, now: Date) => QuestionShape | undefined;

/** Kinds whose names are made of common words and acronyms: structures, events and contacts are named after people. */
const impersonalKinds: readonly Entry['kind'][] = ['dispositif', 'acteur', 'sujet'];

/** Compiles what tells the words that may be kept from those that may name somebody. */
export function createQuestionShaper(knowledge: Knowledge, settings: Omit<Keeping, 'plain'>): QuestionShaper {
  const { reader, known } = compile(knowledge);
  const names = [...knowledge.entries.values()]
    .filter(({ kind }) => impersonalKinds.includes(kind))
    .flatMap(({ nom, sigle = '', alias }) => [nom, sigle, ...alias]);
  const plain = new Set([...known.common, ...names.flatMap(foldedWords)]);
  return (incoming, now) => {
    const { incoming: safe } = withoutIdentifiers(incoming, known);
    return safe.kind === 'message'
      ? shapeQuestion(safe.text, reader, parisDay(now), { ...settings, plain })
      : undefined;
  };
}
