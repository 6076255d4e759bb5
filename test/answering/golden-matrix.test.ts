import { readFileSync } from 'node:fs';
import { knowledgeDirectory } from '../../src/cli/configured-storage';
import { entriesOf, findEntry } from '../../src/knowledge/knowledge';
import { readKnowledge } from '../../src/knowledge/load-knowledge';
import { describeChanges, formatMatrix, GOLDEN_MATRIX_FILE, judgeMatrix, parseMatrix } from './golden-matrix';

describe('the golden matrix', () => {
  const { knowledge } = readKnowledge(knowledgeDirectory);
  const committed = readFileSync(GOLDEN_MATRIX_FILE, 'utf8');
  const today = judgeMatrix(entriesOf(knowledge, 'dispositif'));

  it('holds the verdicts of today, or their change is accepted on purpose (npm run accept:matrix)', () => {
    const changes = describeChanges(parseMatrix(committed), today, (id) => findEntry(knowledge, 'dispositif', id)?.nom);

    expect(changes).toEqual([]);
  });

  it('is written as the accepting command writes it', () => {
    expect(committed).toBe(formatMatrix(today));
  });

  it('has a line for every dispositif, level and situation, with every age', () => {
    const lines = parseMatrix(committed);

    expect(lines.size).toBe(18 * 4 * 3);
    expect([...lines.values()].every((ages) => ages.size === 21)).toBe(true);
  });
});
