import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import type { KnowledgeInUse } from '../../src/knowledge/live-knowledge';

/** Content that never changes. */
export const fixedKnowledge = (current: ReadyKnowledge): KnowledgeInUse<ReadyKnowledge> => ({
  current,
  version: 'fixed',
  changeRefused: false,
});
