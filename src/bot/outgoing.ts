import { z } from 'zod';
import type { Answer } from '../answering/answer';
import { isAnswered, votedIdsOf } from '../conversation/describe-answer';
import type { Reply } from '../conversation/reply';
import type { CivilDate } from '../knowledge/civil-date';
import type { QuestionShape } from '../knowledge/question-shape';
import type { VotedAnswer } from '../storage/feedback-store';
import type { SentAnswer } from '../storage/turn-store';
import type { UnansweredQuestion } from '../storage/unanswered-store';

/** An answer as it is kept until it is sent: plain JSON, read back by whoever sends it in the place of a dead instance. */
export const outgoingSchema = z.object({
  /** The activity. */
  message: z.record(z.string(), z.unknown()),
  /** Id of the message that it takes the place of. */
  replaces: z.string().optional(),
  /** Absent where nothing is to be kept of the answer. */
  about: z.custom<VotedAnswer>((value) => typeof value === 'object' && value !== null).optional(),
  /** What was asked, where it was not answered. */
  unanswered: z.custom<UnansweredQuestion>((value) => typeof value === 'object' && value !== null).optional(),
  dialog: z.enum(['here', 'nowhere']).optional(),
  /** Whether it tells a shared conversation that everyone there reads along. */
  tells: z.boolean(),
});
export type Outgoing = z.infer<typeof outgoingSchema>;

/**
 * What is kept of an answer for a vote on it, and of the question where there was none. Nothing of the answer to who asks
 * to be forgotten; of what is or may be a danger to a pupil, not even the shape of what was said.
 */
export function keptOf(turn: Reply, asked: QuestionShape | undefined, day: CivilDate): Kept {
  const { answer, intent, language, doutes, erases } = turn;
  if (erases) return {};
  const about = { intent, entries: votedIdsOf(answer), language };
  if (!asked || asked.length === 0 || intent === 'urgence' || doutes) return { about };
  if (isAnswered(answer)) return { about: { ...about, shape: asked } };
  return { about, unanswered: { shape: asked, reason: 'not-answered', intent, shown: [], language, day } };
}

type Kept = Pick<Outgoing, 'about' | 'unanswered'>;

/**
 * Where the guided dialog goes on after an answer. Beside another answer it is not updated in place, which would take
 * the other one away: no card is then known to be the last.
 */
export function dialogAfter(answer: Answer): SentAnswer['dialog'] {
  if (answer.kind === 'orientation') return 'here';
  const isInBoth = answer.kind === 'both' && answer.answers.some(({ kind }) => kind === 'orientation');
  return isInBoth ? 'nowhere' : undefined;
}
