import type { Activity } from 'botbuilder';
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4 } from 'node:net';
import { UnreachableCaseError } from '../errors';
import { refusals, type Refusal } from './summed-log';

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
const isLoopbackHost = (host: string): boolean =>
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

/** Where an activity may come from, and its answer go to. */
export interface OriginRules {
  /** `microsoft`: the channels of the Bot Framework. `loopback`: this machine alone, for a bot without identity. */
  readonly serviceUrls: 'microsoft' | 'loopback';
  /** The ports of this machine that a bot without identity answers to; other programs listen on the others. */
  readonly localPorts?: { has(port: number): boolean };
  /** The tenants that may talk to the bot; undefined lets all in, which only the local mode may. */
  readonly tenants?: readonly string[];
}

/**
 * The channels of the public cloud: Teams, and those of the Bot Framework itself (Web Chat, Direct Line). Whole names or
 * domains that are Microsoft's: anyone can have a name under `trafficmanager.net`.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const MICROSOFT_HOSTS = /^(smba\.trafficmanager\.net|([a-z0-9-]+\.)+(botframework\.com|teams\.microsoft\.com))$/;

/**
 * Why an activity may not be answered, or undefined when it may. Asked once the request is authenticated: the token
 * proves that a channel sent it, not that the channel's users are ours; and the SDK does not compare `serviceUrl` with
 * the token of every kind of channel.
 */
export function refuseOrigin(activity: Activity, rules: OriginRules): Refusal | undefined {
  const { tenants } = rules;
  if (!isAllowedServiceUrl(activity.serviceUrl, rules)) return refusals.foreignServiceUrl;
  if (tenants && !isAllowedTenant(activity, tenants)) return refusals.foreignTenant;
  return undefined;
}

function isAllowedServiceUrl(url: string, { serviceUrls, localPorts }: OriginRules): boolean {
  const { protocol, hostname, port, username, password } = new URL(url);
  switch (serviceUrls) {
    case 'loopback':
      return isLoopbackHost(hostname) && !username && !password && localPorts?.has(portOf(protocol, port)) === true;
    case 'microsoft':
      return protocol === 'https:' && !port && !username && !password && MICROSOFT_HOSTS.test(hostname);
    default:
      throw new UnreachableCaseError(serviceUrls);
  }
}

const portOf = (protocol: string, port: string): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** Teams writes the tenant at two places; one that is not ours at either is enough to refuse, and so is none at all. */
function isAllowedTenant({ conversation, channelData }: Activity, tenants: readonly string[]): boolean {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string | null } | null };
  const named = [conversation.tenantId, tenant?.id].filter((id) => typeof id === 'string');
  return named.length > 0 && named.every((id) => tenants.includes(id.toLowerCase()));
}
