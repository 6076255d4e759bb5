import type { UrgenceAnswer, EscaladeAnswer } from '../../answering/answer';
import type { Language } from '../../conversation/session';
import type { ProfileField } from '../../knowledge/profile';
import type { Urgence } from '../../knowledge/schemas/entries';
import { nameOf, openChoice, capitalised } from '../entry-name';
import { plainDate, departementText } from '../event-words';
import {
  heading,
  mainHeading,
  paragraph,
  type Block,
  type Page,
  textIn,
  type PageContext,
  buttons,
  fold,
  rowList,
  type Choice,
  enumerate,
} from '../page';
import { callsText } from '../page-to-text';
import { phraseBooks } from '../phrases/phrase-books';
import { knownFields, valueText } from '../pupil-words';
import { errorSentence } from '../system-phrases';
import { sourceBlock, footBlocks } from './blocks';
import { phoneLink } from './contact-page';

/** Numbers of a danger that is not sure: with more, nobody reads them. */
const NUMBERS_EACH = 2;

/** The numbers to call as plain text, for when no card can be drawn or sent. */
export const emergencyText = (urgences: readonly Urgence[], language: Language): string =>
  [titleOf(urgences, language), ...numberLines(numbersOf(urgences), language)].join('\n\n');

/** The sentence of a turn that failed, and the numbers should the message have been about a danger. */
export function errorInDoubt(urgences: readonly Urgence[], language: Language): string {
  const { lead, numbers, and } = doubtLine(urgences, language);
  return `${errorSentence[language]}\n\n${callsText(lead, numbers, and)}`;
}

/** One line with the numbers of dangers that are only possible, the one to call first at its head. */
export function doubtLine(urgences: readonly Urgence[], language: Language): Extract<Block, { kind: 'calls' }> {
  const { urgence, lists } = phraseBooks[language];
  const numbers = numbersOf(urgences.map((one) => ({ ...one, numeros: one.numeros.slice(0, NUMBERS_EACH) })));
  return {
    kind: 'calls',
    lead: urgences.some(({ utilisateur }) => utilisateur) ? urgence.doubt.user : urgence.doubt.pupil,
    numbers: numbers.map(({ numero, libelle }) => ({ number: numero, label: libelle[language] })),
    and: lists.and,
  };
}

/** Whoever speaks of themself reads words for them, and not "un jeune en danger". */
const titleOf = (urgences: readonly Urgence[], language: Language): string =>
  urgences.find(({ utilisateur }) => utilisateur)?.titre[language] ?? phraseBooks[language].urgence.title;

const numberLines = (numbers: Urgence['numeros'], language: Language): string[] =>
  numbers.map(({ numero, libelle }) => `${numero}${phraseBooks[language].ui.colon}${libelle[language]}`);

/**
 * The numbers to call before anything else, large and ready to dial; then what to do and whom to turn to; at the end the
 * question that stood beside the danger, one press away.
 */
export function urgencePage({ urgences, others, rest }: UrgenceAnswer, context: PageContext): Page {
  const { urgence: words, foot } = context.phrases;
  const numbers = numbersOf(urgences);
  const otherNumbers = numbersOf(others).filter(({ numero }) => numbers.every((called) => called.numero !== numero));
  const title = titleOf(urgences, context.language);
  const [first] = urgences;
  const called = numbers.map(({ numero }) => numero).join(', ');
  return {
    summary: urgences.some(({ utilisateur }) => utilisateur) ? title : words.summary(called),
    blocks: [
      mainHeading(title),
      ...numbers.map((number) => numberBlock(number, 'large', context)),
      ...urgences.flatMap((urgence): Block[] => [
        ...(textIn(urgence.titre, context) === title ? [] : [heading(textIn(urgence.titre, context))]),
        paragraph(textIn(urgence.conduite, context)),
      ]),
      ...(otherNumbers.length > 0
        ? [heading(words.others), ...otherNumbers.map((number) => numberBlock(number, 'normal', context))]
        : []),
      ...(first
        ? [sourceBlock(first.source, context), paragraph(foot.checked(plainDate(first.verifieLe, context)), 'subtle')]
        : []),
      ...(rest ? [buttons([{ label: words.rest, action: rest }])] : []),
    ],
  };
}

/** A number that a phone dials when it is touched. */
const numberBlock = (
  { numero, libelle }: Urgence['numeros'][number],
  size: 'normal' | 'large',
  context: PageContext,
): Block => ({ kind: 'link', size, label: textIn(libelle, context), text: numero, url: `tel:${numero}` });

/** The numbers of all the dangers, each once, in the order in which to call them. */
function numbersOf(urgences: readonly Urgence[]): Urgence['numeros'] {
  const all = urgences.flatMap(({ numeros }) => numeros);
  return all.filter(({ numero }, index) => all.findIndex((other) => other.numero === numero) === index);
}

