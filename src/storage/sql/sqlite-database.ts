import Database from 'libsql';
import { AppError } from '../../errors';
import { type Row, type SqlDatabase, textOf, type Statement } from './sql-database';
import {
  BUSY_TIMEOUT_MS,
  goneError,
  identityOf,
  isEmpty,
  logOf,
  makeFile,
  readWhole,
  removeLog,
  stateOf,
} from './sqlite-file';
import { isDamage, storageError, tooNewError } from './storage-error';

const IN_MEMORY = ':memory:';

/** What was replaced or removed is still in the log: it is emptied so soon after. */
const LOG_MS = 1_000;

/** How often a file that could not be used is tried again at most: each time it is read whole. */
const TRY_AGAIN_MS = 1_000;

/** The part of the time of the process that reading the file whole may take. */
const READING_SHARE = 1 / 20;

/**
 * SQLite in a file or, without a path, in the memory of the process. The driver is synchronous, so that a transaction is never
 * interleaved with another one of this process; SQLite's locks keep those of other processes apart. A transaction that
 * was answered survives the end of the process, however it ends; a machine that loses its power may lose the last ones,
 * and the file stays whole (https://www.sqlite.org/pragma.html#pragma_synchronous).
 *
 * A file that is taken away or spoilt while the bot runs is not written to any more. Once it is back, or another one is
 * in its place, that one is used.
 */
export class SqliteDatabase implements SqlDatabase {
  private connection: Database.Database;
  /** By their text, of which there are few: SQLite takes as long to read a statement as to run it. */
  private readonly prepared = new Map<string, Database.Statement>();
  /** Those that were applied: what takes the place of the file may lack some. */
  private scripts: readonly string[] = [];
  private identity: string | undefined;
  private logIdentity: string | undefined;
  private unusable?: { readonly error: AppError; readonly until: number };
  /** The file as it was found whole, and when it may be read whole again. */
  private whole = { state: '', again: 0 };
  private emptying?: NodeJS.Timeout;

  /** Makes the file, and its folder, where they are missing. `uptime`: milliseconds that only ever go forward. */
  constructor(
    private readonly path: string = IN_MEMORY,
    private readonly uptime: () => number = () => performance.now(),
  ) {
    this.connection = this.guarded(() => {
      if (this.isFile) makeFile(path);
      return this.connect();
    });
  }

  async read(statement: Statement): Promise<Row[]> {
    return this.guarded(() => {
      this.makeUsable();
      return this.prepare(statement).all(statement.values) as Row[];
    });
  }

  async write(statements: readonly Statement[]): Promise<boolean> {
    const removals: Statement[] = [];
    const done = this.guarded(() => {
      this.makeUsable();
      return this.inTransaction(() =>
        statements.every((statement) => {
          const { changes } = this.prepare(statement).run(statement.values);
          if (changes > 0 && isRemoval(statement)) removals.push(statement);
          return changes > 0 || !statement.decisive;
        }),
      );
    });
    if (done && removals.length > 0) this.emptyLog();
    if (done) this.emptyLogSoon();
    return done;
  }

  async migrate(scripts: readonly string[]): Promise<void> {
    this.guarded(() => this.apply(scripts));
    this.scripts = scripts;
  }

