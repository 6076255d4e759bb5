import type { Profile } from '../../knowledge/profile';
import { situationSchema } from '../../knowledge/schemas/common';
import type { Scored } from '../../learning/linear-model';
import { confidence } from '../../search/confidence';
import { learntFacts, type Votes } from '../models/models';
import type { Reading } from '../reading';
import type { FrameContext } from './frame';

/** Shortest message of which the models are asked what it says of the pupil: a shorter one says it outright. */
const TOLD_WORDS_MIN = 4;

/** What a message says of the pupil, by its phrases and by what is learnt from the examples. */
export function withLearnt(reading: Reading, context: FrameContext): Profile {
  const { votes } = context;
  if (!votes || reading.words.length < TOLD_WORDS_MIN) return reading.profile;
  return withFacts(withSituation(reading, context), votes);
}

/** What is said of the pupil, with what the examples say of whether the pupil is still enrolled. */
function withSituation({ profile }: Reading, { votes, profile: known }: FrameContext): Profile {
  const { situation: ruled, ...others } = profile;
  // Of a pupil at hand, only what is said anew changes what is known.
  if (ruled === undefined && known?.situation !== undefined) return profile;
  const likely = likeliest(votes?.situation(), ruled !== undefined);
  // Examples that say nothing of it deny no phrase that does.
  const learnt = situationSchema.safeParse(likely);
  return learnt.success ? { ...others, situation: learnt.data } : profile;
}

const learntValues: Readonly<Record<string, boolean | undefined>> = { oui: true, non: false };

/** What is said of the pupil, with the facts that the examples tell; examples that tell of none deny no phrase. */
function withFacts(profile: Profile, votes: Votes): Profile {
  const completed = { ...profile };
  for (const field of learntFacts) {
    const value = learntValues[likeliest(votes.fait(field), profile[field] !== undefined) ?? ''];
    if (value !== undefined) completed[field] = value;
  }
  return completed;
}

/** The label that the examples lead to, where they lead clearly: more clearly against a phrase. */
function likeliest(scored: readonly Scored[] = [], isAgainstPhrase: boolean): string | undefined {
  const [best, next] = scored;
  const wanted = isAgainstPhrase ? confidence.factAgainstPhrase : confidence.factLead;
  return best && next && best.margin - next.margin >= wanted ? best.label : undefined;
}
