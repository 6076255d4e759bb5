import type { Profile, QuestionField } from '../knowledge/profile';
import type { Topic } from '../knowledge/query';

/** The question about the pupil that is open, and its choices in the order in which they were shown. */
export interface OpenQuestion {
  readonly field: QuestionField;
  readonly options: readonly string[];
}

/** What a message is understood in the light of: what the turns before it left. */
export interface Dialogue {
  /** What the turn before was about. */
  readonly last?: Topic;
  /** What is known of the pupil at hand; undefined while nobody is spoken of. */
  readonly profile?: Profile;
  readonly asked?: OpenQuestion;
}
