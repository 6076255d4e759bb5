import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDatabase } from '../../../src/storage/sql/sqlite-database';
import { sql } from '../../../src/storage/sql/statement';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assistant-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const TABLE = 'CREATE TABLE notes (word TEXT)';

async function databaseAt(path: string): Promise<SqliteDatabase> {
  const database = new SqliteDatabase(path);
  await database.migrate([TABLE]);
  return database;
}

const insert = (word: string) => sql`INSERT INTO notes VALUES (${word})`;

describe('SqliteDatabase', () => {
  it('makes the folder, which nobody else may read', async () => {
    const database = await databaseAt(join(folder, 'data', 'deep', 'a.sqlite'));

    expect(statSync(join(folder, 'data', 'deep')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'data', 'deep', 'a.sqlite')).mode & 0o777).toBe(0o600);
    await database.close();
  });

  it('leaves no trace of what was removed, in the file nor in the log beside it', async () => {
    const path = join(folder, 'a.sqlite');
    const database = await databaseAt(path);
    await database.write([insert('a pupil of seventeen')]);
    const kept = (): string => ['', '-wal'].map((end) => readFileSync(path + end, 'latin1')).join('');
    const before = kept();

    await database.write([sql`DELETE FROM notes`]);

    expect(before).toContain('a pupil of seventeen');
    expect(kept()).not.toContain('a pupil of seventeen');
    await database.close();
  });

  it('says so when there is no room left, keeps nothing of the transaction, and goes on once there is', async () => {
    const database = await databaseAt(join(folder, 'a.sqlite'));
    await database.read(sql`PRAGMA max_page_count = 4`);

    const full = database.write([insert('first'), insert('x'.repeat(50_000))]);

    await expect(full).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      message: expect.stringMatching(
        /^Base de données .+a\.sqlite : plus de place sur le disque, libérez-en/,
      ) as unknown,
    });
    await database.read(sql`PRAGMA max_page_count = 1000`);
    expect(await database.write([insert('second')])).toBe(true);
    expect(await database.read(sql`SELECT word FROM notes`)).toEqual([{ word: 'second' }]);
    await database.close();
  });

  it('says so when it may not write', async () => {
    const database = await databaseAt(join(folder, 'a.sqlite'));
    await database.read(sql`PRAGMA query_only = ON`);

    await expect(database.write([insert('first')])).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringContaining('écriture refusée') as unknown,
    });
    await database.close();
  });

  it('gives up after a while when another program keeps the file for itself', async () => {
    const path = join(folder, 'a.sqlite');
    const [database, other] = [await databaseAt(path), new SqliteDatabase(path)];
    await database.read(sql`PRAGMA busy_timeout = 1`);
    await other.read(sql`BEGIN IMMEDIATE`);

    await expect(database.write([insert('yours')])).rejects.toMatchObject({ code: 'STORAGE_BUSY' });
    await other.close();
    await database.close();
  });

  it.each([
    ['is a folder', (path: string) => mkdirSync(path), /inutilisable.+EISDIR/],
    ['is in no folder', (path: string) => writeFileSync(join(path, '..'), ''), /inutilisable.+(ENOTDIR|EEXIST)/],
    ['is no database', (path: string) => writeFileSync(path, 'a letter '.repeat(1000)), /n’est pas une base SQLite/],
  ])('says which file it cannot use, and why, when it %s', async (_case, spoil, says) => {
    const path = join(folder, 'sub', 'a.sqlite');
    if (!String(says).includes('ENOTDIR')) mkdirSync(join(folder, 'sub'));
    spoil(path);

    await expect(databaseAt(path)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringMatching(says) as unknown,
    });
  });
});
