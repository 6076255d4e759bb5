import type { Knowledge } from '../knowledge/knowledge';
import type { UnknownAnswer } from './answer';
import type { AnswerContext } from './answer-query';
import { confidence, nearEnough } from './confidence';
import { findEscalade } from './escalade/find-escalade';
import type { Hit } from './search/entry-index';

/**
 * "Je ne sais pas", with the topics that look closest and a person to ask: the one for what the conversation is about,
 * unless the question has nothing to do with it.
 */
export const unknownAnswer = (
  knowledge: Knowledge,
  reason: UnknownAnswer['reason'],
  { topic, profile, departement }: AnswerContext,
  hits: readonly Hit[] = [],
): UnknownAnswer => ({
  kind: 'unknown',
  reason,
  nearest: nearEnough(hits, confidence.topicCoverage),
  escalade: findEscalade(knowledge, reason === 'not-understood' ? { ...topic, profile, departement } : { profile: {} }),
});
