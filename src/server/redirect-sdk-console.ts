import type { NoteEvent } from './summed-log';

/**
 * Keeps what the SDK writes to the console (the reason why a token is refused, with the key) out of the terminal: the
 * log gets a line that says that it spoke, not what it said. Nothing of ours uses the console.
 */
export function redirectSdkConsole(note: NoteEvent): void {
  const spoke = (): void =>
    note({ code: 'SDK_CONSOLE', message: 'the Bot Framework SDK wrote to the console', level: 'warn' });
  Object.assign(console, { error: spoke, warn: spoke });
}
