import type { ContactAnswer } from '../../answering/answer';
import type { FactKey } from '../../knowledge/schemas/common';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';
import { placeText } from '../place-words';
import { contactBehind, contactBlocks, hasOwnWay } from './contact-blocks';
import { factOf, focusBlocks, otherFactBlocks } from './fact-blocks';
import { footBlocks } from './foot-blocks';

/** For a contact without number these facts are the answer: where to find it. */
const whereFound: readonly FactKey[] = ['acces', 'implantation'];

/** Whom to call. Only what the sources print: where they print no number, the way round is given and said. */
export function contactPage({ contact, place, about, ...answer }: ContactAnswer, context: PageContext): Page {
  const via = answer.via ?? contactBehind(context.knowledge, contact);
  const words = context.phrases.contact;
  const name = nameOf(contact, context);
  const number = [contact, via].flatMap((one) => one?.telephone ?? one?.courriel ?? [])[0];
  const isAbout = about !== undefined && about.id !== contact.id;
  const focus = hasOwnWay(contact) ? [] : whereFound.filter((key) => factOf(contact, key) !== undefined);
  const noNumber = place !== undefined && !hasOwnWay(contact);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name },
    ...(isAbout ? [{ kind: 'paragraph' as const, text: words.about(nameOf(about, context)) }] : []),
    ...(noNumber ? [{ kind: 'paragraph' as const, text: words.noNumberAt(placeText(place, context)) }] : []),
    ...contactBlocks(contact, via, context),
    ...focusBlocks(contact, focus, context),
    ...otherFactBlocks(contact, focus, context),
    ...footBlocks(contact, context),
  ];
  const open: Block[] = isAbout ? [{ kind: 'actions', layout: 'buttons', choices: [openChoice(about, context)] }] : [];
  return { summary: number === undefined ? name : words.summary(name, number), blocks: [...blocks, ...open] };
}
