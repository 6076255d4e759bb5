import { AppError } from '../../errors';
import type { Row, SqlDatabase, Statement } from './sql-database';
import { isPassing, storageError } from './storage-error';

/** Pauses between two attempts, the last of them for as long as it takes. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000] as const;

interface LateDeps {
  readonly wait: (ms: number) => Promise<unknown>;
  /** Told of each attempt that failed. */
  readonly onAbsent: (error: AppError) => void;
  /** Told, once, why waiting is of no use. */
  readonly onRefused: (error: AppError) => void;
}

/** A database whose server may come later than the bot. Until it is there, and has its tables, everything fails at once. */
export class LateDatabase implements SqlDatabase {
  private problem: AppError | undefined;

  constructor(
    private readonly inner: SqlDatabase,
    private readonly deps: LateDeps,
  ) {}

  async read(statement: Statement): Promise<Row[]> {
    this.mustBeThere();
    return this.inner.read(statement);
  }

  async write(statements: readonly Statement[]): Promise<boolean> {
    this.mustBeThere();
    return this.inner.write(statements);
  }

  /** Settles after the first attempt. Where the server is not there it goes on trying; throws when that is of no use. */
  async migrate(scripts: readonly string[]): Promise<void> {
    this.problem = await this.attempt(scripts);
    if (this.problem === undefined) return;
    if (!isPassing(this.problem)) throw this.problem;
    this.deps.onAbsent(this.problem);
    void this.migrateLater(scripts);
  }

  async verify(): Promise<void> {
    this.mustBeThere();
    return this.inner.verify();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private async migrateLater(scripts: readonly string[]): Promise<void> {
    for (let failures = 1; this.problem !== undefined; failures += 1) {
      await this.deps.wait(PAUSES_MS[failures - 1] ?? PAUSES_MS[PAUSES_MS.length - 1] ?? 0);
      this.problem = await this.attempt(scripts);
      if (this.problem === undefined) return;
      if (!isPassing(this.problem)) {
        this.deps.onRefused(this.problem);
        return;
      }
      this.deps.onAbsent(this.problem);
    }
  }

  private async attempt(scripts: readonly string[]): Promise<AppError | undefined> {
    try {
      await this.inner.migrate(scripts);
      return undefined;
    } catch (error) {
      return storageError(error, '');
    }
  }

  private mustBeThere(): void {
    if (this.problem) throw this.problem;
  }
}
