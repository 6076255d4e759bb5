import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withKeptModels } from '../../knowledge/compiled-knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import { readerOf } from '../read-message';
import { learnModels } from './learn-models';
import type { LearntModels } from './models';

/** Whether the sources run, rather than the build: their models are kept apart, and change with the code. */
const fromSources = __filename.endsWith('.ts');

const root = fromSources
  ? join(__dirname, '..', '..', '..')
  : join(__dirname, __dirname.endsWith('cli') ? '../..' : '..');
const path = join(root, 'dist', fromSources ? 'modeles-sources.bin' : 'modeles.bin');

/**
 * A knowledge base with what is learnt from its examples, kept beside the build: learnt now where that is missing.
 *
 * @param isKept whether what is learnt now is kept: not that of a trial, in place of what others use
 */
export const withModels = (knowledge: Knowledge, isKept = true): Knowledge =>
  withKeptModels(knowledge, path, () => learnModels(readerOf(knowledge)), codeHash(), isKept);

/**
 * The same without ever learning: where what is kept is not of this content, the models of the content before go on.
 *
 * @returns whether they are to be learnt anew
 */
export function withModelsMeanwhile(
  knowledge: Knowledge,
  before: LearntModels,
): { readonly knowledge: Knowledge; readonly isStale: boolean } {
  let isStale = false;
  const meanwhile = withKeptModels(
    knowledge,
    path,
    () => {
      isStale = true;
      return before;
    },
    codeHash(),
    false,
  );
  return { knowledge: meanwhile, isStale };
}

/** Changes with the code that reads and learns; a build keeps the models that it learnt itself. */
function codeHash(): string {
  if (!fromSources) return '';
  const hash = createHash('sha256');
  for (const folder of ['learning', 'understanding', 'search'])
    for (const name of (readdirSync(join(root, 'src', folder), { recursive: true }) as string[]).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, 'src', folder, name)));
  return hash.digest('hex');
}
