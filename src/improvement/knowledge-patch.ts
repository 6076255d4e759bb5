import { applyPatch, createTwoFilesPatch, parsePatch } from 'diff';
import { isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { AppError } from '../errors';

/** Where the knowledge base lies in the project: what the paths of a patch begin with. */
const FOLDER = 'knowledge/';

/** Reads a record of the knowledge base by its path in it, such as `dispositifs/sas.yaml`; undefined without one. */
export type ReadRecord = (path: string) => string | undefined;

/** One name for the record at `path`. */
interface AliasChange {
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

/**
 * The text of a record with one alias more, at the end of its list. Only that line changes: the library would lay out the
 * whole file anew, and a reviewer look for the one change among a hundred.
 */
export function addAlias(record: string, alias: string): string {
  const document = parseDocument(record);
  const list = document.get('alias', true);
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  if (!isScalar(last) || !last.range) {
    document.set('alias', [...(isSeq(list) ? (list.toJSON() as string[]) : []), alias]);
    return document.toString({ lineWidth: 0 });
  }
  const lineStart = record.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^ */.exec(record.slice(lineStart))?.[0] ?? '';
  // After a comment that may stand behind the last item.
  const lineEnd = record.indexOf('\n', last.range[1]);
  const at = lineEnd < 0 ? record.length : lineEnd;
  return `${record.slice(0, at)}\n${indent}- ${stringify(alias, { lineWidth: 0 }).trimEnd()}${record.slice(at)}`;
}
