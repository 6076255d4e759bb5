import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LinearModel } from '../learning/linear-model';
import { decodeModels, encodeModels } from '../learning/model-file';
import type { Knowledge } from './knowledge';

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
  const fingerprint = fingerprintOf(knowledge, code);
  const kept = readKept(path, fingerprint);
  if (kept) return { ...knowledge, modeles: kept };
  const modeles = learn();
  if (isKept) keep(path, fingerprint, modeles);
  return { ...knowledge, modeles };
}

/** Changes with whatever the models are learnt from: the examples, the words, the names. */
function fingerprintOf({ exemples, vocabulary, urgences, entries }: Knowledge, code: string): string {
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
