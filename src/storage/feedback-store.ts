import { z } from 'zod';
import { questionShapeSchema } from '../knowledge/question-shape';
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

/** What an answer was about, which a vote on it is stored with; and what was asked, in case it was of no use. */
export const votedAnswerSchema = feedbackSchema
  .pick({ intent: true, entries: true, language: true })
  .extend({ shape: questionShapeSchema.optional() });
export type VotedAnswer = z.infer<typeof votedAnswerSchema>;

/** How long a vote is kept: a school year and a month, so that the same month of two years can be compared. */
export const FEEDBACK_MONTHS = 13;

/** How long an answer can be voted on, in days: the buttons stay below it for ever, few go back further than a week. */
export const VOTABLE_DAYS = 7;

/** The votes of the last 13 months. */
export interface FeedbackStore {
  /** One vote for each `vote` key, the last one: that of one person on one answer. */
  put(vote: HashedKey, person: HashedKey, feedback: Feedback): Promise<void>;
  all(): Promise<Feedback[]>;
  /** What the message of that name was about; undefined when it is not known, or not any more. */
  about(answer: HashedKey): Promise<VotedAnswer | undefined>;
}
