import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { explainProblem } from '../rendering/explain-problem';
import { withModels } from '../understanding/models/with-models';
import { checkReachable } from '../understanding/check-reachable';

/** The knowledge folder of the project, found from the sources and from the build alike. */
export const knowledgeDirectory = join(__dirname, '..', '..', 'knowledge');

/** The checked knowledge base of the project; refused with every problem explained. */
export const openKnowledge = (): Knowledge =>
  withModels(loadKnowledge(knowledgeDirectory, explainProblem, [checkReachable]));

