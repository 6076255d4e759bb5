/** What turns that are cut get to put back what they saved. */
const PUTTING_BACK_MS = 500;

/** Lets turns in until it is closed, and knows when the last of them is over. */
export class TurnGate {
  private readonly inside = new Set<Promise<unknown>>();
  private readonly cutter = new AbortController();
  private closed = false;

  get isClosed(): boolean {
    return this.closed;
  }

  /** Aborted when those that are still inside must end at once. */
  get cut(): AbortSignal {
    return this.cutter.signal;
  }

  /** Settles as `turn` does. Not to be asked once the gate is closed. */
  async through<T>(turn: () => Promise<T>): Promise<T> {
    const under = turn();
    this.inside.add(under);
    try {
      return await under;
    } finally {
      this.inside.delete(under);
    }
  }

  /**
   * Nobody gets in any more; settles once nobody is inside. Those that are not out after `limitMs` are cut: it then
   * settles shortly after, with false.
   */
  async close(limitMs?: number): Promise<boolean> {
    this.closed = true;
    const out = Promise.allSettled(this.inside);
    if (limitMs === undefined) return out.then(() => true);
    const inTime = (ms: number) =>
      withinTime(out, ms).then(
        () => true,
        () => false,
      );
    if (await inTime(limitMs)) return true;
    this.cutter.abort();
    await inTime(PUTTING_BACK_MS);
    return false;
  }
}

/** What took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** The result of a promise, or a `TimeoutError` once that time has passed, or `cut` comes. The work itself goes on. */
export async function withinTime<T>(work: Promise<T>, limitMs: number, cut?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onCut: (() => void) | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`took more than ${limitMs} ms`)), limitMs);
    onCut = () => reject(new TimeoutError('cut'));
    cut?.addEventListener('abort', onCut);
    if (cut?.aborted) onCut();
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    if (onCut) cut?.removeEventListener('abort', onCut);
  }
}
