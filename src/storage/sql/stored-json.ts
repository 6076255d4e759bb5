import type { Logger } from 'pino';
import type { z } from 'zod';

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
