/** Run as a process of its own: commits one write, then is killed in the middle of the next transaction. */
import pino from 'pino';
import { PostgresDatabase } from '../../../src/storage/sql/postgres-database';
import { SqliteDatabase } from '../../../src/storage/sql/sqlite-database';
import { sql } from '../../../src/storage/sql/sql-database';

const [where = ''] = process.argv.slice(2);
const database = where.startsWith('postgresql:')
  ? new PostgresDatabase(where, pino({ level: 'silent' }))
  : new SqliteDatabase(where);

const fatal = {
  /** Read when the statements before it were executed, and nothing was committed. */
  get parts(): string[] {
    process.kill(process.pid, 'SIGKILL');
    return [];
  },
  values: [],
};

async function die(): Promise<void> {
  await database.write([sql`INSERT INTO notes VALUES (${'answered'})`]);
  await database.write([sql`INSERT INTO notes VALUES (${'half done'})`, fatal]);
}

void die();
