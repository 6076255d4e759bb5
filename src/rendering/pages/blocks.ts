import type { WayName } from '../../conversation/ways';
import { selectionPath } from '../../calendar/calendar-text';
import { type Entry, entriesOf, type EntryOf } from '../../knowledge/knowledge';
import { factKeySchema, type Fact, type FactKey, type Origin } from '../../knowledge/schemas/common';
import { openChoice } from '../entry-name';
import {
  buttons,
  fold,
  heading,
  itemList,
  paragraph,
  type Block,
  type Choice,
  type Item,
  type Way,
  shortSourceTitle,
  sourceTitle,
  type PageContext,
  linesIn,
} from '../page';
import { plainDate } from '../event-words';

/** The documents that an entry comes from, with the place in each. */
export const citations = ({ sources }: Entry, context: PageContext): Block[] => [
  {
    kind: 'list',
    items: sources.map(({ document, lieu }) => context.phrases.foot.citation(sourceTitle(document, context), lieu)),
  },
];

/** The sources of an entry and the day on which it was checked against them. */
export const footBlocks = (entry: Entry, context: PageContext): Block[] => [
  fold(context.phrases.foot.sources, citations(entry, context)),
  sourceAndDay(entry, context),
];

/** The first source and the day of checking, in one line. */
export const sourceAndDay = ({ sources: [first], verifieLe }: Entry, context: PageContext): Block =>
  paragraph(
    context.phrases.fiche.sourceAndDay(
      first ? shortSourceTitle(first.document, context) : '',
      plainDate(verifieLe, context),
    ),
    'subtle',
  );

/** "Source : …" under what one document tells; the foot of the entry has its title in full. */
export const sourceBlock = (document: string, context: PageContext, place?: string): Block =>
  paragraph(context.phrases.foot.source(shortSourceTitle(document, context), place), 'subtle');

/** The fact of an entry; undefined when the entry says that it is not known, or says nothing. */
export function factOf(entry: Entry, key: FactKey): Fact | undefined {
  const facts: Partial<Record<FactKey, Fact | 'inconnu'>> = entry.faits;
  const fact = facts[key];
  return fact === 'inconnu' ? undefined : fact;
}

/** The facts that the question was about, open; an asked fact that is not known is said first. */
export function focusBlocks(entry: Entry, focus: readonly FactKey[], context: PageContext): Block[] {
  const missing = focus.filter((key) => factOf(entry, key) === undefined);
  return [
    ...missing.map((key) =>
      paragraph(context.phrases.fiche.notSaid(context.phrases.terms.fact[key].replace(/\s*\?$/, '')), 'attention'),
    ),
    ...focus.flatMap((key): Block[] => {
      const fact = factOf(entry, key);
      return fact ? [heading(context.phrases.terms.fact[key]), ...contentOf(fact, context)] : [];
    }),
  ];
}

/** All the other facts, folded under their titles; what the documents do not tell in one line. */
export function otherFactBlocks(entry: Entry, focus: readonly FactKey[], context: PageContext): Block[] {
  const keys = factKeySchema.options.filter((key) => key in entry.faits && !focus.includes(key));
  return [
    ...keys.flatMap((key): Block[] => {
      const fact = factOf(entry, key);
      return fact ? [fold(context.phrases.terms.fact[key], contentOf(fact, context))] : [];
    }),
    ...untoldBlocks(
      keys.filter((key) => factOf(entry, key) === undefined),
      context,
    ),
  ];
}

/** What the documents do not tell, in one line. */
export function untoldBlocks(keys: readonly FactKey[], { phrases }: PageContext): Block[] {
  if (keys.length === 0) return [];
  const names = keys.map((key) => phrases.terms.fact[key].replace(/\s*\?$/, '').toLowerCase());
  return [paragraph(phrases.fiche.unknown(names.join(', ')), 'subtle')];
}

/** A fact with its source. */
export function contentOf(fact: Fact, context: PageContext): Block[] {
  const { origins } = fact;
  if (origins) return itemisedContent(fact, origins, context);
  const lines = linesIn(fact, context);
  const [first = '', ...others] = lines;
  const content: Block = others.length === 0 ? paragraph(first) : { kind: 'list', items: lines };
  return [content, sourceBlock(fact.source, context, fact.lieu)];
}

/** A list whose items come from several documents: each says its own. */
function itemisedContent(fact: Fact, origins: readonly Origin[], context: PageContext): Block[] {
  const items = linesIn(fact, context).map((line, at) => {
    const { source, lieu } = origins[at] ?? { source: fact.source };
    return `${line} — ${context.phrases.foot.source(shortSourceTitle(source, context), lieu)}`;
  });
  return [{ kind: 'list', items }];
}

/** A button for a question that several cards offer. */
export const wayChoice = (way: WayName, { phrases }: PageContext): Choice => ({
  label: phrases.ways[way],
  action: { kind: 'way', way },
});

/** Buttons for the contacts that answer by themselves: one telephones them without going through another. */
export const contactChoices = (context: PageContext): Choice[] =>
  entriesOf(context.knowledge, 'contact')
    .filter(({ telephone }) => telephone !== undefined)
    .map((contact) => openChoice(contact, context));

/** The button that adds events to the user's own calendar; none without events, or without an address to open. */
export function calendarWays(
  events: readonly EntryOf<'evenement'>[],
  { publicUrl, language, knowledge, phrases }: PageContext,
): Way[] {
  if (publicUrl === undefined || events.length === 0) return [];
  const url = `${publicUrl}${selectionPath(events, language, knowledge)}`;
  return [{ label: phrases.ways.calendar, action: { kind: 'address', url } }];
}

/** Rows that a phone shows above the ways on. */
const ROWS_MAX = 5;

/** Rows that a card holds: no list of the content but a made-up one has more. */
const CARD_ROWS_MAX = 24;

/** The first rows of a list, the others behind "Plus…". */
export function rowsInView(items: readonly Item[], { phrases }: PageContext, ways: readonly Way[] = []): Block[] {
  const others = items.slice(ROWS_MAX, CARD_ROWS_MAX);
  const left = items.length - ROWS_MAX - others.length;
  const more = [
    ...(others.length > 0 ? [itemList(others)] : []),
    ...(left > 0 ? [paragraph(phrases.liste.left(left))] : []),
  ];
  return [itemList(items.slice(0, ROWS_MAX)), ...(more.length + ways.length > 0 ? [buttons(ways, more)] : [])];
}
