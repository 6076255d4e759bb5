import type { QuestionShape } from '../knowledge/question-shape';
import { readMessage, type Reader } from '../understanding/read-message';
import { sayAgain } from './say-again';

/** Any day will do: dates are not kept. */
const SOME_DAY = '2026-01-01';

/** What a question is about. */
export interface ShapeSubject {
  /** Stems of its words, also of those that are not ours where they were kept, less how it is asked. */
  readonly stems: readonly string[];
  /** Marks of the words that are not ours and were not kept. */
  readonly marks: readonly string[];
}

/** A number, a date and a place are of one question and not of the next: they are no part of the subject. */
export function subjectOfShape(shape: QuestionShape, reader: Reader): ShapeSubject {
  const wording = sayAgain(shape, { number: '.', date: '.', place: '.', unknown: ({ text }) => text ?? '.' });
  return {
    stems: readMessage(wording, reader, { today: SOME_DAY, aboutEdition: false }).subject,
    marks: shape.flatMap((token) => (token.kind === 'unknown' && token.text === undefined ? [token.mark] : [])),
  };
}

/** Stems of what most of these questions are about: what only a few of them say is beside it. */
export function sharedStems(shapes: readonly QuestionShape[], reader: Reader): string[] {
  const wordings = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  const subjects = [...wordings.values()].map((shape) => subjectOfShape(shape, reader).stems);
  const isShared = (stem: string): boolean =>
    subjects.filter((stems) => stems.includes(stem)).length * 2 > subjects.length;
  return [...new Set(subjects.flat())].filter(isShared);
}
