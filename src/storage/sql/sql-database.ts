import type { Logger } from 'pino';
import type { z } from 'zod';

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

/** A number is an integer; a text holds no NUL (PostgreSQL refuses it, libsql cuts there): keys are hashes, values JSON. */
export type SqlValue = string | number | null;

/** One SQL statement with its values apart, never written into the text. */
export interface Statement {
  /** The text around the values: one part more than there are values. */
  readonly parts: readonly string[];
  readonly values: readonly SqlValue[];
  /** When this one touches no row, the whole transaction is given up: how a lost race is noticed. */
  readonly decisive?: true;
}

/** `` sql`DELETE FROM sessions WHERE key = ${key}` `` */
export const sql = (parts: TemplateStringsArray, ...values: SqlValue[]): Statement => ({ parts, values });

export const decisive = (statement: Statement): Statement => ({ ...statement, decisive: true });

/** The text with numbered placeholders, which is all in which SQLite (`?1`) and PostgreSQL (`$1`) differ here. */
export const textOf = ({ parts }: Statement, mark: '?' | '$'): string =>
  parts.reduce((text, part, index) => `${text}${mark}${index}${part}`);

/**
 * What a column holds, if it is what `schema` says; otherwise undefined, and a line in the log that says in which table,
 * never what. A row of an older version, or one that was tampered with, thereby counts as absent.
 */
export function readStored<T>(json: unknown, schema: z.ZodType<T>, table: string, logger: Logger): T | undefined {
  const parsed = schema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  logger.warn({ code: 'STORED_VALUE_UNREADABLE', table }, 'stored value ignored');
  return undefined;
}

function parseJson(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    // No JSON is no value of any schema.
    return undefined;
  }
}
