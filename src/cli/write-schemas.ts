import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../knowledge/json-schemas';
import { cliPhrases } from '../rendering/cli-phrases';
import { runCli } from './run-cli';

const root = join(__dirname, '..', '..');

/** Writes the editor's schemas anew, so that none outlives its kind of file. */
runCli(() => {
  rmSync(join(root, EDITOR_FOLDER, 'schemas'), { recursive: true, force: true });
  for (const [path, content] of editorFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${JSON.stringify(content, null, 2)}\n`);
  }
  console.log(cliPhrases.schemasWritten(EDITOR_FOLDER));
});
