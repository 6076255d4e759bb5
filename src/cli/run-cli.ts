import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '../errors';

/** The project's own folder, found from the sources and from the build alike. */
export const projectDirectory = join(__dirname, '..', '..');

/** Where the manifest, its language files and its icons are. */
export const appPackageDirectory = join(projectDirectory, 'appPackage');

/** Reads the `.env` of the project, as the bot does; what is set already stays. */
export function loadEnvironmentFile(): void {
  const environmentFile = join(projectDirectory, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
}

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

/** A line of standard input: what it holds, or that it is not JSON. */
export type JsonLine = { readonly number: number } & ({ readonly value: unknown } | { readonly invalid: true });

/** Reads JSON lines one by one, so that any number of them fits in memory; blank lines are passed over. */
export async function* readJsonLines(input: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield { number, ...parse(line) };
  }
}

function parse(line: string): { value: unknown } | { invalid: true } {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    // Not JSON: the caller says so on the line's own answer, and goes on with the next.
    return { invalid: true };
  }
}

/** The id of a record, so that its answer carries it even when the rest of the record is wrong; null without one. */
export const idOf = (value: unknown): string | number | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
};
