/** What went wrong, as a code that tests and logs can rely on. */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'KNOWLEDGE_INVALID'
  | 'INPUT_INVALID'
  | 'PORT_IN_USE'
  | 'STORAGE_UNAVAILABLE'
  | 'STORAGE_BUSY'
  | 'STORAGE_FULL'
  | 'STORAGE_TOO_NEW'
  | 'TURN_CONTENDED'
  | 'TURN_LATE';

/** An error whose message a person can act on: it names the file, field or variable and the remedy. */
export class AppError extends Error {
  override readonly name: string = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Reaching it means that a variant of a union was forgotten: the compiler says so before the program does. */
export class UnreachableCaseError extends Error {
  override readonly name = 'UnreachableCaseError';

  constructor(value: never) {
    super(`unhandled case: ${JSON.stringify(value)}`);
  }
}
