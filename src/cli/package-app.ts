import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { buildPackage, type Ask, readPackageSettings } from '../app-package/build-package';
import { filledVariables } from '../config';
import { reply } from '../conversation/reply';
import { AppError } from '../errors';
import { explainPackageProblem, packagePhrases } from '../rendering/cli-phrases';
import { appPackageDirectory, loadEnvironmentFile, projectDirectory, runCli } from './run-cli';
import { openKnowledge } from './configured-storage';

const packageJsonSchema = z.object({ version: z.string() });

/** The project's version is the app's: Teams takes a package as an update when it has grown. */
const projectVersion = (): string =>
  packageJsonSchema.parse(JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8'))).version;

/** Each message is the first of a conversation, as a command picked from the menu may be. */
function createAsk(): Ask {
  const deps = { knowledge: openKnowledge(), now: new Date(), newId: randomUUID };
  return (text) => {
    const { answer, language } = reply({ kind: 'message', text }, {}, deps);
    return { understood: answer.intent !== 'hors-sujet', language };
  };
}

/** Writes the zip that Teams installs, or lists all that keeps it from being written. */
runCli(async () => {
  const [path = join('dist', 'assistant-perseverance.zip'), folder = appPackageDirectory] = process.argv.slice(2);
  if (!path.endsWith('.zip')) throw new AppError('INPUT_INVALID', packagePhrases.usage);
  loadEnvironmentFile();
  const settings = readPackageSettings(filledVariables());

  const values = { ...settings, APP_VERSION: projectVersion() };
  const built = await buildPackage({ folder, values }, createAsk());
  if (built.kind === 'refused') {
    built.problems.forEach((problem) => console.error(explainPackageProblem(problem)));
    console.error(packagePhrases.refused(built.problems.length));
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, built.zip);
  console.log(packagePhrases.built(path, settings.PUBLIC_HOST, built).join('\n'));
});
