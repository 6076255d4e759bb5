import type { Profile, QuestionField } from '../knowledge/profile';
import type { PupilTraits, Topic } from '../knowledge/query';

/** The question about the pupil that is open, and its choices in the order in which they were shown. */
export interface OpenQuestion {
  readonly field: QuestionField;
  readonly options: readonly string[];
}

/** A pupil that was spoken of. */
export interface KnownPupil {
  readonly id: string;
  /** 1 for the first pupil of the conversation. */
  readonly rank: number;
  readonly profile: Profile;
  readonly traits: PupilTraits;
}

/** What a message is understood in the light of: what the turns before it left. */
export interface Dialogue {
  /** What the turn before was about. */
  readonly last?: Topic;
  /** What is known of the pupil at hand; undefined while nobody is spoken of. */
  readonly profile?: Profile;
  readonly asked?: OpenQuestion;
  /** All pupils that were spoken of, in that order, the one at hand among them. */
  readonly pupils?: readonly KnownPupil[];
  /** Id of the pupil at hand. */
  readonly atHand?: string;
  /** Ids of the entries that were shown last, in their order. */
  readonly shown?: readonly string[];
}
