import type { QuestionShape, ShapeToken } from '../knowledge/question-shape';

export type UnknownWord = Extract<ShapeToken, { kind: 'unknown' }>;

/** What stands for the words that were not kept. */
export interface Stand {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly unknown: (word: UnknownWord) => string;
}

/** A question in words again: those that were kept, and others for those that were not. */
export const sayAgain = (shape: QuestionShape, stand: Stand): string =>
  shape
    .map((token) => {
      switch (token.kind) {
        case 'word':
          return token.text;
        case 'unknown':
          return stand.unknown(token);
        default:
          return stand[token.kind];
      }
    })
    .join(' ');
