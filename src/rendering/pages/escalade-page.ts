import type { EscaladeAnswer } from '../../answering/answer';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Choice, Page } from '../page';
import { enumerate, textIn, type PageContext } from '../page-context';
import { footBlocks } from './foot-blocks';
import { personBlocks } from './escalade-blocks';

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
      { kind: 'heading', level: 1, text: words.title },
      { kind: 'paragraph', text: words.person(about, name, where) },
      { kind: 'paragraph', text: isOpen ? words.atOnce : textIn(motif.pourquoi, context) },
      ...personBlocks(answer, context),
      ...(names.length > 0 ? [{ kind: 'paragraph' as const, text: words.nearby(enumerate(names, lists.or)) }] : []),
      ...footBlocks(person, context),
      ...(isOpen ? departementBlocks(answer, context) : []),
      { kind: 'actions', layout: 'buttons', choices: [openChoice(person, context)] },
    ],
  };
}

/** One button a département: each leads to the person there. */
function departementBlocks({ motif, departements }: EscaladeAnswer, { phrases }: PageContext): Block[] {
  const choices = departements.map((departement): Choice => ({
    label: phrases.fiche.departementValue(phrases.terms.departement[departement], departement),
    action: { kind: 'escalade', motif: motif.id, departement },
  }));
  return [
    { kind: 'paragraph', text: phrases.escalade.where },
    { kind: 'actions', layout: 'buttons', choices },
  ];
}
