import type { FicheAnswer } from '../../answering/answer';
import { UnreachableCaseError } from '../../errors';
import { findEntry, type Entry, type EntryOf } from '../../knowledge/knowledge';
import { periodText } from '../dates';
import { nameOf } from '../entry-name';
import { explainRule } from '../explain-criterion';
import type { Block, Page } from '../page';
import { textIn, type PageContext } from '../page-context';
import { actionBlocks, editionBlocks } from './archive-words';
import { contactBehind, contactBlocks } from './contact-blocks';
import { eventRows } from './event-words';
import { focusBlocks, otherFactBlocks } from './fact-blocks';
import { relatedBlocks, wayBlocks } from './fiche-ways';
import { dispositifRows, structureRows } from './entry-rows';
import { figureBlocks } from './figure-blocks';
import { footBlocks } from './foot-blocks';

/** All that is known of one entry: what it is, what was asked about, then the rest to unfold. */
export function fichePage({ entry, focus }: FicheAnswer, context: PageContext): Page {
  const name = nameOf(entry, context);
  return {
    summary: name,
    blocks: [
      { kind: 'heading', level: 1, text: name },
      { kind: 'paragraph', text: textIn(entry.resume, context) },
      ...focusBlocks(entry, focus, context),
      ...ownBlocks(entry, context),
      ...otherFactBlocks(entry, focus, context),
      ...criteriaBlocks(entry, context),
      ...relatedBlocks(entry, context),
      ...footBlocks(entry, context),
      ...wayBlocks(entry, context),
    ],
  };
}

/** What only entries of this kind have. */
function ownBlocks(entry: Entry, context: PageContext): Block[] {
  switch (entry.kind) {
    case 'dispositif':
      return [{ kind: 'rows', rows: dispositifRows(entry, context) }];
    case 'structure':
      return [{ kind: 'rows', rows: structureRows(entry, context) }, ...reachedBy(entry.contact, context)];
    case 'evenement':
      return [{ kind: 'rows', rows: eventRows(entry, context) }];
    case 'contact':
      return contactBlocks(entry, contactBehind(context.knowledge, entry), context);
    case 'acteur':
      return entry.contact === undefined ? [] : reachedBy(entry.contact, context);
    case 'sujet':
      return sujetBlocks(entry, context);
    case 'edition':
      return editionBlocks(entry, context);
    case 'action':
      return actionBlocks(entry, context);
    default:
      throw new UnreachableCaseError(entry);
  }
}

function sujetBlocks({ edition, chiffres }: EntryOf<'sujet'>, context: PageContext): Block[] {
  const { fiche } = context.phrases;
  const dates = edition && periodText({ from: edition.du, to: edition.au }, context);
  return [
    ...(dates ? [{ kind: 'rows' as const, rows: [{ label: fiche.editionDates, value: dates }] }] : []),
    ...(chiffres.length > 0
      ? [{ kind: 'fold' as const, title: fiche.figures, blocks: figureBlocks(chiffres, context) }]
      : []),
  ];
}

/** How to reach what the fiche is about, folded. */
function reachedBy(contactId: string, context: PageContext): Block[] {
  const contact = findEntry(context.knowledge, 'contact', contactId);
  if (!contact) return [];
  const blocks: Block[] = [
    { kind: 'paragraph', text: nameOf(contact, context) },
    ...contactBlocks(contact, contactBehind(context.knowledge, contact), context),
  ];
  return [{ kind: 'fold', title: context.phrases.fiche.reach, blocks }];
}

function criteriaBlocks(entry: Entry, context: PageContext): Block[] {
  if (entry.kind !== 'dispositif') return [];
  const items = entry.criteres.map((criterion) => explainRule(criterion, context));
  return [{ kind: 'fold', title: context.phrases.fiche.criteria, blocks: [{ kind: 'list', items }] }];
}
