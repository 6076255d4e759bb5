import { applyPatch, createTwoFilesPatch, parsePatch } from 'diff';
import { AppError } from '../errors';
import { addAlias } from './add-alias';

/** Where the knowledge base lies in the project: what the paths of a patch begin with. */
const FOLDER = 'knowledge/';

/** Reads a record of the knowledge base by its path in it, such as `dispositifs/sas.yaml`; undefined without one. */
export type ReadRecord = (path: string) => string | undefined;

/** One name for the record at `path`. */
export interface AliasChange {
  readonly path: string;
  readonly alias: string;
}

/** A unified diff that adds the names, as `git apply` takes it at the top of the project; empty without any change. */
export function writePatch(changes: readonly AliasChange[], read: ReadRecord): string {
  const paths = [...new Set(changes.map(({ path }) => path))].sort();
  return paths
    .map((path) => {
      const before = read(path) ?? '';
      const added = changes.filter((change) => change.path === path);
      const after = added.reduce((record, { alias }) => addAlias(record, alias), before);
      return createTwoFilesPatch(`a/${FOLDER}${path}`, `b/${FOLDER}${path}`, before, after);
    })
    .join('');
}

/**
 * The records that a patch changes, as they are once it is applied, by path. Throws `INPUT_INVALID` when it is no patch,
 * touches anything but records that are there, or does not fit them.
 */
export function applyToRecords(patch: string, read: ReadRecord): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  // What is no patch is read as one that changes nothing.
  for (const one of parsed(patch).filter(({ hunks }) => hunks.length > 0)) {
    const name = one.newFileName ?? '';
    const path = name.replace(/^b\//, '').slice(FOLDER.length);
    const isRecord = name.replace(/^b\//, '').startsWith(FOLDER) && /^[\w-]+\/[\w-]+\.yaml$/.test(path);
    const before = isRecord ? (changed.get(path) ?? read(path)) : undefined;
    if (before === undefined)
      throw new AppError('INPUT_INVALID', `Correctif : « ${name} » n’est pas une fiche de ${FOLDER} ; retirez-la.`);
    const after = applyPatch(before, one);
    if (after === false)
      throw new AppError(
        'INPUT_INVALID',
        `Correctif : ${FOLDER}${path} a changé depuis ; écrivez-le à nouveau avec npm run report -- --patch.`,
      );
    changed.set(path, after);
  }
  if (changed.size === 0) throw new AppError('INPUT_INVALID', 'Correctif : il ne change aucune fiche.');
  return changed;
}

function parsed(patch: string): ReturnType<typeof parsePatch> {
  try {
    return parsePatch(patch);
  } catch (cause) {
    throw new AppError('INPUT_INVALID', 'Correctif : ce n’est pas un fichier diff lisible ; écrivez-le à nouveau.', {
      cause,
    });
  }
}
