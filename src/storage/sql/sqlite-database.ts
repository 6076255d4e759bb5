import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Row, SqlDatabase } from './sql-database';
import { textOf, type Statement } from './statement';
import { storageError, tooNewError } from './storage-error';

/** For another process that writes at the same moment: a transaction takes a millisecond. It blocks this process. */
const BUSY_TIMEOUT_MS = 2_000;

/** Of nobody else on the machine: conversations are in there. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

const IN_MEMORY = ':memory:';

/**
 * SQLite in a file or, without a path, in the memory of the process. The driver is synchronous, so that a transaction is never
 * interleaved with another one of this process; SQLite's locks keep those of other processes apart. A transaction that
 * was answered survives the end of the process, however it ends; a machine that loses its power may lose the last ones,
 * and the file stays whole (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export class SqliteDatabase implements SqlDatabase {
  private readonly connection: Database.Database;
  private readonly where: string;
  /** By their text, of which there are few: SQLite takes as long to read a statement as to run it. */
  private readonly prepared = new Map<string, Database.Statement>();

  /** Makes the file, and its folder, where they are missing. */
  constructor(path: string = IN_MEMORY) {
    this.where = path;
    this.connection = this.guarded(() => {
      if (path !== IN_MEMORY) makeFile(path);
      return new Database(path, { timeout: BUSY_TIMEOUT_MS });
    });
    this.guarded(() => {
      // What is removed is overwritten, not only unlinked.
      this.connection.pragma('secure_delete = ON');
      // A log beside the file: waiting for the disk at each transaction would stop all conversations meanwhile.
      this.connection.pragma('journal_mode = WAL');
      this.connection.pragma('synchronous = NORMAL');
    });
  }

  async read(statement: Statement): Promise<Row[]> {
    return this.guarded(() => this.prepare(statement).all(statement.values) as Row[]);
  }

  async write(statements: readonly Statement[]): Promise<boolean> {
    const removals: Statement[] = [];
    const done = this.inTransaction(() =>
      statements.every((statement) => {
        const { changes } = this.prepare(statement).run(statement.values);
        if (changes > 0 && isRemoval(statement)) removals.push(statement);
        return changes > 0 || !statement.decisive;
      }),
    );
    if (done && removals.length > 0) this.emptyLog();
    return done;
  }

  async migrate(scripts: readonly string[]): Promise<void> {
    this.inTransaction(() => {
      this.connection.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
      const applied = this.connection.prepare('SELECT number FROM migrations').all().length;
      if (applied > scripts.length) throw tooNewError(this.where);
      for (const [index, script] of scripts.entries()) {
        if (index < applied) continue;
        this.connection.exec(script);
        this.connection.prepare('INSERT INTO migrations VALUES (?1)').run([index + 1]);
      }
      return true;
    });
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  private prepare(statement: Statement): Database.Statement {
    const text = textOf(statement, '?');
    const known = this.prepared.get(text) ?? this.connection.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  /** What was removed is still in the log; while another process reads, it stays there until the next removal. */
  private emptyLog(): void {
    this.guarded(() => this.connection.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** Commits when `work` gives true; otherwise, and when it throws, nothing has happened. */
  private inTransaction(work: () => boolean): boolean {
    return this.guarded(() => {
      this.connection.exec('BEGIN IMMEDIATE');
      try {
        const done = work();
        this.connection.exec(done ? 'COMMIT' : 'ROLLBACK');
        return done;
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  private guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw storageError(error, this.where);
    }
  }
}

const isRemoval = ({ parts }: Statement): boolean => parts[0]?.startsWith('DELETE') ?? false;

/** The driver would make it as well, but says nothing of the reason when it cannot. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  closeSync(openSync(path, 'a', FILE_MODE));
}
