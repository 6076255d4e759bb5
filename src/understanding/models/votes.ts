import type { Scored } from '../../learning/linear-model';
import type { Reader } from '../read-message';
import type { Reading } from '../reading';
import type { Token } from '../words/tokenise';
import { intentFeatures, pupilFeatures, wordFeatures } from './learn-models';
import type { ruleQuery } from '../frames/frames';

/** What the models say of one message, the likeliest first; computed when it is asked for, and empty where nothing was learnt. */
export interface Votes {
  /** @param ruled what the frames alone make of the message */
  readonly intention: (ruled: ReturnType<typeof ruleQuery>) => readonly Scored[];
  readonly entree: (ruled: ReturnType<typeof ruleQuery>) => readonly Scored[];
  readonly chiffre: () => readonly Scored[];
  readonly situation: () => readonly Scored[];
  readonly suite: () => readonly Scored[];
}

export function votesOn(reading: Reading, tokens: readonly Token[], reader: Reader): Votes {
  const { models } = reader;
  let features: number[] | undefined;
  const asked = (ruled: ReturnType<typeof ruleQuery>): number[] =>
    (features ??= intentFeatures(tokens, reading, reader, ruled));
  return {
    intention: (ruled) => models.intention?.score(asked(ruled)) ?? [],
    entree: (ruled) => models.entree?.score(asked(ruled)) ?? [],
    chiffre: () => models.chiffre?.score(wordFeatures(tokens)) ?? [],
    situation: () => models.situation?.score(pupilFeatures(tokens, reading)) ?? [],
    suite: () => models.suite?.score(wordFeatures(tokens)) ?? [],
  };
}