  async verify(): Promise<void> {
    this.guarded(() => {
      this.makeUsable();
      const state = this.isFile ? stateOf(this.path) : undefined;
      const begun = this.uptime();
      if (state === undefined || state === this.whole.state || begun < this.whole.again) return;
      if (isEmpty(this.path)) throw damage();
      readWhole(this.path);
      const ended = this.uptime();
      this.whole = { state, again: ended + (ended - begun) / READING_SHARE };
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.emptying);
    this.connection.close();
  }

  private get isFile(): boolean {
    return this.path !== IN_MEMORY;
  }

  private connect(): Database.Database {
    const connection = new Database(this.path, { timeout: BUSY_TIMEOUT_MS });
    try {
      // What is removed is overwritten, not only unlinked.
      connection.pragma('secure_delete = ON');
      // A log beside the file: waiting for the disk at each transaction would stop all conversations meanwhile.
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
      // It is emptied a second after each write; until then nothing of a turn waits for it to be copied.
      connection.pragma('wal_autocheckpoint = 10000');
    } catch (error) {
      connection.close();
      throw error;
    }
    if (this.isFile) {
      this.identity = identityOf(this.path);
      this.logIdentity = identityOf(logOf(this.path));
    }
    return connection;
  }

  /** Throws while the file is away or spoilt; opens what is in its place once there is something. */
  private makeUsable(): void {
    if (!this.isFile) return;
    const identity = identityOf(this.path);
    if (identity === undefined) throw goneError(this.path);
    if (identity === this.identity && !this.unusable) {
      this.logIdentity ??= identityOf(logOf(this.path));
      return;
    }
    if (identity === this.identity && this.unusable && this.uptime() < this.unusable.until) throw this.unusable.error;
    try {
      this.reopen(identity);
    } catch (error) {
      this.unusable = { error: storageError(error, this.path), until: this.uptime() + TRY_AGAIN_MS };
      throw error;
    }
  }

  private reopen(identity: string): void {
    this.disconnect();
    if (identity === this.identity && isEmpty(this.path)) throw damage();
    const log = identityOf(logOf(this.path));
    if (log !== undefined && log === this.logIdentity) removeLog(this.path);
    this.logIdentity = undefined;
    readWhole(this.path);
    this.connection = this.connect();
    this.apply(this.scripts);
    this.unusable = undefined;
    this.whole = { state: '', again: 0 };
  }

  /** SQLite leaves the log alone where the file is another one by now. */
  private disconnect(): void {
    this.prepared.clear();
    if (!this.connection.open) return;
    try {
      this.connection.close();
    } catch {
      // What cannot be written into a spoilt file is lost with it.
    }
  }

  private apply(scripts: readonly string[]): void {
    this.inTransaction(() => {
      this.connection.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
      const applied = this.connection.prepare('SELECT number FROM migrations').all().length;
      if (applied > scripts.length) throw tooNewError(this.path);
      for (const [index, script] of scripts.entries()) {
        if (index < applied) continue;
        this.connection.exec(script);
        this.connection.prepare('INSERT INTO migrations VALUES (?1)').run([index + 1]);
      }
      return true;
    });
  }

  private prepare(statement: Statement): Database.Statement {
    const text = textOf(statement, '?');
    const known = this.prepared.get(text) ?? this.connection.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  /** Once for all that is written meanwhile. */
  private emptyLogSoon(): void {
    if (!this.isFile) return;
    this.emptying ??= setTimeout(() => {
      this.emptying = undefined;
      if (!this.emptyLog()) this.emptyLogSoon();
    }, LOG_MS).unref();
  }

  /** What was removed is still in the log. False while another process reads, or the disk does not let it: then later. */
  private emptyLog(): boolean {
    try {
      if (this.isFile) this.makeUsable();
      // Nobody waits for a reader: the log is emptied a second later.
      this.connection.pragma('busy_timeout = 0');
      const [row] = this.connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return row?.busy !== 1;
    } catch {
      // The transaction is done all the same, and whoever writes next hears of the reason.
      return false;
    } finally {
      if (this.connection.open) this.connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  /** Commits when `work` gives true; otherwise, and when it throws, nothing has happened. */
  private inTransaction(work: () => boolean): boolean {
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
  }

  private guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      const ours = storageError(error, this.path);
      if (isDamage(error) && this.isFile && !this.unusable) {
        this.unusable = { error: ours, until: this.uptime() };
      }
      throw ours;
    }
  }
}

const isRemoval = ({ parts }: Statement): boolean => parts[0]?.startsWith('DELETE') ?? false;

const damage = (): Error => Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
