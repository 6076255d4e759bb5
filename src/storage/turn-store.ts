import type { Session } from '../conversation/session';
import type { VotedAnswer } from './stores';
import type { HashedKey } from './hashed-key';

/** Whose turn it is, and what it answers. */
export interface TurnKeys {
  /** One person in one conversation: their turns are taken one after the other. */
  readonly session: HashedKey;
  readonly person: HashedKey;
  /** The personal chat, group chat or channel. */
  readonly place: HashedKey;
  /** What arrived. Whatever arrives again under the same key is not answered again. */
  readonly delivery: HashedKey;
  /** How long that is remembered: a message a day, a welcome as long as the bot is installed. */
  readonly remember: 'day' | 'installation';
}

/** A message as it is sent: plain JSON that the store does not look into. */
export type KeptAnswer = Readonly<Record<string, unknown>>;

/** What a turn starts from. The version changes with every turn; there is none where there is no session yet. */
export interface NewTurn {
  readonly kind: 'new';
  readonly session: Session;
  readonly version: string | undefined;
  /** The message that the guided dialog of this session goes on in, as far as it is known. */
  readonly card?: HashedKey;
}

/** What is known of a delivery when it arrives. */
export type OpenedTurn =
  | NewTurn
  /** It was answered: nothing is left to do. */
  | { readonly kind: 'answered' }
  /** Its answer is being sent, perhaps by another instance: look again a little later. */
  | { readonly kind: 'under-way' }
  /** It was saved by a process that ended before the answer was known to be sent: it is now this caller's to send. */
  | { readonly kind: 'unsent'; readonly answer: KeptAnswer };

/** A turn that was saved, with what it takes to undo it. */
export interface SavedTurn {
  readonly before: NewTurn;
  readonly version: string;
}

/** A message that the channel took. */
export interface SentAnswer {
  /** Names the message by the id that the channel gave it. */
  readonly key: HashedKey;
  readonly about: VotedAnswer;
  /** Whether the guided dialog goes on in this message, or in none that could be named; else it goes on where it was. */
  readonly dialog?: 'here' | 'nowhere';
}

/**
 * The sessions of the conversations and the deliveries that made them what they are, which change together: a session
 * has moved on if and only if its delivery is known.
 */
export interface TurnStore {
  open(keys: TurnKeys): Promise<OpenedTurn>;
  /**
   * Keeps the session and the answer, both or neither. Undefined when the session has changed since it was read, or
   * the same delivery was saved by somebody else: open the turn anew.
   */
  save(
    keys: TurnKeys,
    before: NewTurn,
    after: { session: Session; answer: KeptAnswer },
  ): Promise<SavedTurn | undefined>;
  /**
   * Removes everything of the person of that turn and keeps the answer, which is then nobody's. False when the same
   * delivery was saved by somebody else.
   */
  erase(keys: TurnKeys, answer: KeptAnswer): Promise<boolean>;
  /**
   * The answer was sent: it is not kept any longer, only that it was and, for some days, what a vote on it is about.
   * Where the channel took it the bot is not blocked, or not any more.
   * Without `sent` nothing is kept of the message.
   */
  confirm(keys: TurnKeys, sent?: SentAnswer): Promise<void>;
  /**
   * The answer could not be sent: the session is again what it was before and the delivery unknown. Where that cannot
   * be (a later turn was built on it, or `saved` is not known any more), the answer waits for the next delivery.
   */
  takeBack(keys: TurnKeys, saved?: SavedTurn): Promise<void>;
}
