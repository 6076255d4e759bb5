import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { HashedKey } from '../storage/hashed-key';
import type { TurnKeys } from '../storage/turn-store';

type Origin = Pick<Activity, 'conversation' | 'from'>;

/** In a channel, Teams appends the thread to the id of the channel: `19:abc@thread.tacv2;messageid=1700000000000`. */
const THREAD = /;messageid=[^;]*/;

/** Under which the storage knows a person. The id is the same in all the conversations that they have with the bot. */
export const personKey = ({ from }: Pick<Activity, 'from'>): HashedKey => hashKey('person', from.id);

/** Under which the storage knows the personal chat, the group chat or the channel, whatever the thread. */
export const placeKey = ({ conversation }: Pick<Activity, 'conversation'>): HashedKey =>
  hashKey('place', placeOf(conversation.id));

/** The keys of a message. One without id cannot be told from another: it is answered whenever it comes. */
export const messageKeys = (activity: Origin & Pick<Activity, 'id'>, newId: () => string): TurnKeys => ({
  ...originKeys(activity),
  delivery: hashKey('message', activity.conversation.id, activity.id ?? newId()),
  remember: 'day',
});

/**
 * The keys of a welcome, one for each installation: a personal chat announces it twice (installationUpdate and
 * conversationUpdate), in no fixed order.
 */
export const welcomeKeys = (activity: Origin): TurnKeys => ({
  ...originKeys(activity),
  delivery: hashKey('welcome', placeOf(activity.conversation.id)),
  remember: 'installation',
});

/** Under which the storage knows a message of the bot, by the id that the channel gave it. */
export const answerKey = ({ conversation }: Pick<Activity, 'conversation'>, id: string): HashedKey =>
  hashKey('answer', placeOf(conversation.id), id);

/** Under which the storage knows what a person thinks of a message: one vote each. */
export const voteKey = ({ from }: Pick<Activity, 'from'>, answer: HashedKey): HashedKey =>
  hashKey('vote', from.id, answer);

/** What the log knows of a conversation: enough to tell two apart, not enough to find who talks. */
export const hashConversation = (conversationId: string): string => sha256(conversationId).slice(0, 12);

/**
 * The session is that of one person in one conversation. In a group each member has their own pupil in mind; in a
 * channel a person keeps theirs from one thread to the next.
 */
const originKeys = (activity: Origin): Pick<TurnKeys, 'session' | 'person' | 'place'> => ({
  session: hashKey('session', placeOf(activity.conversation.id), activity.from.id),
  person: personKey(activity),
  place: placeKey(activity),
});

const placeOf = (conversationId: string): string => conversationId.replace(THREAD, '');

/** As JSON first, so that no two lists of parts are written alike, whatever characters are in them. */
const hashKey = (...parts: string[]): HashedKey => sha256(JSON.stringify(parts)) as HashedKey;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
