import { z } from 'zod';
import type { AnnuaireImport, AnnuaireSource } from '../annuaire/annuaire-entry';
import type { AnnuaireIndex } from '../annuaire/annuaire-index';
import { questionShapeSchema } from '../knowledge/profile';
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

/**
 * All that it takes to write to a place first: where its messages go. No name is kept, and no id of a person; the
 * conversation id of a personal chat is the one thing here that leads to somebody, and goes when the bot is removed.
 */
export interface Installation {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly conversationType?: string;
  readonly tenantId?: string;
  readonly botId: string;
}

/** Where the bot is installed. */
export interface InstallationStore {
  /** Also for one that is known: addresses change. `person`: whose personal chat it is. */
  put(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void>;
  /**
   * The channel says that nothing may be written there: the bot was blocked. It holds until an answer is taken there
   * again, which is to somebody who wrote first. Notes the installation, should nobody have announced it.
   */
  block(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void>;
  /**
   * Whether the answer to that delivery is the one that tells the place that everyone there reads along: true for one
   * delivery, however often it is asked. Notes the installation, should nobody have announced it.
   */
  claimNotice(place: HashedKey, installation: Installation, delivery: HashedKey): Promise<boolean>;
  /** The answer to that delivery could not be sent: another one tells. */
  releaseNotice(place: HashedKey, delivery: HashedKey): Promise<void>;
}

/** The directory that was imported: schools and CIO of the ministry's open data, people of the deployment's own list. */
export interface AnnuaireStore {
  /** Puts an import in the place of the last one of that source: wholly, or not at all. */
  replace(source: AnnuaireSource, imported: AnnuaireImport): Promise<void>;
  /**
   * What was imported last of each source, by whatever process, made ready for questions. The same object for as long as
   * nothing was imported: asking again costs one small query.
   */
  current(): Promise<AnnuaireIndex>;
}
