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
