import type { AnnuaireFound } from '../../annuaire/find-in-annuaire';
import type { ContactAnswer } from '../../answering/answer';
import type { FactKey } from '../../knowledge/schemas/common';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Page } from '../page';
import type { PageContext } from '../page-context';
import { placeText } from '../place-words';
import { annuaireBlocks, annuaireTitle } from './annuaire-blocks';
import { contactBehind, contactBlocks, hasOwnWay, reachBlocks } from './contact-blocks';
import { factOf, focusBlocks, otherFactBlocks } from './fact-blocks';
import { footBlocks } from './foot-blocks';

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
  const ways: Block[] =
    others.length === 0
      ? []
      : [{ kind: 'actions', layout: 'buttons', choices: others.map((entry) => openChoice(entry, context)) }];
  return {
    summary: number === undefined ? title : context.phrases.contact.summary(title, number),
    blocks: [
      { kind: 'heading', level: 1, text: title },
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
    { kind: 'heading', level: 2, text: context.phrases.annuaire.otherwise },
    ...focusBlocks(contact, focus, context),
    ...(via ? [{ kind: 'heading' as const, level: 2 as const, text: nameOf(via, context) }] : []),
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
