import { DatabaseError, Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { Row, SqlDatabase } from './sql-database';
import { textOf, type Statement } from './statement';
import { storageError, tooNewError } from './storage-error';

/** Turns of one instance that use the database at the same moment; a small server has 100 connections for all. */
const MAX_CONNECTIONS = 10;

/** The channel gives a turn 15 s: a database that does not answer must not use them up. */
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 5_000;

/** Two transactions that wait for each other, of which PostgreSQL gave one up: it left nothing, and is done again. */
const DEADLOCK = '40P01';
const MAX_ATTEMPTS = 3;

/** The advisory lock of the migrations: any number, the same for every instance. */
const MIGRATION_LOCK = 20_260_504;

/** What a transaction does; `begun` is its first statement, on its way. True commits. */
type Work = (client: PoolClient, begun: Promise<unknown>) => Promise<boolean>;

/** PostgreSQL, for several instances of the bot. Takes and gives connections as it needs; starts without one. */
export class PostgresDatabase implements SqlDatabase {
  private readonly pool: Pool;
  private readonly where: string;

  constructor(url: string, logger: Logger) {
    this.where = placeOf(url);
    this.pool = new Pool({
      connectionString: url,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      application_name: 'assistant-perseverance',
      allowExitOnIdle: true,
      // The statements of a transaction leave together, rather than each after the answer to the one before.
      pipeline: true,
    });
    // A connection that breaks while nobody uses it; without a listener it would end the process.
    this.pool.on('error', (error) => logger.warn({ code: storageError(error, this.where).code }, 'connection lost'));
  }

  async read(statement: Statement): Promise<Row[]> {
    return this.guarded(async () => {
      const { rows } = await this.pool.query<Row>(textOf(statement, '$'), [...statement.values]);
      return rows;
    });
  }

  async write(statements: readonly Statement[]): Promise<boolean> {
    return this.inTransaction(async (client, begun) => {
      const running = statements.map((statement) => client.query(textOf(statement, '$'), [...statement.values]));
      const [, ...results] = await Promise.all([begun, ...running]);
      return statements.every(({ decisive }, index) => !decisive || results[index]?.rowCount !== 0);
    });
  }

  async migrate(scripts: readonly string[]): Promise<void> {
    await this.inTransaction(async (client, begun) => {
      await begun;
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await client.query('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
      const { rows: applied } = await client.query('SELECT number FROM migrations');
      if (applied.length > scripts.length) throw tooNewError(this.where);
      for (const [index, script] of scripts.entries()) {
        if (index < applied.length) continue;
        await client.query(script);
        await client.query('INSERT INTO migrations VALUES ($1)', [index + 1]);
      }
      return true;
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Commits when `work` gives true; otherwise, and when it throws, nothing has happened. */
  private async inTransaction(work: Work): Promise<boolean> {
    return this.guarded(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(work);
        } catch (error) {
          const again = error instanceof DatabaseError && error.code === DEADLOCK && attempt < MAX_ATTEMPTS;
          if (!again) throw error;
        }
      }
    });
  }

  private async attempt(work: Work): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      const done = await work(client, client.query('BEGIN'));
      await client.query(done ? 'COMMIT' : 'ROLLBACK');
      client.release();
      return done;
    } catch (error) {
      // Closed rather than rolled back: that ends the transaction too, also when the connection is what failed.
      client.release(true);
      throw error;
    }
  }

  private async guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw storageError(error, this.where);
    }
  }
}

/** Server, port and name of the database, without the account. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL ${hostname}:${port || '5432'}${pathname}`;
}
