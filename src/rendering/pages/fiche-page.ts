import type { FicheAnswer } from '../../answering/answer';
import { UnreachableCaseError } from '../../errors';
import { findEntry, type Entry, type EntryOf } from '../../knowledge/knowledge';
import { factKeySchema, type EntryPart, type FactKey } from '../../knowledge/schemas/common';
import { nameOf, openChoice, shortNameOf } from '../entry-name';
import { eventRows, periodText } from '../event-words';
import { explainRule } from '../explain-criterion';
import {
  BUTTONS_MAX,
  buttons,
  fetched,
  fold,
  heading,
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
import {
  calendarWays,
  citations,
  contentOf,
  factOf,
  focusBlocks,
  footBlocks,
  otherFactBlocks,
  wayChoice,
  sourceAndDay,
  untoldBlocks,
} from './blocks';
import { figureBlocks } from './chiffres-page';
import { contactBehind, contactBlocks } from './contact-page';
import { dispositifRows, structureRows } from './entry-lines';

/**
 * One entry: what was asked about with its source, or else what it is; each other part is fetched under its title. The
 * whole text tells all of them.
 */
export function fichePage({ entry, focus, part }: FicheAnswer, context: PageContext): Page {
  const name = nameOf(entry, context);
  const asked = part === undefined ? focus : factKeySchema.options.filter((key) => key === part);
  const parts = partsOf(entry, context);
  const beside = parts.filter((one) => one.part === part && !asked.includes(part as FactKey));
  const top: Block[] = [
    ...focusBlocks(entry, asked, context),
    ...beside.flatMap(({ title, blocks }) => [heading(title), ...blocks]),
  ];
  const isAsked = top.length > 0;
  const others = parts.filter((one) => one.part !== part && !asked.some((key) => key === one.part));
  const ways = waysOn(entry, context);
  const essential: Choice = {
    label: context.phrases.fiche.essential,
    action: { kind: 'open', entry: entry.id, part: 'resume' },
  };
  return {
    summary: name,
    blocks: [
      mainHeading(name),
      ...(isAsked ? top : [paragraph(textIn(entry.resume, context)), ...ownBlocks(entry, context)]),
      ...(isAsked ? [] : [sourceAndDay(entry, context)]),
      buttons(
        (isAsked ? [essential, ...ways] : ways).slice(0, BUTTONS_MAX - 1),
        others.map((one) =>
          fetched(one.title, undefined, { kind: 'open', entry: entry.id, part: one.part }, one.blocks),
        ),
      ),
    ],
    whole: [
      mainHeading(name),
      ...top,
      paragraph(textIn(entry.resume, context)),
      ...ownBlocks(entry, context),
      ...otherFactBlocks(entry, asked, context),
      ...parts
        .filter(({ part: key }) => !(key in entry.faits) && key !== 'sources' && key !== part)
        .map(({ title, blocks }) => fold(title, blocks)),
      ...footBlocks(entry, context),
      ...(ways.length > 0 ? [buttons(ways)] : []),
    ],
  };
}

/** A part of an entry under its title, which can be asked for by itself. */
interface Part {
  readonly part: EntryPart;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What an entry can be asked for: its facts, and what stands beside them. */
function partsOf(entry: Entry, context: PageContext): Part[] {
  const { terms, fiche, foot } = context.phrases;
  const facts = factKeySchema.options.flatMap((part): Part[] => {
    const fact = factOf(entry, part);
    return fact ? [{ part, title: terms.fact[part], blocks: contentOf(fact, context) }] : [];
  });
  const untold = factKeySchema.options.filter((key) => key in entry.faits && factOf(entry, key) === undefined);
  const beside: Part[] = [
    { part: 'criteres', title: fiche.criteria, blocks: criteriaBlocks(entry, context) },
    { part: 'chiffres', title: fiche.figures, blocks: entry.kind === 'sujet' ? figures(entry, context) : [] },
    { part: 'contact', title: fiche.reach, blocks: reachedBy(entry, context) },
    { part: 'liens', title: fiche.related, blocks: relatedBlocks(entry, context) },
    { part: 'sources', title: foot.sources, blocks: [...citations(entry, context), ...untoldBlocks(untold, context)] },
  ];
  return [...facts, ...beside.filter(({ blocks }) => blocks.length > 0)];
}

const figures = ({ chiffres }: EntryOf<'sujet'>, context: PageContext): Block[] =>
  chiffres.length > 0 ? figureBlocks(chiffres, context) : [];

/** What only entries of this kind have. */
function ownBlocks(entry: Entry, context: PageContext): Block[] {
  switch (entry.kind) {
    case 'dispositif':
      return [rowList(dispositifRows(entry, context))];
    case 'structure':
      return [rowList(structureRows(entry, context))];
    case 'evenement':
      return [rowList(eventRows(entry, context))];
    case 'contact':
      return contactBlocks(entry, contactBehind(context.knowledge, entry), context);
    case 'acteur':
      return [];
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

function sujetBlocks({ edition }: EntryOf<'sujet'>, context: PageContext): Block[] {
  const dates = edition && periodText({ from: edition.du, to: edition.au }, context);
  return dates ? [rowList([{ label: context.phrases.fiche.editionDates, value: dates }])] : [];
}

/** How to reach what the fiche is about. */
function reachedBy(entry: Entry, context: PageContext): Block[] {
  const id = entry.kind === 'structure' || entry.kind === 'acteur' ? entry.contact : undefined;
  const contact = id === undefined ? undefined : findEntry(context.knowledge, 'contact', id);
  if (!contact) return [];
  return [
    paragraph(nameOf(contact, context)),
    ...contactBlocks(contact, contactBehind(context.knowledge, contact), context),
  ];
}

function criteriaBlocks(entry: Entry, context: PageContext): Block[] {
  if (entry.kind !== 'dispositif') return [];
  return [{ kind: 'list', items: entry.criteres.map((criterion) => explainRule(criterion, context)) }];
}

/** The related entries; ids that lead nowhere are left out. */
function relatedBlocks(entry: Entry, context: PageContext): Block[] {
  const choices = entry.liens
    .flatMap((id) => context.knowledge.entries.get(id) ?? [])
    .map((found) => openChoice(found, context, nameOf(found, context)));
  return choices.length === 0 ? [] : [pressableLines(choices)];
}

/** Buttons for what one does next with such an entry: for a dispositif, what comes before and after it in a pupil's path. */
function waysOn(entry: Entry, context: PageContext): Way[] {
  const { ways, fiche } = context.phrases;
  const open = (id: string, label = ways.openFiche): Choice[] => {
    const found = context.knowledge.entries.get(id);
    return found ? [openChoice(found, context, label(shortNameOf(found, context)))] : [];
  };
  switch (entry.kind) {
    case 'dispositif':
      return [
        ...entry.avant.flatMap((id) => open(id, fiche.before)),
        ...entry.apres.flatMap((id) => open(id, fiche.after)),
        wayChoice('guided', context),
        wayChoice('dispositifs', context),
      ];
    case 'structure':
      return [...open(entry.dispositif), wayChoice('structures', context)];
    case 'evenement':
      return [...calendarWays([entry], context), wayChoice('programme', context)];
    case 'sujet':
      return entry.edition ? [wayChoice('programme', context)] : [];
    case 'acteur':
      return entry.contact === undefined ? [] : open(entry.contact);
    case 'edition':
      return [wayChoice('editions', context), wayChoice('ideas', context)];
    case 'action':
      return [...open(entry.edition), wayChoice('ideas', context)];
    case 'contact':
      return [];
  }
}
