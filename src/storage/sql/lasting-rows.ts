import { AppError } from '../../errors';
import type { LastingRow } from '../backup';
import type { SqlDatabase, SqlValue, Statement } from './sql-database';

/**
 * What a back-up holds, by table. Not the conversations, which last half an hour and tell of pupils, nor the deliveries
 * and answers of the last days: after a disaster nobody goes on in the middle of a sentence.
 */
const lasting: Readonly<Record<string, readonly string[]>> = {
  installations: ['place', 'person', 'value', 'notice', 'blocked'],
  feedback: ['key', 'person', 'value', 'expires_at'],
  annuaire: ['source', 'version', 'value'],
  unanswered: ['key', 'value', 'expires_at'],
};

/** Of these the back-ups of older versions hold rows, which nothing reads. */
const FORMER_TABLES = ['counters'];

/** Columns of numbers, which PostgreSQL gives as text where they are long. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  installations: ['blocked'],
  feedback: ['expires_at'],
  unanswered: ['expires_at'],
};

const statement = (...parts: string[]): Statement => ({ parts, values: [] });

/** All rows that a back-up holds, table by table. */
export async function readLastingRows(database: SqlDatabase): Promise<LastingRow[]> {
  const found: LastingRow[] = [];
  for (const [table, columns] of Object.entries(lasting)) {
    const rows = await database.read(statement(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1, 2`));
    for (const row of rows)
      found.push({
        table,
        row: Object.fromEntries(columns.map((column) => [column, valueOf(row[column], table, column)])),
      });
  }
  return found;
}

const valueOf = (value: unknown, table: string, column: string): SqlValue =>
  numbers[table]?.includes(column) ? Number(value) : (value as SqlValue);

/**
 * Puts the rows of a back-up into a storage that has none yet, all or none. Throws `INPUT_INVALID` where it has some:
 * what is newer would be lost, or doubled.
 */
export async function writeLastingRows(database: SqlDatabase, rows: readonly LastingRow[]): Promise<void> {
  for (const table of Object.keys(lasting)) {
    const [first] = await database.read(statement(`SELECT 1 AS one FROM ${table} LIMIT 1`));
    if (first)
      throw new AppError(
        'INPUT_INVALID',
        'Ces données ne sont pas vides : restaurez vers un fichier ou une base neufs.',
      );
  }
  await database.write(rows.filter(({ table }) => !FORMER_TABLES.includes(table)).map(insert));
}

function insert({ table, row }: LastingRow): Statement {
  const columns = lasting[table];
  if (!columns?.every((column) => column in row))
    throw new AppError('INPUT_INVALID', `Sauvegarde d’une autre version : ligne de « ${table} » non reconnue.`);
  const [first, ...others] = [
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (`,
    ...columns.slice(1).map(() => ', '),
  ];
  return { parts: [first, ...others, ')'], values: columns.map((column) => row[column] ?? null) };
}
