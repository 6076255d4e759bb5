import type { Link, LinkState } from '../knowledge/knowledge';

export interface CheckedLink extends Link {
  readonly state: LinkState;
}

interface LinkCheck {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  /** Addresses asked at once: few, because many of them are on the same servers. */
  readonly concurrency: number;
}

/** Statuses of a page that is there, and not for us. */
const CLOSED_STATUSES: readonly number[] = [401, 403, 429];

/** Asks every address, the cheap way first (HEAD), then as a browser would: some servers know no HEAD. */
export async function checkLinks(links: readonly Link[], check: LinkCheck): Promise<CheckedLink[]> {
  const queue = [...links.entries()];
  const checked: CheckedLink[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [rank, link] = next;
      checked[rank] = { ...link, state: await stateOf(link.url, check) };
    }
  };
  await Promise.all(Array.from({ length: check.concurrency }, work));
  return checked;
}

async function stateOf(url: string, check: LinkCheck): Promise<LinkState> {
  const byHead = await ask(url, 'HEAD', check);
  return byHead.kind === 'alive' ? byHead : ask(url, 'GET', check);
}

async function ask(url: string, method: 'HEAD' | 'GET', { fetch: ask, timeoutMs }: LinkCheck): Promise<LinkState> {
  try {
    const response = await ask(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) });
    // Only the status counts: dropping the body frees the connection.
    await response.body?.cancel();
    if (response.ok) return { kind: 'alive' };
    return CLOSED_STATUSES.includes(response.status)
      ? { kind: 'closed', status: response.status }
      : { kind: 'dead', reason: response.status };
  } catch (error) {
    const isLate = (error as { readonly name?: unknown }).name === 'TimeoutError';
    return { kind: 'dead', reason: isLate ? 'timeout' : 'unreachable' };
  }
}
