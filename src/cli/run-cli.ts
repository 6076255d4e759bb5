import { AppError } from '../errors';

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
