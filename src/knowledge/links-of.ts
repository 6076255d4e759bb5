import type { Knowledge } from './knowledge';

/** An address that the content holds, and the records that hold it. */
export interface Link {
  readonly url: string;
  readonly ids: readonly string[];
}

/** How an address answers: `closed` is for what only a person can look at (a login, a robot that is sent away). */
export type LinkState =
  | { readonly kind: 'alive' }
  | { readonly kind: 'closed'; readonly status: number }
  | { readonly kind: 'dead'; readonly reason: number | 'unreachable' | 'timeout' };

/** Every web address of the knowledge base, each once, in whatever field it stands. */
export function linksOf({ entries, sources, urgences }: Knowledge): Link[] {
  const owners = new Map<string, Set<string>>();
  for (const record of [...entries.values(), ...sources.values(), ...urgences])
    for (const url of addressesIn(record)) owners.set(url, (owners.get(url) ?? new Set()).add(record.id));
  return [...owners].map(([url, ids]) => ({ url, ids: [...ids] }));
}

/** What ends a sentence is no part of an address in it. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string')
    return (value.match(/https?:\/\/[^\s<>«»"]+/g) ?? []).map((url) => url.replace(/[.,;:)]+$/, ''));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
