import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openKnowledge } from '../../src/cli/configured-storage';
import { entriesOf, findEntry } from '../../src/knowledge/knowledge';
import { describeChanges, formatMatrix, GOLDEN_MATRIX_FILE, judgeMatrix, parseMatrix } from './golden-matrix';

/** Makes the verdicts of today the agreed ones, and prints what that changes. */
const knowledge = openKnowledge();
const after = judgeMatrix(entriesOf(knowledge, 'dispositif'));
const before = parseMatrix(existsSync(GOLDEN_MATRIX_FILE) ? readFileSync(GOLDEN_MATRIX_FILE, 'utf8') : '');
const changes = describeChanges(before, after, (id) => findEntry(knowledge, 'dispositif', id)?.nom);
writeFileSync(GOLDEN_MATRIX_FILE, formatMatrix(after));
process.stdout.write([...changes, `${changes.length} changement(s) de verdict accepté(s).`].join('\n') + '\n');
