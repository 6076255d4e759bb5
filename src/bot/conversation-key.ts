import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';

/** In a channel, Teams appends the thread to the id of the channel: `19:abc@thread.tacv2;messageid=1700000000000`. */
const THREAD = /;messageid=[^;]*/;

/** The conversation without its thread: the personal chat, the group chat or the channel. */
export function placeOf(activity: Pick<Activity, 'conversation'>): string {
  return activity.conversation.id.replace(THREAD, '');
}

/**
 * Under which the session is kept: one person in one conversation. In a group each member has their own pupil in mind;
 * in a channel a person keeps theirs from one thread to the next.
 */
export function conversationKey(activity: Pick<Activity, 'conversation' | 'from'>): string {
  return JSON.stringify([placeOf(activity), activity.from.id]);
}

/** What the log knows of a conversation: enough to tell two apart, not enough to find who talks. */
export function hashConversation(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('hex').slice(0, 12);
}
