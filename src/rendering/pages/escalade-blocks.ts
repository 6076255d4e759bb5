import type { EscaladeAnswer } from '../../answering/answer';
import { nameOf } from '../entry-name';
import type { Block } from '../page';
import { textIn, type PageContext } from '../page-context';
import { readyMail } from '../ready-mail';
import { telUrl } from './contact-blocks';

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
    ...(rows.length > 0 ? [{ kind: 'rows' as const, rows }] : []),
    ...(isReachedBy ? [{ kind: 'paragraph' as const, text: contact.via(nameOf(mailbox, context)) }] : []),
    ...(mailbox.telephone === undefined
      ? []
      : [
          {
            kind: 'link' as const,
            label: contact.phone,
            text: mailbox.telephone,
            url: telUrl(mailbox.telephone),
          },
        ]),
    ...(mailbox.courriel === undefined ? [] : mailBlocks(mailbox.courriel, answer, context)),
    { kind: 'paragraph', tone: 'subtle', text: escalade.mail.privacy },
  ];
}

function mailBlocks(to: string, answer: EscaladeAnswer, context: PageContext): Block[] {
  const { mail: words } = context.phrases.escalade;
  const mail = readyMail(to, answer, context);
  return [
    { kind: 'link', label: words.link, text: to, url: mail.url },
    {
      kind: 'fold',
      title: words.preview,
      detail: mail.subject,
      blocks: mail.lines.map((text) => ({ kind: 'paragraph', text })),
    },
  ];
}
