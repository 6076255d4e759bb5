import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { explainProblem } from '../rendering/explain-problem';
import { withModels } from '../understanding/models/with-models';
import { checkReachable } from '../understanding/check-reachable';
import { projectDirectory } from './run-cli';

/** The knowledge folder of the project, found from the sources and from the build alike. */
export const knowledgeDirectory = join(projectDirectory, 'knowledge');

/** The checked content of the project, without what is learnt from it: for commands that answer nothing. */
export const openContent = (): Knowledge => loadKnowledge(knowledgeDirectory, explainProblem, [checkReachable]);

/** The checked knowledge base of the project, ready to answer; refused with every problem explained. */
export const openKnowledge = (): Knowledge => withModels(openContent());

/** The knowledge base as it would be with these records, by path, in place of its own: from a copy that is gone afterwards. */
export function openPatchedKnowledge(records: ReadonlyMap<string, string>): Knowledge {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    cpSync(knowledgeDirectory, copy, { recursive: true });
    for (const [path, text] of records) writeFileSync(join(copy, path), text);
    return withModels(loadKnowledge(copy, explainProblem, [checkReachable]));
  } finally {
    rmSync(copy, { recursive: true });
  }
}
