import type { Knowledge } from '../knowledge/knowledge';
import type { UnknownAnswer } from './answer';
import { confidence, nearEnough } from './confidence';
import { mainContact } from './contact/find-contact';
import type { Hit } from './search/entry-index';

/** "Je ne sais pas", with the topics that look closest and a person to ask. */
export const unknownAnswer = (
  knowledge: Knowledge,
  reason: UnknownAnswer['reason'],
  hits: readonly Hit[] = [],
): UnknownAnswer => ({
  kind: 'unknown',
  reason,
  nearest: nearEnough(hits, confidence.topicCoverage),
  contact: mainContact(knowledge),
});
