import type { Knowledge } from '../../src/knowledge/knowledge';
import type { KnowledgeInUse } from '../../src/knowledge/live-knowledge';

/** Content that never changes. */
export const fixedKnowledge = (current: Knowledge): KnowledgeInUse => ({
  current,
  version: 'fixed',
  changeRefused: false,
});
