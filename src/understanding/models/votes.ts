import type { Query } from '../../knowledge/query';
import type { Scored } from '../../learning/linear-model';

/** What the models say of one message, the likeliest first; computed when it is asked for, and empty where nothing was learnt. */
export interface Votes {
  /** @param ruled what the frames alone make of the message */
  readonly intention: (ruled: Query) => readonly Scored[];
  readonly entree: (ruled: Query) => readonly Scored[];
  readonly chiffre: () => readonly Scored[];
  readonly situation: () => readonly Scored[];
  readonly suite: () => readonly Scored[];
}
