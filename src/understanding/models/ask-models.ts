import type { Query } from '../../knowledge/query';
import type { Reader } from '../read-message';
import type { Reading } from '../reading';
import type { Token } from '../words/tokenise';
import { intentFeatures, pupilFeatures, wordFeatures } from './sentence';
import type { Votes } from './models';

/** The votes of the models on a message. */
export function votesOn(reading: Reading, tokens: readonly Token[], { models, knowledge }: Reader): Votes {
  let features: Uint32Array | undefined;
  const asked = (ruled: Query): Uint32Array => (features ??= intentFeatures(tokens, reading, knowledge, ruled));
  return {
    intention: (ruled) => models.intention?.score(asked(ruled)) ?? [],
    entree: (ruled) => models.entree?.score(asked(ruled)) ?? [],
    liste: () => models.liste?.score(wordFeatures(tokens)) ?? [],
    chiffre: () => models.chiffre?.score(wordFeatures(tokens)) ?? [],
    situation: () => models.situation?.score(pupilFeatures(tokens, reading)) ?? [],
    fait: (field) => models[field]?.score(pupilFeatures(tokens, reading)) ?? [],
    suite: () => models.suite?.score(wordFeatures(tokens)) ?? [],
  };
}
