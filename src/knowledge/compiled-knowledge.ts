import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deepFreeze } from './deep-freeze';
import type { Entry, Knowledge } from './knowledge';
import type { Source } from './schemas/entries';

/** A checked knowledge base as one JSON file: read in a fiftieth of the time that reading and checking its YAML takes. */
interface Compiled extends Omit<Knowledge, 'entries' | 'sources'> {
  /** Of the YAML that it was made from: with any other content it is not used. */
  readonly fingerprint: string;
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

/** Writes what was read from that folder, without any problem, for the builds of the same sources to read. */
export function writeCompiled(path: string, directory: string, knowledge: Knowledge): void {
  // The models are kept in a file of their own.
  const { entries, sources, modeles: _models, ...rest } = knowledge;
  const compiled: Compiled = {
    fingerprint: fingerprintOf(directory),
    entries: [...entries.values()],
    sources: [...sources.values()],
    ...rest,
  };
  writeFileSync(path, JSON.stringify(compiled));
}

/** The knowledge of that folder as it was written; undefined when it never was, or the folder has changed since. */
export function readCompiled(path: string, directory: string): Knowledge | undefined {
  if (!existsSync(path)) return undefined;
  const { fingerprint, entries, sources, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Compiled;
  if (fingerprint !== fingerprintOf(directory)) return undefined;
  return deepFreeze({
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    sources: new Map(sources.map((source) => [source.id, source])),
    ...rest,
  });
}

/** Changes with the name and the content of any file of the folder. */
function fingerprintOf(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(JSON.stringify([relative(directory, path), readFileSync(path, 'latin1')]));
  return hash.digest('hex');
}
