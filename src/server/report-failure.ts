import type { Logger } from 'pino';
import { refusals, type Refusal } from './refusals';

/** What is answered when a request fails for a reason of ours; the log gets the kind of error, never its words. */
export function reportFailure(error: unknown, logger: Logger): Refusal {
  logger.error({ code: 'REQUEST_FAILED', errorName: nameOf(error) }, 'request failed');
  return refusals.failed;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
