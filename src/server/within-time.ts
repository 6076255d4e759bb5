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
