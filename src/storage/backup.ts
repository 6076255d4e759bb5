import { z } from 'zod';
import { AppError } from '../errors';

/** A row of a table that outlives a conversation, column by column. */
export interface LastingRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

const FORMAT = 'assistant-perseverance';

const headSchema = z.object({ format: z.literal(FORMAT), version: z.literal(1), made: z.iso.datetime() });
const rowSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
const endSchema = z.object({ rows: z.number() });

/** A back-up as text: a line that says what it is, one for each row, and one that says how many there are. */
export const writeBackup = (rows: readonly LastingRow[], made: Date): string =>
  [{ format: FORMAT, version: 1, made: made.toISOString() }, ...rows, { rows: rows.length }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** The rows of a back-up. Throws `INPUT_INVALID` for a file that is another one, or was cut short. */
export function readBackup(text: string): LastingRow[] {
  const lines = text.split('\n').filter(Boolean).map(parseJson);
  const rows = z.array(rowSchema).safeParse(lines.slice(1, -1));
  const isWhole = endSchema.safeParse(lines.at(-1)).data?.rows === lines.length - 2;
  if (!headSchema.safeParse(lines[0]).success || !rows.success || !isWhole)
    throw new AppError('INPUT_INVALID', 'Ce fichier n’est pas une sauvegarde entière de l’assistant.');
  return rows.data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No line of a back-up.
    return undefined;
  }
}
