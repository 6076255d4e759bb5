import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../knowledge/json-schemas';
import { cliPhrases } from '../rendering/cli-phrases';
import { describeField } from '../rendering/field-descriptions';
import { projectDirectory, runCli } from './run-cli';

/** Writes the editor's schemas anew, so that none outlives its kind of file. */
runCli(() => {
  rmSync(join(projectDirectory, EDITOR_FOLDER, 'schemas'), { recursive: true, force: true });
  for (const [path, content] of editorFiles(describeField)) {
    mkdirSync(dirname(join(projectDirectory, path)), { recursive: true });
    writeFileSync(join(projectDirectory, path), `${JSON.stringify(content, null, 2)}\n`);
  }
  console.log(cliPhrases.schemasWritten(EDITOR_FOLDER));
});
