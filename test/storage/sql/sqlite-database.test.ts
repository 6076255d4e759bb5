import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SqliteDatabase } from '../../../src/storage/sql/sqlite-database';
import { sql } from '../../../src/storage/sql/sql-database';

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

  it('leaves no trace of what was replaced either, a moment later', async () => {
    const path = join(folder, 'a.sqlite');
    const database = await databaseAt(path);
    await database.write([insert('a pupil of seventeen')]);
    await database.write([sql`UPDATE notes SET word = ${'nothing'}`]);
    const kept = (): string => ['', '-wal'].map((end) => readFileSync(path + end, 'latin1')).join('');
    const before = kept();
    const deadline = performance.now() + 30_000;
    while (kept().includes('a pupil of seventeen') && performance.now() < deadline) await wait(100);

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

describe('a file that is taken away or spoilt under a bot that runs', () => {
  let path: string;
  let uptime: number;
  let database: SqliteDatabase;
  beforeEach(async () => {
    path = join(folder, 'a.sqlite');
    uptime = 0;
    database = new SqliteDatabase(path, () => uptime);
    await database.migrate([TABLE]);
    await database.write([insert('first')]);
  });
  afterEach(() => database.close());

  /** What a check of readiness does, some time after the last. */
  const isWell = async (): Promise<boolean> => {
    uptime += 10_000;
    return database.write([sql`UPDATE notes SET word = word`]).then(
      () =>
        database.verify().then(
          () => true,
          () => false,
        ),
      () => false,
    );
  };
  const words = async (): Promise<unknown[]> =>
    (await database.read(sql`SELECT word FROM notes`)).map(({ word }) => word);

  it('is missed at once, and used again when it is back', async () => {
    renameSync(path, `${path}.away`);

    await expect(database.write([insert('lost')])).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringContaining('le fichier a disparu') as unknown,
    });
    expect(await isWell()).toBe(false);
    renameSync(`${path}.away`, path);
    expect(await isWell()).toBe(true);
    expect(await words()).toEqual(['first']);
  });

  it('may be another one when it is back: an empty one, or an older copy without the log of the first', async () => {
    const copy = join(folder, 'copy.sqlite');
    await database.read(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    cpSync(path, copy);
    await database.write([insert('second')]);

    rmSync(path);
    const gone = await isWell();
    cpSync(copy, path);
    const copied = [await isWell(), await words()];
    rmSync(path);
    writeFileSync(path, '');
    const empty = [await isWell(), await words()];

    expect([gone, copied, empty]).toEqual([false, [true, ['first']], [true, []]]);
  });

  it.each([
    ['overwritten', (at: string) => writeFileSync(at, 'x'.repeat(20_000))],
    ['emptied', (at: string) => truncateSync(at)],
  ])('is found out when it is %s, not written to, and used again once it is restored', async (_how, spoil) => {
    const copy = join(folder, 'copy.sqlite');
    await database.read(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    cpSync(path, copy);
    spoil(path);

    const spoilt = [await isWell(), await isWell()];
    await expect(database.read(sql`SELECT 1`)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    cpSync(copy, path);

    expect(spoilt).toEqual([false, false]);
    expect(await isWell()).toBe(true);
    expect(await words()).toEqual(['first']);
  });
});
