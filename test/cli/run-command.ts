import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(__dirname, '..', '..');

/** A command that reads the knowledge base takes some seconds on a busy machine. */
export const COMMAND_TIMEOUT_MS = 120_000;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of `src/cli/` as a user would, in a process of its own, with what is given on its standard input and
 * the variables that it is to find.
 */
export function runCommand(
  name: string,
  args: readonly string[] = [],
  input = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'cli', `${name}.ts`), ...args], {
      cwd: root,
      // Only what a process needs: no variable of the developer's may change what the command does.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PREVIEW_DATE: '2026-05-06T08:00:00+02:00',
        ...variables,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** The lines of an output that are JSON objects, one each. */
export const jsonLines = (output: string): Record<string, unknown>[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
