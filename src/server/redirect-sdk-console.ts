import type { Logger } from 'pino';

/**
 * Keeps what the SDK writes to the console (the reason why a token is refused, with the key) out of the terminal: the
 * log gets a line that says that it spoke, not what it said. Nothing of ours uses the console.
 */
export function redirectSdkConsole(logger: Logger): void {
  const note = (): void => logger.warn({ code: 'SDK_CONSOLE' }, 'the Bot Framework SDK wrote to the console');
  Object.assign(console, { error: note, warn: note });
}
