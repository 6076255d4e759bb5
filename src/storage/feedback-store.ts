import { z } from 'zod';
import type { HashedKey } from './hashed-key';

/** What a user thought of an answer: what it was about, never a word of what was asked or said. */
export const feedbackSchema = z.object({
  intent: z.string(),
  /** Ids of the entries that the answer showed. */
  entries: z.array(z.string()),
  vote: z.enum(['up', 'down']),
  /** `YYYY-MM-DD`, in Paris. */
  day: z.string(),
  language: z.enum(['fr', 'en']),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** How long a vote is kept: a school year and a month, so that the same month of two years can be compared. */
export const FEEDBACK_MONTHS = 13;

/** The votes of the last 13 months. */
export interface FeedbackStore {
  /** One vote for each `vote` key, the last one: that of one person on one answer. */
  put(vote: HashedKey, person: HashedKey, feedback: Feedback): Promise<void>;
  all(): Promise<Feedback[]>;
}
