import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackageProblem } from './package-problem';

const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

export type ReadJson =
  | { readonly kind: 'read'; readonly json: Json }
  | { readonly kind: 'refused'; readonly problems: readonly PackageProblem[] };

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/**
 * A JSON file with every `${{NAME}}` in its texts replaced by the value of that name. It is parsed first, so that no
 * value can break it, whatever its quotes.
 */
export function readJson(folder: string, file: string, values: Readonly<Record<string, string>>): ReadJson {
  const text = readText(join(folder, file));
  if (text === undefined) return { kind: 'refused', problems: [{ kind: 'file-missing', file }] };
  const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !(name in values));
  try {
    const json = jsonSchema.parse(
      JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? fill(value, values) : value)),
    );
    return unknown.length === 0
      ? { kind: 'read', json }
      : { kind: 'refused', problems: unknown.map((name) => ({ kind: 'unknown-variable', file, name })) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'refused', problems: [{ kind: 'not-json', file, reason: error.message }] };
  }
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (placeholder, name: string) => values[name] ?? placeholder);

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
