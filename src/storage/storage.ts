import type { AnnuaireStore, FeedbackStore, InstallationStore, UnansweredStore } from './stores';
import type { LastingRow } from './backup';
import type { HashedKey } from './hashed-key';
import type { TurnStore } from './turn-store';

/** All that outlives a message. */
export interface Storage {
  readonly turns: TurnStore;
  readonly installations: InstallationStore;
  readonly feedback: FeedbackStore;
  readonly annuaire: AnnuaireStore;
  readonly unanswered: UnansweredStore;
  /** Removes everything of that person, wherever they talked to the bot. */
  readonly removePerson: (person: HashedKey) => Promise<void>;
  /** Removes everything that was said in that place, and that the bot was there. */
  removePlace(place: HashedKey): Promise<void>;
  /** Removes what has expired. Nothing expired is ever read; this is what makes it gone. */
  removeExpired(): Promise<void>;
  /** Settles once the database has taken something and given it back; throws when it does not. */
  check(): Promise<void>;
  /** What a back-up holds: all that outlives a conversation, and nothing of one. */
  readLasting(): Promise<LastingRow[]>;
  /** Puts the rows of a back-up into this storage, all or none. Throws `INPUT_INVALID` where it is not empty. */
  restoreLasting(rows: readonly LastingRow[]): Promise<void>;
  close(): Promise<void>;
}
