/** Top-level domains of one or two parts: `fr`, `co.uk`. */
const ANY_COUNTRY = String.raw`[a-z]{2,}(?:\.[a-z]{2})?`;

/**
 * Whether an address belongs to one of these providers of private mailboxes, or to a domain below one of theirs.
 * @param domains as `knowledge/messageries-privees.yaml` lists them
 */
export function privateMailAmong(domains: readonly string[]): (address: string) => boolean {
  const patterns = domains.map((domain) =>
    domain.endsWith('.*') ? `${escaped(domain.slice(0, -2))}\\.${ANY_COUNTRY}` : escaped(domain),
  );
  const isPrivate = new RegExp(`[@.](?:${patterns.join('|')})\\.?$`, 'i');
  return (address) => isPrivate.test(address.trim());
}

const escaped = (domain: string): string => domain.replace(/\./g, '\\.');
