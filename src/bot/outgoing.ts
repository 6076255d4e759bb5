import { ActivityTypes, CardFactory, InputHints, type Activity, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Answer } from '../answering/answer';
import type { Reply } from '../conversation/reply';
import type { CivilDate } from '../knowledge/civil-date';
import type { QuestionShape } from '../knowledge/profile';
import type { Rendered } from '../rendering/render';
import type { VotedAnswer, UnansweredQuestion } from '../storage/stores';
import type { SentAnswer } from '../storage/turn-store';
import { statusOf } from './read-incoming';

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
  const { answer, language, doutes, erases } = turn;
  if (erases) return {};
  const { intent } = answer;
  const about = { intent, entries: votedIdsOf(answer), language };
  if (!asked || asked.length === 0 || intent === 'urgence' || doutes) return { about };
  if (!answer.misses) return { about: { ...about, shape: asked } };
  return { about, unanswered: { shape: asked, reason: 'not-answered', intent, shown: [], language, day } };
}

/**
 * Ids that a vote on an answer is stored with. What is open to a pupil tells of that pupil, and is not kept for longer
 * than the conversation: an orientation has none.
 */
function votedIdsOf(answer: Answer): string[] {
  const parts = answer.kind === 'both' ? answer.answers : [answer];
  return [...new Set(parts.flatMap(({ intent, ids }) => (intent === 'orientation' ? [] : ids)))];
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

/**
 * The one message of an answer. The card alone carries it: Teams would send a card and a `text` as two messages. The
 * whole text is in the card's `fallbackText`, where the rendering puts it. Below it Teams draws its own two thumbs; its
 * label for generated text is left out, as no text here is.
 */
export function toActivity({ card, summary }: Rendered): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.adaptiveCard(card)],
    summary,
    inputHint: InputHints.AcceptingInput,
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/**
 * Sends an answer in the place of the card that was pressed, or as a new message, and says under which id it is known.
 * Where the channel does not let the card be changed (deleted, or not ours) the answer is a new message.
 */
export async function sendAnswer(
  context: TurnContext,
  { message, replaces }: Pick<Outgoing, 'message' | 'replaces'>,
): Promise<string | undefined> {
  if (replaces !== undefined && (await update(context, message, replaces))) return replaces;
  const sent = await context.sendActivity({ ...message });
  return sent?.id;
}

async function update(context: TurnContext, message: Outgoing['message'], id: string): Promise<boolean> {
  try {
    await context.updateActivity({ ...message, id });
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** What trying again would not change; a channel that is busy or failing is another matter. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
