import { DatabaseError, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { PostgresConnections } from './postgres-connection';
import { type Row, type SqlDatabase, textOf, type Statement } from './sql-database';
import { isBroken, storageError, tooNewError } from './storage-error';

/** Two transactions that wait for each other, of which PostgreSQL gave one up: it left nothing, and is done again. */
const DEADLOCK = '40P01';
const MAX_ATTEMPTS = 3;

/** The advisory lock of the migrations: any number, the same for every instance. */
const MIGRATION_LOCK = 20_260_504;

/** What a transaction does; `begun` is its first statement, on its way. True commits. */
type Work = (client: PoolClient, begun: Promise<unknown>) => Promise<boolean>;

/** PostgreSQL, for several instances of the bot. Takes and gives connections as it needs; starts without one. */
export class PostgresDatabase implements SqlDatabase {
  private readonly connections: PostgresConnections;
  private readonly where: string;

  constructor(url: string, logger: Logger) {
    this.where = placeOf(url);
    this.connections = new PostgresConnections(url, (error) =>
      logger.warn({ code: storageError(error, this.where).code }, 'connection lost'),
    );
  }

  async read(statement: Statement): Promise<Row[]> {
    return this.guarded(() =>
      this.repeatedly(async () => {
        const { rows } = await this.connections.use((client) =>
          client.query<Row>(textOf(statement, '$'), [...statement.values]),
        );
        return rows;
      }),
    );
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

  /** The server watches over its own files, and says so to whoever writes. */
  async verify(): Promise<void> {
    await Promise.resolve();
  }

  async close(): Promise<void> {
    await this.connections.close();
  }

  /** Commits when `work` gives true; otherwise, and when it throws, nothing has happened. */
  private async inTransaction(work: Work): Promise<boolean> {
    return this.guarded(() => this.repeatedly(() => this.attempt(work)));
  }

  private async attempt(work: Work): Promise<boolean> {
    return this.connections.use(async (client) => {
      const done = await work(client, client.query('BEGIN'));
      await client.query(done ? 'COMMIT' : 'ROLLBACK').catch((error: unknown) => {
        throw done ? new CommitError(error) : error;
      });
      return done;
    });
  }

  /** Once more where nothing has been done: a deadlock, or a connection that broke under the statements. */
  private async repeatedly<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof CommitError) throw error.cause;
        const again = isBroken(error) || (error instanceof DatabaseError && error.code === DEADLOCK);
        if (!again || attempt === MAX_ATTEMPTS) throw error;
      }
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

/** Nobody knows whether it was committed: doing it again could do it twice. */
class CommitError extends Error {
  constructor(override readonly cause: unknown) {
    super('commit not confirmed');
  }
}

/** Server, port and name of the database, without the account. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL ${hostname}:${port || '5432'}${pathname}`;
}
