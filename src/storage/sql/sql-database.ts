import type { Statement } from './statement';

export type Row = Readonly<Record<string, unknown>>;

/** The little that the stores need of a database. Every method throws an `AppError` of the family `STORAGE_…`. */
export interface SqlDatabase {
  read(statement: Statement): Promise<Row[]>;
  /**
   * One transaction: all statements in order, or none when one fails. False, and nothing is changed, when a decisive
   * one touches no row.
   */
  write(statements: readonly Statement[]): Promise<boolean>;
  /**
   * Applies the scripts that were not applied yet, all or none, while no other process can. Throws when the database
   * has had more of them than there are: it belongs to a newer version of the bot.
   */
  migrate(scripts: readonly string[]): Promise<void>;
  /** Throws when what is stored cannot be read any more, whatever this process still has in its memory. */
  verify(): Promise<void>;
  close(): Promise<void>;
}
