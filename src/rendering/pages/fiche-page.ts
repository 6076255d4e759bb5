import type { FicheAnswer } from '../../answering/answer';
import { UnreachableCaseError } from '../../errors';
import { findEntry, type Entry, type EntryOf } from '../../knowledge/knowledge';
import { nameOf, openChoice, shortNameOf } from '../entry-name';
import { eventRows, periodText } from '../event-words';
import { explainRule } from '../explain-criterion';
import {
  buttons,
  fold,
  mainHeading,
  paragraph,
  pressableLines,
  rowList,
  type Block,
  type Page,
  type Choice,
  type Way,
  textIn,
  type PageContext,
} from '../page';
import { actionBlocks, editionBlocks } from './archives-page';
import { focusBlocks, otherFactBlocks, footBlocks, calendarWays, sayChoice } from './blocks';
import { figureBlocks } from './chiffres-page';
import { contactBehind, contactBlocks } from './contact-page';
import { dispositifRows, structureRows } from './entry-lines';

/** All that is known of one entry: what it is, what was asked about, then the rest to unfold. */
export function fichePage({ entry, focus }: FicheAnswer, context: PageContext): Page {
  const name = nameOf(entry, context);
  return {
    summary: name,
    blocks: [
      mainHeading(name),
      paragraph(textIn(entry.resume, context)),
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
      return [rowList(dispositifRows(entry, context))];
    case 'structure':
      return [rowList(structureRows(entry, context)), ...reachedBy(entry.contact, context)];
    case 'evenement':
      return [rowList(eventRows(entry, context))];
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
    ...(dates ? [rowList([{ label: fiche.editionDates, value: dates }])] : []),
    ...(chiffres.length > 0 ? [fold(fiche.figures, figureBlocks(chiffres, context))] : []),
  ];
}

/** How to reach what the fiche is about, folded. */
function reachedBy(contactId: string, context: PageContext): Block[] {
  const contact = findEntry(context.knowledge, 'contact', contactId);
  if (!contact) return [];
  const blocks: Block[] = [
    paragraph(nameOf(contact, context)),
    ...contactBlocks(contact, contactBehind(context.knowledge, contact), context),
  ];
  return [fold(context.phrases.fiche.reach, blocks)];
}

function criteriaBlocks(entry: Entry, context: PageContext): Block[] {
  if (entry.kind !== 'dispositif') return [];
  const items = entry.criteres.map((criterion) => explainRule(criterion, context));
  return [fold(context.phrases.fiche.criteria, [{ kind: 'list', items }])];
}

/** The related entries, folded; ids that lead nowhere are left out. */
function relatedBlocks(entry: Entry, context: PageContext): Block[] {
  const choices = entry.liens
    .flatMap((id) => context.knowledge.entries.get(id) ?? [])
    .map((found) => openChoice(found, context, nameOf(found, context)));
  if (choices.length === 0) return [];
  return [fold(context.phrases.fiche.related, [pressableLines(choices)])];
}

/** Buttons for what one does next with such an entry: for a dispositif, what comes before and after it in a pupil's path. */
function wayBlocks(entry: Entry, context: PageContext): Block[] {
  const { ways, archives, fiche } = context.phrases;
  const open = (id: string, label = ways.openFiche): Choice[] => {
    const found = context.knowledge.entries.get(id);
    return found ? [openChoice(found, context, label(shortNameOf(found, context)))] : [];
  };
  const choices = ((): Way[] => {
    switch (entry.kind) {
      case 'dispositif':
        return [
          ...entry.avant.flatMap((id) => open(id, fiche.before)),
          ...entry.apres.flatMap((id) => open(id, fiche.after)),
          sayChoice(ways.guided),
          sayChoice(ways.dispositifs),
        ];
      case 'structure':
        return [...open(entry.dispositif), sayChoice(ways.structures)];
      case 'evenement':
        return [...calendarWays([entry], context), sayChoice(ways.programme)];
      case 'sujet':
        return entry.edition ? [sayChoice(ways.programme)] : [];
      case 'acteur':
        return entry.contact === undefined ? [] : open(entry.contact);
      case 'edition':
        return [sayChoice(archives.editionsWay), sayChoice(archives.ideasWay)];
      case 'action':
        return [...open(entry.edition), sayChoice(archives.ideasWay)];
      case 'contact':
        return [];
    }
  })();
  return choices.length === 0 ? [] : [buttons(choices)];
}
