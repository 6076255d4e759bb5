import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';

/** It starts in 2 s; a first start with a cold disk takes longer. */
export const POSTGRES_START_MS = 60_000;

export interface PostgresServer {
  readonly url: string;
  /** Such as "PostgreSQL 18.4". */
  readonly version: string;
  /** The address of tables of its own on this server, and of nothing else. */
  freshUrl(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL: the one of DATABASE_URL, where it makes and drops schemas of its own, or else one that is started
 * here. Throws when it can have neither: tests on PostgreSQL are never left out.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await startOwn();
  const client = new Client({ connectionString: url });
  await client.connect();
  const schemas: string[] = [];
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    url,
    version: `PostgreSQL ${rows[0]?.server_version ?? '?'}`,
    freshUrl: async () => {
      const schema = `test_${process.pid}_${schemas.length}`;
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
      schemas.push(schema);
      const fresh = new URL(url);
      fresh.searchParams.set('options', `-csearch_path=${schema}`);
      return fresh.href;
    },
    stop: async () => {
      // Those of a server of our own are gone with it.
      if (given) for (const schema of schemas) await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await client.end();
      await stop();
    },
  };
}

export interface OwnPostgres {
  readonly url: string;
  /** Its connections break, and it takes no new ones. */
  readonly halt: () => Promise<void>;
  /** It is there again, at the same address, with what was committed. */
  readonly resume: () => Promise<void>;
  /** It says nothing more, and its connections stay open. */
  readonly freeze: () => Promise<void>;
  readonly thaw: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL that is started here, whatever DATABASE_URL says. */
export async function startOwn(): Promise<OwnPostgres> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'run-postgres.ts')]);
  const errors = text(child.stderr);
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  if (first === undefined)
    throw new Error(
      `PostgreSQL did not start. Give the tests another one with DATABASE_URL=postgresql://account:password@host:5432/base. Reason: ${await errors}`,
    );
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const order = async (word: string): Promise<void> => {
    const done = once(child.stdout, 'data');
    child.stdin.write(`${word}\n`);
    await done;
  };
  return {
    url: String(first[0]).trim(),
    halt: () => order('halt'),
    resume: () => order('resume'),
    freeze: () => order('freeze'),
    thaw: () => order('thaw'),
    stop,
  };
}
