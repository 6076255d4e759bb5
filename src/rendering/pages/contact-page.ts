import type { AnnuaireFound } from '../../annuaire/find-in-annuaire';
import type { SourcedEntry } from '../../annuaire/annuaire-index';
import type { ContactAnswer } from '../../answering/answer';
import { findEntry, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import type { FactKey } from '../../knowledge/schemas/common';
import { nameOf, openChoice } from '../entry-name';
import {
  buttons,
  heading,
  mainHeading,
  paragraph,
  rowList,
  type Block,
  type Page,
  type Choice,
  type Row,
  type PageContext,
  textIn,
} from '../page';
import { placeText, plainDate } from '../event-words';
import { factOf, focusBlocks, otherFactBlocks, footBlocks, sourceAndDay } from './blocks';

/** For a contact without number these facts are the answer: where to find it. */
const whereFound: readonly FactKey[] = ['acces', 'implantation'];

/** Whom to call. Only what the sources print: where they print no number, the way round is given and said. */
export function contactPage(answer: ContactAnswer, context: PageContext): Page {
  return answer.annuaire === undefined
    ? knownContactPage(answer, context)
    : annuairePage(answer, answer.annuaire, context);
}

/**
 * What the imported directory gives comes first. A contact without number of its own says after it where else to ask;
 * any other one is a press away.
 */
function annuairePage(answer: ContactAnswer, found: AnnuaireFound, context: PageContext): Page {
  const { contact, about } = answer;
  const title = annuaireTitle(found, context);
  const number = found.entries.flatMap(({ telephone, courriel }) => telephone ?? courriel ?? [])[0];
  const others = [...(about && about.id !== contact.id ? [about] : []), ...(hasOwnWay(contact) ? [contact] : [])];
  const ways: Block[] = others.length === 0 ? [] : [buttons(others.map((entry) => openChoice(entry, context)))];
  return {
    summary: number === undefined ? title : context.phrases.contact.summary(title, number),
    blocks: [
      mainHeading(title),
      ...annuaireBlocks(found, context),
      ...(hasOwnWay(contact) ? [] : otherwiseBlocks(answer, context)),
      ...ways,
    ],
  };
}

/** Where a contact without number is found, and through whom it is reached. */
function otherwiseBlocks(answer: ContactAnswer, context: PageContext): Block[] {
  const { contact } = answer;
  const via = answer.via ?? contactBehind(context.knowledge, contact);
  const focus = whereFound.filter((key) => factOf(contact, key) !== undefined);
  return [
    heading(context.phrases.annuaire.otherwise),
    ...focusBlocks(contact, focus, context),
    ...(via ? [heading(nameOf(via, context))] : []),
    ...(via ? reachBlocks(via, context) : []),
  ];
}

function knownContactPage({ contact, place, about, ...answer }: ContactAnswer, context: PageContext): Page {
  const via = answer.via ?? contactBehind(context.knowledge, contact);
  const words = context.phrases.contact;
  const name = nameOf(contact, context);
  const number = [contact, via].flatMap((one) => one?.telephone ?? one?.courriel ?? [])[0];
  const isAbout = about !== undefined && about.id !== contact.id;
  const focus = hasOwnWay(contact) ? [] : whereFound.filter((key) => factOf(contact, key) !== undefined);
  const noNumber = place !== undefined && !hasOwnWay(contact);
  const blocks: Block[] = [
    mainHeading(name),
    ...(isAbout ? [paragraph(words.about(nameOf(about, context)))] : []),
    ...(noNumber ? [paragraph(words.noNumberAt(placeText(place, context)))] : []),
    ...contactBlocks(contact, via, context),
    ...focusBlocks(contact, focus, context),
  ];
  const open = isAbout ? [openChoice(about, context)] : [];
  const rest = otherFactBlocks(contact, focus, context);
  return {
    summary: number === undefined ? name : words.summary(name, number),
    blocks: [
      ...blocks,
      sourceAndDay(contact, context),
      ...(open.length + rest.length > 0 ? [buttons(open, rest)] : []),
    ],
    whole: [...blocks, ...rest, ...footBlocks(contact, context), ...(open.length > 0 ? [buttons(open)] : [])],
  };
}

type Contact = EntryOf<'contact'>;

type Reach = Pick<Contact, 'telephone' | 'courriel' | 'adresse'>;

/** Telephone number of France as an address that a phone dials from any country (RFC 3966). */
const telUrl = (number: string): string => `tel:${number.replace(/\s/g, '').replace(/^0/, '+33')}`;

export const phoneLink = (number: string, { contact }: PageContext['phrases']): Block => ({
  kind: 'link',
  label: contact.phone,
  text: number,
  url: telUrl(number),
});

/** Whether the sources print a number or a mail for it. */
const hasOwnWay = ({ telephone, courriel }: Contact): boolean => telephone !== undefined || courriel !== undefined;

/** Who it is and how to reach them, or through whom where they have no number of their own. */
export function contactBlocks(contact: Contact, via: Contact | undefined, context: PageContext): Block[] {
  const words = context.phrases.contact;
  const person = contact.personne === undefined ? [] : [{ label: words.person, value: contact.personne }];
  return [
    ...reachBlocks(contact, context),
    ...(via ? viaBlocks(via, context) : []),
    rowList([...person, { label: words.role, value: textIn(contact.fonction, context) }]),
  ];
}

/** The contact through which another one is reached; undefined when it is reached directly. */
export const contactBehind = (knowledge: Knowledge, { passerPar }: Contact): Contact | undefined =>
  passerPar === undefined ? undefined : findEntry(knowledge, 'contact', passerPar);

/** The ways to reach a contact itself: telephone, mail, address. Empty when the sources print none. */
function reachBlocks({ telephone, courriel, adresse }: Reach, { phrases }: PageContext): Block[] {
  const words = phrases.contact;
  const blocks: Block[] = [];
  if (telephone !== undefined) blocks.push(phoneLink(telephone, phrases));
  if (courriel !== undefined) {
    // The subject is the same for everyone: nothing about a pupil may slip into a mail by itself.
    const url = `mailto:${courriel}?subject=${encodeURIComponent(words.mailSubject)}`;
    blocks.push({ kind: 'link', label: words.mail, text: courriel, url });
  }
  if (adresse !== undefined) blocks.push(rowList([{ label: words.address, value: adresse }]));
  return blocks;
}

const viaBlocks = (via: Contact, context: PageContext): Block[] => [
  paragraph(context.phrases.contact.via(nameOf(via, context))),
  ...reachBlocks(via, context),
];

/** "CIO : Beauvais"; the role alone where the place is still to be said. */
const annuaireTitle = ({ role, place }: AnnuaireFound, { phrases }: PageContext): string =>
  place === undefined ? phrases.annuaire.roles[role] : phrases.annuaire.title(phrases.annuaire.roles[role], place);

/** Those whom the imported directory names, with its source and date; then the places to choose from, if need be. */
function annuaireBlocks(found: AnnuaireFound, context: PageContext): Block[] {
  const { annuaire: words } = context.phrases;
  const { entries, total, place, scope } = found;
  const around = place !== undefined && scope !== 'named' ? [words.around[scope](place)] : [];
  return [
    ...around.map((text) => paragraph(text)),
    ...entries.flatMap((entry) => entryBlocks(entry, context)),
    ...(total > entries.length && entries.length > 0 ? [paragraph(words.more(entries.length, total))] : []),
    ...sourceBlocks(entries, context),
    ...choiceBlocks(found, context),
  ];
}

function entryBlocks(entry: SourcedEntry, context: PageContext): Block[] {
  const { annuaire: words, contact, fiche } = context.phrases;
  const { nom, role, bassin, ville, telephone, courriel, adresse } = entry;
  const isPerson = entry.source === 'deploiement';
  const rows: Row[] = [
    ...(isPerson ? [{ label: contact.role, value: words.functions[role] }] : []),
    ...(bassin === undefined ? [] : [{ label: words.bassin, value: bassin }]),
    ...(ville === undefined || adresse !== undefined ? [] : [{ label: fiche.town, value: ville }]),
  ];
  return [
    heading(nom),
    ...(rows.length > 0 ? [rowList(rows)] : []),
    ...reachBlocks({ telephone, courriel, adresse }, context),
  ];
}

/** One line for each source of what is shown: where it is from, and of which day. */
function sourceBlocks(entries: readonly SourcedEntry[], context: PageContext): Block[] {
  const { sources } = context.phrases.annuaire;
  const lines = entries.map(({ source, dataDate }) => sources[source](plainDate(dataDate, context)));
  return [...new Set(lines)].map((text) => paragraph(text, 'subtle'));
}

function choiceBlocks({ role, entries, options }: AnnuaireFound, { phrases }: PageContext): Block[] {
  const { annuaire: words } = phrases;
  if (options.length === 0) return [];
  const choices = options.map((option): Choice => ({
    label: option,
    action: { kind: 'say', text: words.say(words.roleInQuestion[role], option) },
  }));
  return [
    paragraph(entries.length > 0 ? words.whichTown : words.where[role]),
    { kind: 'actions', layout: 'lines', numbered: true, choices },
  ];
}
