import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';

const fixture = (name: string): string => join(__dirname, 'fixtures', name);

/** Real rows of the ministry's file, in the two layouts that it has had; and a deployment's list of nobody real. */
export const fixtures = {
  ministry2023: fixture('ministere-2023.csv'),
  ministry2026: fixture('ministere-2026.csv'),
  contacts: fixture('contacts.csv'),
};

/** Header and rows of a fixture, without its byte order mark. */
export function linesOf(path: string): [header: string, ...rows: string[]] {
  const [header = '', ...rows] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return [header, ...rows];
}

/** Writes a file line by line: it may be larger than memory. `lineAt` gives undefined at the end. */
export async function writeLines(path: string, lineAt: (index: number) => string | undefined): Promise<void> {
  const file = createWriteStream(path);
  for (let index = 0, line = lineAt(0); line !== undefined; index += 1, line = lineAt(index))
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}

/** A row of the 2023 layout made from a real one, with a number of its own in the national register. */
export const renumbered = (row: string, index: number): string =>
  row.replace(/^\d{7}[A-Z]/, `${String(index).padStart(7, '0')}A`);
