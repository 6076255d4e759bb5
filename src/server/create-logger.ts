import pino, { type DestinationStream, type Logger } from 'pino';
import { requestFields } from './correlation';

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