/** The right person to talk to, why, and a mail ready to be sent; the département to choose where it decides. */
export function escaladePage(answer: EscaladeAnswer, context: PageContext): Page {
  const { motif, person, departement, nearby } = answer;
  const { escalade: words, terms, lists } = context.phrases;
  const name = nameOf(person, context);
  const where = departement && terms.inDepartement[departement];
  const about = textIn(motif.nom, context);
  const names = nearby.map((acteur) => nameOf(acteur, context));
  const isOpen = answer.departements.length > 0;
  return {
    summary: words.summary(name),
    blocks: [
      mainHeading(words.title),
      paragraph(words.person(about, name, where)),
      paragraph(isOpen ? words.atOnce : textIn(motif.pourquoi, context)),
      ...personBlocks(answer, context),
      ...(names.length > 0 ? [paragraph(words.nearby(enumerate(names, lists.or)))] : []),
      ...footBlocks(person, context),
      ...(isOpen ? departementBlocks(answer, context) : []),
      buttons([openChoice(person, context)]),
    ],
  };
}

/** One button a département: each leads to the person there. */
function departementBlocks({ motif, departements }: EscaladeAnswer, { phrases }: PageContext): Block[] {
  const choices = departements.map((departement): Choice => ({
    label: phrases.fiche.departementValue(phrases.terms.departement[departement], departement),
    action: { kind: 'escalade', motif: motif.id, departement },
  }));
  return [paragraph(phrases.escalade.where), buttons(choices)];
}

/** Who it is, how to reach them, and the mail that is ready: shown in full before anything is sent. */
export function personBlocks(answer: EscaladeAnswer, context: PageContext): Block[] {
  const { person, mailbox } = answer;
  const { contact, escalade } = context.phrases;
  const rows = [
    ...(person.kind === 'contact' && person.personne !== undefined
      ? [{ label: contact.person, value: person.personne }]
      : []),
    ...(person.kind === 'contact' ? [{ label: contact.role, value: textIn(person.fonction, context) }] : []),
  ];
  const isReachedBy = person.id !== mailbox.id;
  return [
    ...(rows.length > 0 ? [rowList(rows)] : []),
    ...(isReachedBy ? [paragraph(contact.via(nameOf(mailbox, context)))] : []),
    ...(mailbox.telephone === undefined ? [] : [phoneLink(mailbox.telephone, context.phrases)]),
    ...(mailbox.courriel === undefined ? [] : mailBlocks(mailbox.courriel, answer, context)),
    paragraph(escalade.mail.privacy, 'subtle'),
  ];
}

function mailBlocks(to: string, answer: EscaladeAnswer, context: PageContext): Block[] {
  const { mail: words } = context.phrases.escalade;
  const mail = readyMail(to, answer, context);
  return [
    { kind: 'link', label: words.link, text: to, url: mail.url },
    fold(
      words.preview,
      mail.lines.map((text) => paragraph(text)),
      mail.subject,
    ),
  ];
}

/**
 * Longest address that a mail program surely opens: Windows hands over 2,083 characters at most
 * (Microsoft, "Maximum URL length is 2,083 characters").
 */
export const MAILTO_CHARS_MAX = 2000;

/** A mail as it will stand in the user's mail program: nothing is sent from here. */
interface ReadyMail {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly url: string;
}

/**
 * The mail to the right person: what it is about and what is known of the pupil, in our own words. It holds no name and
 * nothing that the user typed.
 *
 * @param to an address of mail
 */
export function readyMail(to: string, answer: EscaladeAnswer, context: PageContext): ReadyMail {
  const { mail } = context.phrases.escalade;
  const motif = textIn(answer.motif.nom, context);
  const subject = mail.subject(motif);
  const criteria = criteriaLines(answer, context);
  const lines = [
    mail.greeting,
    mail.motif(motif),
    ...(answer.about ? [mail.about(nameOf(answer.about, context))] : []),
    ...(answer.departement ? [lineOf('departement', departementText(answer.departement, context), context)] : []),
    ...(criteria.length > 0 ? [mail.criteria, ...criteria.map((line) => `- ${line}`)] : []),
    mail.question,
    mail.closing,
  ];
  // A line of its own for what the user adds.
  const body = lines.flatMap((line) => (line === mail.question ? [line, '', ''] : [line])).join('\r\n');
  return {
    subject,
    lines,
    url: `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
  };
}

/** "Âge : 17 ans": every criterion that is known; the département is that of whoever is written to, and said apart. */
const criteriaLines = ({ criteria }: EscaladeAnswer, context: PageContext): string[] =>
  knownFields(criteria)
    .filter((field) => field !== 'departement')
    .flatMap((field) => {
      const value = valueText(field, criteria, context.phrases);
      return value === undefined ? [] : [lineOf(field, value, context)];
    });

const lineOf = (field: ProfileField, value: string, { phrases }: PageContext): string =>
  capitalised(phrases.criterion.labelled(phrases.terms.field[field], value));
