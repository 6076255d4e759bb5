import { z } from 'zod';
import { questionShapeSchema } from '../knowledge/question-shape';
import type { HashedKey } from './hashed-key';

/** A question that was not answered, or whose answer was not useful: de-identified, and nobody's. */
export const unansweredQuestionSchema = z.object({
  shape: questionShapeSchema,
  reason: z.enum(['not-answered', 'not-useful']),
  /** What the answer was. */
  intent: z.string(),
  /** Ids of the entries that it showed. */
  shown: z.array(z.string()),
  language: z.enum(['fr', 'en']),
  /** `YYYY-MM-DD`, in Paris. */
  day: z.string(),
});
export type UnansweredQuestion = z.infer<typeof unansweredQuestionSchema>;

/** How long such a question is kept: as long as a vote. */
export const UNANSWERED_MONTHS = 13;

/**
 * The questions of the last 13 months. They hold no key of a person or a place: what somebody has removed of theirs
 * cannot and need not take them along.
 */
export interface UnansweredStore {
  /** Once for each `question` key, however often it is put: the first one counts. */
  put(question: HashedKey, unanswered: UnansweredQuestion): Promise<void>;
  all(): Promise<UnansweredQuestion[]>;
}
