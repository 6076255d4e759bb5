import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { judgeDispositifs } from '../../src/answering/orientation/judge-dispositifs';
import { readCompiled } from '../../src/knowledge/compiled-knowledge';
import { entriesOf } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { checkReachable } from '../../src/understanding/check-reachable';
import type { Row } from './bench-table';
import { median } from './statistics';

const root = join(__dirname, '..', '..');
const directory = join(root, 'knowledge');
const compiledFile = join(root, 'dist', 'knowledge.json');

const ROUNDS = 5;
const ORIENTATIONS = 200;

/** Reading the content, checked or as the build has checked it, and judging every dispositif for a pupil. */
export function benchKnowledge(): Row[] {
  const timeOf = (work: () => unknown): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const medianOf = (rounds: number, work: () => unknown): number =>
    median(Array.from({ length: rounds }, () => timeOf(work)));
  execFileSync(process.execPath, [join(root, 'dist', 'cli', 'compile-knowledge.js')]);
  const checked = medianOf(ROUNDS, () => readKnowledge(directory, [checkReachable]));
  const compiled = medianOf(ROUNDS, () => readCompiled(compiledFile, directory));
  const { knowledge } = readKnowledge(directory);
  const dispositifs = entriesOf(knowledge, 'dispositif');
  const profile = { age: 17, situation: 'sans-solution' } as const;
  const orientation = medianOf(ORIENTATIONS, () => judgeDispositifs(dispositifs, profile));
  return [
    { measure: 'knowledge base read and checked from YAML', ours: checked, unit: 'ms' },
    { measure: 'knowledge base as the build has checked it', ours: compiled, unit: 'ms' },
    { measure: 'one orientation: every dispositif judged', ours: orientation, unit: 'ms' },
  ];
}
