import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadEnvironment } from '../config';
import { AppError } from '../errors';
import { cliPhrases } from '../rendering/cli-phrases';

/** The project's own folder, found from the sources and from the build alike. */
export const projectDirectory = join(__dirname, '..', '..');

/** Where the manifest, its language files and its icons are. */
export const appPackageDirectory = join(projectDirectory, 'appPackage');

/** Reads the `.env` of the project and the files of secrets, as the bot does; what is set already stays. */
export const loadEnvironmentFile = (): void => loadEnvironment(join(projectDirectory, '.env'));

/** Runs a command: what went wrong is one clear line on standard error and an exit code that is not 0. */
export function runCli(command: () => Promise<void> | void): void {
  // A reader such as `head` may close the pipe early: there is nobody left to print to.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      process.exitCode = 1;
      if (!(error instanceof AppError)) throw error;
      console.error(error.message);
    });
}

/**
 * Answers each JSON line of standard input on a line of its own, one by one, so that any number of them fits in memory.
 * A line that is not JSON is answered by saying so; blank lines are passed over.
 */
export async function answerJsonLines(answerTo: (record: unknown) => object): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '')
      console.log(JSON.stringify(answerLine(line, answerTo) ?? { id: null, error: cliPhrases.notJson(number) }));
  }
}

/** Undefined for a line that is not JSON. */
function answerLine(line: string, answerTo: (record: unknown) => object): object | undefined {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return undefined;
  }
  return answerTo(record);
}

/** The id of a record, so that its answer carries it even when the rest of the record is wrong; null without one. */
export const idOf = (value: unknown): string | number | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
};
