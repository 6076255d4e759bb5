import { AppError } from '../../../src/errors';
import { LateDatabase } from '../../../src/storage/sql/late-database';
import { sql } from '../../../src/storage/sql/sql-database';
import { SqliteDatabase } from '../../../src/storage/sql/sqlite-database';
import { storageError } from '../../../src/storage/sql/storage-error';

const failure = (code: string): AppError => storageError(Object.assign(new Error(), { code }), 'PostgreSQL');

/** A database that is there after some attempts, each of which is made when the test says so. */
function lateAfter(...failures: readonly AppError[]) {
  const inner = new SqliteDatabase();
  const left = [...failures];
  const migrate = inner.migrate.bind(inner);
  jest.spyOn(inner, 'migrate').mockImplementation((scripts) => {
    const next = left.shift();
    return next ? Promise.reject(next) : migrate(scripts);
  });
  const pauses: number[] = [];
  const goOn: (() => void)[] = [];
  const wait = (ms: number): Promise<void> => {
    pauses.push(ms);
    return new Promise((resolve) => goOn.push(resolve));
  };
  const [onAbsent, onRefused] = [jest.fn(), jest.fn()];
  const again = async (): Promise<void> => {
    goOn.shift()?.();
    await new Promise(setImmediate);
  };
  return { database: new LateDatabase(inner, { wait, onAbsent, onRefused }), pauses, again, onAbsent, onRefused };
}

describe('a database whose server comes later', () => {
  it('fails at once until it is there, is asked ever more seldom, and then serves', async () => {
    const { database, pauses, again, onAbsent } = lateAfter(
      failure('ECONNREFUSED'),
      failure('57P03'),
      failure('ETIMEDOUT'),
    );

    await database.migrate(['CREATE TABLE notes (word TEXT)']);
    await expect(database.read(sql`SELECT word FROM notes`)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await again();
    await again();
    await expect(database.verify()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await again();

    expect(await database.read(sql`SELECT word FROM notes`)).toEqual([]);
    expect(pauses).toEqual([500, 1_000, 2_000]);
    expect(onAbsent).toHaveBeenCalledTimes(3);
    await database.close();
  });

  it('is not waited for where somebody has to repair something', async () => {
    const { database, onRefused } = lateAfter(failure('28P01'));

    await expect(database.migrate([])).rejects.toMatchObject({
      message: expect.stringContaining('accès refusé') as unknown,
    });
    expect(onRefused).not.toHaveBeenCalled();
    await database.close();
  });

  it('says so where that turns out later', async () => {
    const { database, again, onRefused } = lateAfter(failure('ECONNREFUSED'), failure('3D000'));

    await database.migrate([]);
    await again();

    expect(onRefused).toHaveBeenCalledWith(expect.objectContaining({ code: 'STORAGE_UNAVAILABLE' }));
    await database.close();
  });
});
