import { foldedWords, stemOf } from '../knowledge/fold';
import type { Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import { readerOf } from '../understanding/read-message';
import { sayAgain } from './say-again';

/** Too short to be taken for a misspelling, and no word of either language. */
const NO_WORD = 'xqz';

/** In the range of ages, which is what a number in a question mostly is. */
const SOME_NUMBER = '16';

/** Says a question again in the words of a knowledge base. */
export type ShapeSayer = (shape: QuestionShape) => string;

/**
 * A word that was not ours when it was asked is known again by its mark once the knowledge base names it, so that a
 * question can be replayed without having been kept. One that still is not ours is said as no word.
 */
export function createShapeSayer(knowledge: Knowledge, markOf: (stem: string) => string): ShapeSayer {
  const words = new Set(
    [...knowledge.entries.values()].flatMap(({ nom, sigle = '', alias }) =>
      [nom, sigle, ...alias].flatMap(foldedWords),
    ),
  );
  const byMark = new Map([...words].map((word) => [markOf(stemOf(word)), word]));
  const [place = NO_WORD] = readerOf(knowledge).departementOfTown.keys();
  return (shape) =>
    sayAgain(shape, {
      number: SOME_NUMBER,
      date: 'aujourd’hui',
      place,
      unknown: ({ text, mark }) => text ?? byMark.get(mark) ?? NO_WORD,
    });
}
