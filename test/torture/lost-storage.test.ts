import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openStorage, storageOn } from '../../src/storage/open-storage';
import { migrations } from '../../src/storage/sql/migrations';
import { SqliteDatabase } from '../../src/storage/sql/sqlite-database';
import { sql, type Statement } from '../../src/storage/sql/sql-database';
import type { Storage } from '../../src/storage/storage';
import { message } from '../http/activities';
import { RunningBot } from '../http/running-bot';
import { POSTGRES_START_MS, startOwn } from '../storage/postgres-server';

const deps = { clock: () => new Date(), newId: randomUUID, sessionMinutes: 30, logger: pino({ level: 'silent' }) };

const readiness = async (bot: RunningBot): Promise<number> => (await fetch(`${bot.url}/readyz`)).status;

/** Each answer by its number in the session, or the sentence that replaces it. */
const answers = ({ connector }: RunningBot): (string | undefined)[] =>
  connector.posted.map(({ activity }) => activity.summary ?? activity.text.split(',')[0]);

describe('a PostgreSQL that is lost and comes back', () => {
  it(
    'costs the messages in between their answer, and nothing else',
    async () => {
      const postgres = await startOwn();
      const storage = await openStorage({ kind: 'postgres', url: postgres.url }, deps);
      const bot = await new RunningBot({ storage }).start();

      await bot.deliver(message('un'));
      await postgres.halt();
      const whileLost = (await bot.deliver(message('deux'))).status;
      const readyWhileLost = await readiness(bot);
      await postgres.resume();
      await bot.deliver(message('trois'));
      const readyAfter = await readiness(bot);
      await bot.stop();
      await storage.close();
      await postgres.stop();

      expect(answers(bot)).toEqual(['turn 1', 'Désolé', 'turn 2']);
      expect([whileLost, readyWhileLost, readyAfter]).toEqual([200, 503, 200]);
      expect(bot.logged.map(({ code }) => code)).toContain('STORAGE_UNAVAILABLE');
    },
    2 * POSTGRES_START_MS,
  );
});

describe('a disk that is full', () => {
  let folder: string;
  let database: SqliteDatabase;
  let storage: Storage;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'assistant-'));
    database = new SqliteDatabase(join(folder, 'a.sqlite'));
    await database.migrate(migrations);
    storage = storageOn(database, deps);
  });
  afterEach(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  const pragma = async (statement: Statement): Promise<number> =>
    Number(Object.values((await database.read(statement))[0] ?? {})[0]);

  it('costs those who write then an answer, and once there is room again everybody goes on where they were', async () => {
    const bot = await new RunningBot({ storage }).start();
    const from = (person: number) => ({ from: { id: `29:${person}` }, conversation: { id: `a:personal-${person}` } });
    await bot.deliver(message('un'));
    await pragma({ parts: [`PRAGMA max_page_count = ${await pragma(sql`PRAGMA page_count`)}`], values: [] });

    const statuses: number[] = [];
    for (let person = 1; person <= 60; person += 1)
      statuses.push((await bot.deliver(message('un', from(person)))).status);
    const whileFull = answers(bot).slice(1);
    await pragma(sql`PRAGMA max_page_count = 100000`);
    await bot.deliver(message('deux'));
    await bot.stop();

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(new Set(whileFull)).toEqual(new Set(['turn 1', 'Désolé']));
    expect(answers(bot).at(-1)).toBe('turn 2');
    expect(bot.logged.map(({ code }) => code)).toContain('STORAGE_FULL');
  });
});
