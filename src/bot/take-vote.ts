import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { parisDay } from '../knowledge/civil-date';
import type { FeedbackStore, UnansweredStore } from '../storage/stores';
import type { KeyMaker } from './turn-keys';

export interface VoteDeps {
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly keys: KeyMaker;
  readonly clock: () => Date;
}

/** What Teams sends when a thumb is pressed. Its `feedback` holds the words of the user: they are not even read. */
const voteSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

/** Keeps a vote with what its answer was about and, apart from it, what was asked where the answer was of no use. One on a message that is not known, or not any more, is let go. */
export async function takeVote(activity: Activity, { feedback, unanswered, keys, clock }: VoteDeps): Promise<void> {
  const vote = voteSchema.safeParse(activity.value);
  if (!vote.success || activity.replyToId === undefined) return;
  const answer = keys.answer(activity, activity.replyToId);
  const voted = await feedback.about(answer);
  if (!voted) return;
  const { shape, ...about } = voted;
  const { reaction } = vote.data.actionValue;
  const day = parisDay(clock());
  await feedback.put(keys.vote(activity, answer), keys.person(activity), {
    ...about,
    vote: reaction === 'like' ? 'up' : 'down',
    day,
  });
  if (reaction === 'dislike' && shape)
    await unanswered.put(keys.question(answer), {
      shape,
      reason: 'not-useful',
      intent: about.intent,
      shown: about.entries,
      language: about.language,
      day,
    });
}
