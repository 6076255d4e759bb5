import type { EscaladeAnswer } from '../answering/answer';
import type { ProfileField } from '../knowledge/profile';
import { capitalised, nameOf } from './entry-name';
import { textIn, type PageContext } from './page-context';
import { departementText } from './place-words';
import { knownFields, valueText } from './pupil-words';

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
