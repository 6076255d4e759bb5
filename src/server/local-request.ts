import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4 } from 'node:net';

/** Where a relay says for whom it asks: names and addresses of machines. */
const HEADERS_OF_A_RELAY = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-server',
  'x-original-host',
  'x-original-forwarded-for',
  'x-real-ip',
  'x-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'forwarded',
] as const;

/** A name of this machine for itself, or an address that stays on it. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));

/**
 * Whether a request comes from a program of this machine that speaks to the bot itself. The local mode asks nobody who
 * they are: a relay (a tunnel, a proxy) in front of it would open it to the whole network, and a page of the web that
 * has a name point at this machine would speak to it from the browser. Both are told by the name that they call it.
 */
export function isFromThisMachine(headers: IncomingHttpHeaders): boolean {
  if (!isLoopbackHost(hostIn(headers.host ?? ''))) return false;
  // The local mode does not speak HTTPS.
  const proto = headers['x-forwarded-proto'] ?? 'http';
  return proto === 'http' && HEADERS_OF_A_RELAY.every((name) => namesThisMachine(headers[name]));
}

const namesThisMachine = (written: string | string[] | undefined): boolean =>
  [written ?? []]
    .flat()
    .flatMap((value) => value.split(/[,;]/))
    .every((part) =>
      isLoopbackHost(
        hostIn(
          part
            .trim()
            .replace(/^(for|by|host)=/i, '')
            .replaceAll('"', ''),
        ),
      ),
    );

/** Without its port; an address of IPv6 in brackets, however it was written. */
function hostIn(text: string): string {
  const lower = text.toLowerCase();
  if (lower === '::1') return '[::1]';
  return /^(\[[\da-f:.]+\]|[^:]*)(:\d+)?$/.exec(lower)?.[1] ?? '';
}
