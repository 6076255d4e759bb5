import { findEntry, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import { nameOf } from '../entry-name';
import type { Block } from '../page';
import { textIn, type PageContext } from '../page-context';

type Contact = EntryOf<'contact'>;

type Reach = Pick<Contact, 'telephone' | 'courriel' | 'adresse'>;

/** Telephone number of France as an address that a phone dials from any country (RFC 3966). */
export const telUrl = (number: string): string => `tel:${number.replace(/\s/g, '').replace(/^0/, '+33')}`;

/** Whether the sources print a number or a mail for it. */
export const hasOwnWay = ({ telephone, courriel }: Contact): boolean =>
  telephone !== undefined || courriel !== undefined;

/** Who it is and how to reach them, or through whom where they have no number of their own. */
export function contactBlocks(contact: Contact, via: Contact | undefined, context: PageContext): Block[] {
  const words = context.phrases.contact;
  const person = contact.personne === undefined ? [] : [{ label: words.person, value: contact.personne }];
  return [
    { kind: 'rows', rows: [...person, { label: words.role, value: textIn(contact.fonction, context) }] },
    ...reachBlocks(contact, context),
    ...(via ? viaBlocks(via, context) : []),
  ];
}

/** The contact through which another one is reached; undefined when it is reached directly. */
export const contactBehind = (knowledge: Knowledge, { passerPar }: Contact): Contact | undefined =>
  passerPar === undefined ? undefined : findEntry(knowledge, 'contact', passerPar);

/** The ways to reach a contact itself: telephone, mail, address. Empty when the sources print none. */
export function reachBlocks({ telephone, courriel, adresse }: Reach, { phrases }: PageContext): Block[] {
  const words = phrases.contact;
  const blocks: Block[] = [];
  if (telephone !== undefined)
    blocks.push({ kind: 'link', label: words.phone, text: telephone, url: telUrl(telephone) });
  if (courriel !== undefined) {
    // The subject is the same for everyone: nothing about a pupil may slip into a mail by itself.
    const url = `mailto:${courriel}?subject=${encodeURIComponent(words.mailSubject)}`;
    blocks.push({ kind: 'link', label: words.mail, text: courriel, url });
  }
  if (adresse !== undefined) blocks.push({ kind: 'rows', rows: [{ label: words.address, value: adresse }] });
  return blocks;
}

const viaBlocks = (via: Contact, context: PageContext): Block[] => [
  { kind: 'paragraph', text: context.phrases.contact.via(nameOf(via, context)) },
  ...reachBlocks(via, context),
];
