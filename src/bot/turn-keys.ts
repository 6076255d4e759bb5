import { createHmac, createSecretKey } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { HashedKey } from '../storage/hashed-key';
import type { TurnKeys } from '../storage/turn-store';

type Origin = Pick<Activity, 'conversation' | 'from'>;

/** In a channel, Teams appends the thread to the id of the channel: `19:abc@thread.tacv2;messageid=1700000000000`. */
const THREAD = /;messageid=[^;]*/;

/** The names under which people, places and deliveries are known outside of the turn. */
export interface KeyMaker {
  /**
   * How the same people and places were known before the secret was replaced, for as long as that one is still given:
   * what is kept under these names is removed when they ask for it, and not read for anything else.
   */
  readonly former?: Pick<KeyMaker, 'person' | 'place'>;
  /** Under which the storage knows a person. The id is the same in all the conversations that they have with the bot. */
  person(activity: Pick<Activity, 'from'>): HashedKey;
  /** Under which the storage knows the personal chat, the group chat or the channel, whatever the thread. */
  place(activity: Pick<Activity, 'conversation'>): HashedKey;
  /** The keys of a message. One without id cannot be told from another: it is answered whenever it comes. */
  message(activity: Origin & Pick<Activity, 'id'>, newId: () => string): TurnKeys;
  /**
   * The keys of a welcome, one for each installation: a personal chat announces it twice (installationUpdate and
   * conversationUpdate), in no fixed order.
   */
  welcome(activity: Origin): TurnKeys;
  /** Under which the storage knows a message of the bot, by the id that the channel gave it. */
  answer(activity: Pick<Activity, 'conversation'>, id: string): HashedKey;
  /** Under which the storage knows what a person thinks of a message: one vote each. */
  vote(activity: Pick<Activity, 'from'>, answer: HashedKey): HashedKey;
  /** Under which the storage knows a question, by its delivery or its answer: it leads back to neither. */
  question(of: HashedKey): HashedKey;
  /** What the log knows of a conversation: enough to tell two apart. */
  logged(activity: Pick<Activity, 'conversation'>): string;
}

/**
 * Hashes with a secret (HMAC-SHA-256): ids of Teams can be looked up in a directory, so that a plain hash of them tells
 * whoever has the directory whose it is.
 *
 * @param formerSecret the one that this secret has taken the place of
 */
export function createKeyMaker(secret: string, formerSecret?: string): KeyMaker {
  const key = createSecretKey(secret, 'utf8');
  /** As JSON first, so that no two lists of parts are written alike, whatever characters are in them. */
  const hash = (...parts: string[]): HashedKey =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex') as HashedKey;
  const person: KeyMaker['person'] = ({ from }) => hash('person', from.id);
  const place: KeyMaker['place'] = ({ conversation }) => hash('place', placeOf(conversation.id));
  /**
   * The session is that of one person in one conversation. In a group each member has their own pupil in mind; in a
   * channel a person keeps theirs from one thread to the next.
   */
  const origin = (activity: Origin): Pick<TurnKeys, 'session' | 'person' | 'place'> => ({
    session: hash('session', placeOf(activity.conversation.id), activity.from.id),
    person: person(activity),
    place: place(activity),
  });
  return {
    former: formerSecret === undefined ? undefined : createKeyMaker(formerSecret),
    person,
    place,
    message: (activity, newId) => ({
      ...origin(activity),
      delivery: hash('message', activity.conversation.id, activity.id ?? newId()),
      remember: 'day',
    }),
    welcome: (activity) => ({
      ...origin(activity),
      delivery: hash('welcome', placeOf(activity.conversation.id)),
      remember: 'installation',
    }),
    answer: ({ conversation }, id) => hash('answer', placeOf(conversation.id), id),
    vote: ({ from }, answer) => hash('vote', from.id, answer),
    question: (of) => hash('question', of),
    logged: ({ conversation }) => hash('log', conversation.id).slice(0, 12),
  };
}

const placeOf = (conversationId: string): string => conversationId.replace(THREAD, '');
