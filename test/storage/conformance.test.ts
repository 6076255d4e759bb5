import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeImportedAnnuaire } from './conformance/imported-annuaire';
import { describeKeptData } from './conformance/kept-data';
import { describeRemovals } from './conformance/removals';
import { describeSentAnswers } from './conformance/sent-answers';
import type { Kind } from './conformance/store-under-test';
import { describeTurns } from './conformance/turns';
import { POSTGRES_START_MS, startPostgres, type PostgresServer } from './postgres-server';

const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
let postgres: PostgresServer;
let files = 0;

const kinds: readonly Kind[] = [
  { name: 'memory', outlives: false, fresh: async () => ({ kind: 'memory' }) },
  {
    name: 'SQLite in a file',
    outlives: true,
    fresh: async () => ({ kind: 'file', path: join(folder, 'data', `${(files += 1)}.sqlite`) }),
  },
  { name: 'PostgreSQL', outlives: true, fresh: async () => ({ kind: 'postgres', url: await postgres.freshUrl() }) },
];

beforeAll(async () => void (postgres = await startPostgres()), POSTGRES_START_MS);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await postgres.stop();
  // Said in the output of `npm test`, where the names of passing tests are not.
  process.stdout.write(`Storage conformance ran on: memory, SQLite in a file, ${postgres.version}\n`);
}, POSTGRES_START_MS);

describe.each(kinds)('storage in $name', (kind) => {
  describeTurns(kind);
  describeKeptData(kind);
  describeImportedAnnuaire(kind);
  describeRemovals(kind);
  describeSentAnswers(kind);
});
