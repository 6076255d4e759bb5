import type { Level, Logger } from 'pino';

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
