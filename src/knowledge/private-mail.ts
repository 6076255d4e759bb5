import { z } from 'zod';
import { entriesOf, findEntry, type EntryOf, type Knowledge } from './knowledge';

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

type Contact = EntryOf<'contact'>;

/**
 * The contact whose mail reaches that contact or acteur: its own, that of the one through which it is reached, or, where
 * the sources print no way, that of the contact which is reached through no other. Undefined where no contact has a mail.
 */
export function mailboxOf(knowledge: Knowledge, id: string): Contact | undefined {
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const contact: Contact | undefined = findEntry(knowledge, 'contact', next);
    if (contact?.courriel !== undefined) return contact;
    next = contact?.passerPar ?? findEntry(knowledge, 'acteur', next)?.contact;
  }
  return entriesOf(knowledge, 'contact').find(
    ({ courriel, passerPar }) => courriel !== undefined && passerPar === undefined,
  );
}

/** A domain, with everything below it; `*` in the place of its last part stands for any country. */
const domainSchema = z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|\*)$/);

/** Providers of private mailboxes: an address there is nobody's professional one. */
export const privateMailFileSchema = z.strictObject({
  domaines: z
    .array(domainSchema)
    .min(1)
    .refine((domains) => new Set(domains).size === domains.length, 'duplicate'),
});
