import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import pino from 'pino';
import { openStorage, storageOn, type StorageLocation } from '../../src/storage/open-storage';
import { migrations } from '../../src/storage/sql/migrations';
import { PostgresDatabase } from '../../src/storage/sql/postgres-database';
import { sql, type SqlDatabase } from '../../src/storage/sql/sql-database';
import { SqliteDatabase } from '../../src/storage/sql/sqlite-database';
import type { Storage } from '../../src/storage/storage';
import type { Feedback } from '../../src/storage/stores';
import { hashed } from './conformance/store-under-test';
import { POSTGRES_START_MS, startOwn, type OwnPostgres } from './postgres-server';

const logger = pino({ level: 'silent' });
const deps = { clock: () => new Date('2026-05-06T08:00:00+02:00'), newId: randomUUID, sessionMinutes: 30, logger };
const folder = mkdtempSync(join(tmpdir(), 'update-'));
let postgres: OwnPostgres;
let client: Client;
beforeAll(async () => {
  postgres = await startOwn();
  client = new Client({ connectionString: postgres.url });
  await client.connect();
}, POSTGRES_START_MS);
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true });
  await postgres.stop();
}, POSTGRES_START_MS);

const VOTE: Feedback = { intent: 'fiche', entries: ['micro-lycee'], vote: 'up', day: '2026-05-06', language: 'fr' };

/** The tables of every version before today's, by how many scripts had been applied. */
const before = migrations.slice(1).map((_, index) => index + 1);

/** What a bot of that time had written: a vote. */
async function leave(database: SqlDatabase, scripts: number): Promise<void> {
  await database.migrate(migrations.slice(0, scripts));
  await database.write([
    sql`INSERT INTO feedback (key, person, value, expires_at)
        VALUES (${hashed('vote')}, ${hashed('marie')}, ${JSON.stringify(VOTE)}, ${Date.parse('2027-05-06')})`,
  ]);
  await database.close();
}

const votesAt = async (location: StorageLocation): Promise<Feedback[]> => {
  const storage = await openStorage(location, deps);
  return storage.feedback.all().finally(() => storage.close());
};

describe('an update', () => {
  it.each(before)('keeps what was written with %d of the scripts of the tables, in SQLite', async (scripts) => {
    const path = join(folder, `${scripts}.sqlite`);
    await leave(new SqliteDatabase(path), scripts);

    expect(await votesAt({ kind: 'file', path })).toEqual([VOTE]);
  });

  it.each(before)('keeps what was written with %d of them, in PostgreSQL', async (scripts) => {
    await client.query(`CREATE DATABASE before_${scripts}`);
    const url = postgres.url.replace(/[^/]*$/, `before_${scripts}`);
    await leave(new PostgresDatabase(url, logger), scripts);

    expect(await votesAt({ kind: 'postgres', url })).toEqual([VOTE]);
  });
});

describe('the password of the database that is replaced', () => {
  const urlWith = (password: string): string => {
    const url = new URL(postgres.url);
    url.username = 'assistant';
    url.password = password;
    url.pathname = '/rotating';
    return url.href;
  };

  /** From now on the server asks that account for its password, as one that is not of a test does. */
  async function askForPassword(): Promise<void> {
    await client.query(`CREATE ROLE assistant LOGIN PASSWORD 'old'`);
    await client.query('CREATE DATABASE rotating OWNER assistant');
    const { rows } = await client.query<{ hba_file: string }>('SHOW hba_file');
    const path = rows[0]?.hba_file ?? '';
    const rest = readFileSync(path, 'utf8');
    writeFileSync(path, 'host all assistant 127.0.0.1/32 scram-sha-256\n');
    appendFileSync(path, rest);
    await client.query('SELECT pg_reload_conf()');
  }

  it('lets the bot that runs go on, and the next one in with the new one alone', async () => {
    await askForPassword();
    const running: Storage = storageOn(new PostgresDatabase(urlWith('old'), logger), deps);
    const first = await openStorage({ kind: 'postgres', url: urlWith('old') }, deps);
    await first.feedback.put(hashed('vote'), hashed('marie'), VOTE);
    await first.close();
    await running.feedback.all();

    await client.query(`ALTER ROLE assistant PASSWORD 'new'`);

    expect(await running.feedback.all()).toEqual([VOTE]);
    expect(await votesAt({ kind: 'postgres', url: urlWith('new') })).toEqual([VOTE]);
    await expect(votesAt({ kind: 'postgres', url: urlWith('old') })).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
    });
    await running.close();
  });
});
