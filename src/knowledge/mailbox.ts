import { entriesOf, findEntry, type EntryOf, type Knowledge } from './knowledge';

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
