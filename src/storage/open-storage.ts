import type { Logger } from 'pino';
import { UnreachableCaseError, type AppError } from '../errors';
import { readLastingRows, writeLastingRows } from './sql/lasting-rows';
import { LateDatabase } from './sql/late-database';
import { migrations } from './sql/migrations';
import { PostgresDatabase } from './sql/postgres-database';
import { removeExpired, removePerson, removePlace, SqlTurnStore } from './sql/sql-turn-store';
import { SqlAnnuaireStore } from './sql/sql-annuaire-store';
import { type SqlDatabase, sql, type Statement } from './sql/sql-database';
import { SqlFeedbackStore, SqlUnansweredStore } from './sql/sql-report-stores';
import { SqlInstallationStore } from './sql/sql-installation-store';
import { SqliteDatabase } from './sql/sqlite-database';
import type { Storage } from './storage';

/** Where everything is kept. In memory it is gone with the process; a file serves one machine, PostgreSQL several. */
export type StorageLocation =
  | { readonly kind: 'memory' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const MS_PER_MINUTE = 60_000;

/** As long as what a turn writes: there may be room for less. Never the same: SQLite writes nothing where nothing changes. */
const pulse = (id: string): string => id.padEnd(8_000, id);

interface Deps {
  readonly clock: () => Date;
  /** A fresh opaque id, never used twice. */
  readonly newId: () => string;
  /** How long a session lives after its last turn. */
  readonly sessionMinutes: number;
  readonly logger: Logger;
}

/** Opens the database and brings its tables up to date. Throws an `AppError` that says what to do when it cannot. */
export async function openStorage(location: StorageLocation, deps: Deps): Promise<Storage> {
  return openedOn(databaseAt(location, deps.logger), deps);
}

interface WaitingDeps extends Deps {
  readonly wait: (ms: number) => Promise<unknown>;
  /** Told why it is of no use to wait any longer: an account that is refused, tables of a newer version. */
  readonly onRefused: (error: AppError) => void;
}

/**
 * Opens the database as `openStorage` does, but waits in the background for a PostgreSQL that is not there yet: until
 * then everything that is asked of the storage fails with `STORAGE_UNAVAILABLE`.
 */
export async function openStorageWhenThere(location: StorageLocation, deps: WaitingDeps): Promise<Storage> {
  const { wait, onRefused, logger } = deps;
  const onAbsent = ({ code, message }: AppError): void => logger.warn({ code, detail: message }, 'storage awaited');
  const database = databaseAt(location, logger);
  return openedOn(
    location.kind === 'postgres' ? new LateDatabase(database, { wait, onAbsent, onRefused }) : database,
    deps,
  );
}

async function openedOn(database: SqlDatabase, deps: Deps): Promise<Storage> {
  try {
    await database.migrate(migrations);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storageOn(database, deps);
}

function databaseAt(location: StorageLocation, logger: Logger): SqlDatabase {
  switch (location.kind) {
    case 'memory':
      return new SqliteDatabase();
    case 'file':
      return new SqliteDatabase(location.path);
    case 'postgres':
      return new PostgresDatabase(location.url, logger);
    default:
      throw new UnreachableCaseError(location);
  }
}

/** Everything on a database whose tables are up to date. */
export function storageOn(database: SqlDatabase, deps: Deps): Storage {
  const remove = async (statements: readonly Statement[]): Promise<void> => {
    await database.write(statements);
  };
  return {
    turns: new SqlTurnStore(database, deps),
    installations: new SqlInstallationStore(database),
    feedback: new SqlFeedbackStore(database, deps),
    annuaire: new SqlAnnuaireStore(database, deps),
    unanswered: new SqlUnansweredStore(database, deps),
    removePerson: (person) => remove(removePerson(person)),
    removePlace: (place) => remove(removePlace(place)),
    removeExpired: async () => {
      const now = deps.clock().getTime();
      await remove(removeExpired(now, now + deps.sessionMinutes * MS_PER_MINUTE));
    },
    check: async () => {
      await database.write([
        sql`
          INSERT INTO pulse (id, filling) VALUES (1, ${pulse(deps.newId())})
          ON CONFLICT (id) DO UPDATE SET filling = excluded.filling`,
      ]);
      await database.verify();
    },
    readLasting: () => readLastingRows(database),
    restoreLasting: (rows) => writeLastingRows(database, rows),
    close: () => database.close(),
  };
}
