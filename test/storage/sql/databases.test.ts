import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pino from 'pino';
import { PostgresDatabase } from '../../../src/storage/sql/postgres-database';
import { type SqlDatabase, decisive, sql } from '../../../src/storage/sql/sql-database';
import { SqliteDatabase } from '../../../src/storage/sql/sqlite-database';
import { POSTGRES_START_MS, startPostgres, type PostgresServer } from '../postgres-server';

/** Each process compiles the sources first. */
const PROCESSES_MS = 60_000;

const SCRIPT = 'CREATE TABLE notes (word TEXT PRIMARY KEY)';

const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
let postgres: PostgresServer;
let files = 0;

beforeAll(async () => void (postgres = await startPostgres()), POSTGRES_START_MS);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await postgres.stop();
}, POSTGRES_START_MS);

const kinds = [
  {
    name: 'SQLite',
    fresh: async () => join(folder, `${(files += 1)}.sqlite`),
    at: (path: string): SqlDatabase => new SqliteDatabase(path),
    location: (path: string) => ({ kind: 'file', path }),
  },
  {
    name: 'PostgreSQL',
    fresh: () => postgres.freshUrl(),
    at: (url: string): SqlDatabase => new PostgresDatabase(url, pino({ level: 'silent' })),
    location: (url: string) => ({ kind: 'postgres', url }),
  },
];

/** Runs a script beside this file as a process; the signal that ended it, or none. */
async function runProcess(script: string, ...args: string[]): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, script), ...args]);
  const errors = text(child.stderr);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code) throw new Error(await errors);
  return signal;
}

describe.each(kinds)('a $name database', ({ fresh, at, location }) => {
  let where: string;
  let database: SqlDatabase;
  beforeEach(async () => {
    where = await fresh();
    database = at(where);
    await database.migrate([SCRIPT]);
  });
  afterEach(() => database.close());

  const words = async (): Promise<unknown[]> => {
    const rows = await database.read(sql`SELECT word FROM notes ORDER BY word`);
    return rows.map(({ word }) => word);
  };

  it('keeps all of a transaction', async () => {
    const kept = await database.write([sql`INSERT INTO notes VALUES (${'a'})`, sql`INSERT INTO notes VALUES (${'b'})`]);

    expect(kept).toBe(true);
    expect(await words()).toEqual(['a', 'b']);
  });

  it('keeps nothing of a transaction when one statement fails, and goes on', async () => {
    const twice = [sql`INSERT INTO notes VALUES (${'a'})`, sql`INSERT INTO notes VALUES (${'a'})`];

    await expect(database.write(twice)).rejects.toMatchObject({ name: 'AppError' });

    expect(await words()).toEqual([]);
    expect(await database.write([sql`INSERT INTO notes VALUES (${'b'})`])).toBe(true);
  });

  it('keeps nothing of a transaction when a decisive statement touches no row', async () => {
    const kept = await database.write([
      sql`INSERT INTO notes VALUES (${'a'})`,
      decisive(sql`DELETE FROM notes WHERE word = ${'unknown'}`),
    ]);

    expect(kept).toBe(false);
    expect(await words()).toEqual([]);
  });

  it('takes a statement that is not decisive and touches no row for done', async () => {
    expect(await database.write([sql`DELETE FROM notes WHERE word = ${'unknown'}`])).toBe(true);
  });

  it(
    'keeps what was answered, and nothing of a transaction in the middle of which the process was killed',
    async () => {
      const signal = await runProcess('die-between-writes.ts', where);

      expect(signal).toBe('SIGKILL');
      expect(await words()).toEqual(['answered']);
    },
    PROCESSES_MS,
  );

  it('applies each migration once, also after a restart', async () => {
    await database.write([sql`INSERT INTO notes VALUES (${'a'})`]);
    const next = 'ALTER TABLE notes ADD COLUMN more TEXT';
    const again = at(where);

    await again.migrate([SCRIPT, next]);
    await again.migrate([SCRIPT, next]);

    expect(await again.read(sql`SELECT word, more FROM notes`)).toEqual([{ word: 'a', more: null }]);
    await again.close();
  });

  it('applies each migration once when several instances start at the same moment', async () => {
    const place = await fresh();
    const instances = Array.from({ length: 5 }, () => at(place));

    await Promise.all(instances.map((instance) => instance.migrate([SCRIPT])));

    for (const instance of instances) {
      expect(await instance.read(sql`SELECT number FROM migrations`)).toEqual([{ number: 1 }]);
      await instance.close();
    }
  });

  it('keeps nothing of migrations of which one fails', async () => {
    const broken = [SCRIPT, 'CREATE TABLE more (a TEXT)', 'CREATE TABLE notes (again TEXT)'];

    await expect(database.migrate(broken)).rejects.toMatchObject({ name: 'AppError' });

    await expect(database.read(sql`SELECT * FROM more`)).rejects.toMatchObject({ name: 'AppError' });
  });

  it('is refused when a newer version of the bot wrote it', async () => {
    await expect(database.migrate([])).rejects.toMatchObject({
      code: 'STORAGE_TOO_NEW',
      message: expect.stringContaining('installez cette version') as unknown,
    });
  });

  it(
    'is made once, and loses nothing, when several processes start and write to it at once',
    async () => {
      const place = await fresh();
      const ask = () => runProcess('ask-in-a-process.ts', JSON.stringify(location(place)), '50');

      await Promise.all([ask(), ask(), ask()]);

      const shared = at(place);
      expect(await shared.read(sql`SELECT key FROM unanswered`)).toHaveLength(150);
      await shared.close();
    },
    PROCESSES_MS,
  );
});
