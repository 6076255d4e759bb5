import type { Level, Logger } from 'pino';
import type { Response } from 'restify';

/** How often one kind of event that anybody can cause may write a line. */
const PERIOD_MS = 60_000;

/** What is counted together, and how it is said. */
interface Kind {
  readonly code: string;
  readonly message: string;
  readonly level: Extract<Level, 'warn' | 'error'>;
}

interface Count {
  times: number;
  readonly reasons: Map<string, number>;
  readonly kind: Kind;
}

/** Takes note of one event. `reason`: one of a few fixed words, counted apart. */
export type NoteEvent = (kind: Kind, reason?: string) => void;

export interface SummedLog {
  readonly note: NoteEvent;
  /** Writes what was counted and not yet written. */
  readonly flush: () => void;
}

/**
 * Lines about what strangers do: the first of a kind is written at once, those of the minute that follows as one line
 * with their number. A line for each request would let anybody fill the disk.
 *
 * @param periodMs 0 writes each of them, for tests
 */
export function createSummedLog(logger: Logger, periodMs = PERIOD_MS): SummedLog {
  const counts = new Map<string, Count>();

  const write = ({ kind: { code, message, level }, times, reasons }: Count): void =>
    logger[level]({ code, count: times, ...(reasons.size > 0 && { reasons: Object.fromEntries(reasons) }) }, message);

  const waitFor = (code: string): void =>
    void setTimeout(() => {
      const count = counts.get(code);
      counts.delete(code);
      if (count && count.times > 0) begin(count);
    }, periodMs).unref();

  /** What comes in the period that begins with this line is counted. */
  const begin = (count: Count): void => {
    write(count);
    if (periodMs === 0) return;
    counts.set(count.kind.code, { kind: count.kind, times: 0, reasons: new Map() });
    waitFor(count.kind.code);
  };

  return {
    note: (kind, reason) => {
      const count = counts.get(kind.code) ?? { kind, times: 0, reasons: new Map<string, number>() };
      count.times += 1;
      if (reason !== undefined) count.reasons.set(reason, (count.reasons.get(reason) ?? 0) + 1);
      if (!counts.has(kind.code)) begin(count);
    },
    flush: () => {
      for (const count of counts.values()) if (count.times > 0) write(count);
      counts.clear();
    },
  };
}

/** Why a request is turned down. The bodies are ours and fixed: nothing of the request, of a library or of a stack. */
export const refusals = {
  malformedUrl: { status: 400, error: 'the address of the request is malformed' },
  malformedJson: { status: 400, error: 'the body is not valid JSON' },
  notAnActivity: { status: 400, error: 'the body is not a Bot Framework activity' },
  foreignServiceUrl: { status: 400, error: 'serviceUrl is not an address that this bot answers to' },
  unauthorized: { status: 401, error: 'unauthorized' },
  foreignHost: { status: 403, error: 'without identity the bot only answers to this machine' },
  foreignTenant: { status: 403, error: 'this tenant may not use this bot' },
  notFound: { status: 404, error: 'not found' },
  methodNotAllowed: { status: 405, error: 'method not allowed' },
  tooSlow: { status: 408, error: 'the body took too long' },
  tooLarge: { status: 413, error: 'the body is too large' },
  notJson: { status: 415, error: 'the body must be application/json, not compressed' },
  tooMany: { status: 429, error: 'too many requests' },
  failed: { status: 500, error: 'internal error' },
  unavailable: { status: 503, error: 'temporarily unavailable' },
} as const;

export type Refusal = (typeof refusals)[keyof typeof refusals];

/** `retryAfterSeconds`: when it is worth asking again. */
export function refuse(res: Response, { status, error }: Refusal, retryAfterSeconds?: number): void {
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds));
  res.json(status, { error });
}
