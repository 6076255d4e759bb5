import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { NoteEvent } from './summed-log';

/** Pino's number for `error`. */
const ERROR_LEVEL = 50;

/**
 * Fields that no line may show. None of ours has one, and no text of a user is ever passed to the log: this is for the
 * day when somebody logs a whole request, activity or configuration.
 */
const SECRET_FIELDS = ['authorization', 'text', 'value', 'from', 'name', 'password', 'hashSecret', 'url', 'headers'];

interface LogSettings {
  readonly level: string;
  /** Told the code of each line that is an error. */
  readonly onError: (code: string) => void;
  readonly destination: DestinationStream;
}

/** The log: JSON lines with a code, the id of the request, and nothing that a user wrote. */
export function createLogger({ level, onError, destination }: LogSettings): Logger {
  return pino(
    {
      level,
      mixin: requestFields,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[…]' },
      hooks: {
        logMethod(args, method, lineLevel) {
          const [fields] = args as readonly unknown[];
          if (lineLevel >= ERROR_LEVEL) onError(codeOf(fields));
          method.apply(this, args);
        },
      },
    },
    destination,
  );
}

function codeOf(fields: unknown): string {
  const code = typeof fields === 'object' && fields !== null && 'code' in fields ? fields.code : undefined;
  return typeof code === 'string' ? code : 'UNEXPECTED';
}

const requests = new AsyncLocalStorage<string>();

/** Runs the work of one request under an id that all its log lines carry, whichever layer writes them. */
export const withRequestId = <T>(id: string, work: () => Promise<T>): Promise<T> => requests.run(id, work);

/** What each log line says of where it belongs: the request under way, if there is one. */
const requestFields = (): { request?: string } => {
  const request = requests.getStore();
  return request === undefined ? {} : { request };
};

/**
 * Keeps what the SDK writes to the console (the reason why a token is refused, with the key) out of the terminal: the
 * log gets a line that says that it spoke, not what it said. Nothing of ours uses the console.
 */
export function redirectSdkConsole(note: NoteEvent): void {
  const spoke = (): void =>
    note({ code: 'SDK_CONSOLE', message: 'the Bot Framework SDK wrote to the console', level: 'warn' });
  Object.assign(console, { error: spoke, warn: spoke });
}
