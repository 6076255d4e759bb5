import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync, renameSync } from 'node:fs';
import { join, relative, dirname } from 'node:path';
import type { LinearModel } from '../learning/linear-model';
import { decodeModels, encodeModels } from '../learning/model-file';
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

/** Length of the fingerprint that a file of models begins with, in characters. */
const FINGERPRINT_LENGTH = 64;

/**
 * A knowledge base with what is learnt from its examples: as it was kept where nothing that it is learnt from has changed
 * since, else learnt now and kept. A folder that cannot be written to costs the learning at each start, and nothing else.
 *
 * @param path the file that models are kept in
 * @param learn learns the models: some seconds
 * @param code what tells one version of the learning from another
 * @param isKept whether what is learnt is kept
 */
export function withKeptModels(
  knowledge: Knowledge,
  path: string,
  learn: () => Readonly<Record<string, LinearModel>>,
  code = '',
  isKept = true,
): Knowledge {
  const fingerprint = examplesFingerprint(knowledge, code);
  const kept = readKept(path, fingerprint);
  if (kept) return { ...knowledge, modeles: kept };
  const modeles = learn();
  if (isKept) keep(path, fingerprint, modeles);
  return { ...knowledge, modeles };
}

/** Changes with whatever the models are learnt from: the examples, the words, the names. */
function examplesFingerprint({ exemples, vocabulary, urgences, entries }: Knowledge, code: string): string {
  const names = [...entries.values()].map(({ id, kind, nom, nomEn, sigle, alias, formulations }) => [
    id,
    kind,
    nom,
    nomEn,
    sigle,
    alias,
    formulations,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([code, exemples, vocabulary, urgences, names]))
    .digest('hex');
}

function readKept(path: string, fingerprint: string): Record<string, LinearModel> | undefined {
  if (!existsSync(path)) return undefined;
  const block = readFileSync(path);
  return block.toString('latin1', 0, FINGERPRINT_LENGTH) === fingerprint
    ? decodeModels(block.subarray(FINGERPRINT_LENGTH))
    : undefined;
}

/** Written aside and then put in place: another process may be reading it. */
function keep(path: string, fingerprint: string, models: Readonly<Record<string, LinearModel>>): void {
  const aside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, Buffer.concat([Buffer.from(fingerprint, 'latin1'), encodeModels(models)]));
    renameSync(aside, path);
  } catch {
    // A read-only folder: what was learnt serves this process alone.
  }
}

/** The value, frozen whole: the knowledge is shared by all conversations, and nothing may change it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) value.forEach((item: unknown) => deepFreeze(item));
  else Object.values(value).forEach((item: unknown) => deepFreeze(item));
  return value;
}
