import { createInterface } from 'node:readline';

/** A line of standard input: what it holds, or that it is not JSON. */
export type JsonLine = { readonly number: number } & ({ readonly value: unknown } | { readonly invalid: true });

/** Reads JSON lines one by one, so that any number of them fits in memory; blank lines are passed over. */
export async function* readJsonLines(input: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield { number, ...parse(line) };
  }
}

function parse(line: string): { value: unknown } | { invalid: true } {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    // Not JSON: the caller says so on the line's own answer, and goes on with the next.
    return { invalid: true };
  }
}

/** The id of a record, so that its answer carries it even when the rest of the record is wrong; null without one. */
export const idOf = (value: unknown): string | number | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
};
