import type { ComparisonAnswer } from '../../answering/answer';
import type { Entry } from '../../knowledge/knowledge';
import type { FactKey } from '../../knowledge/schemas/common';
import { plainDate } from '../dates';
import { firstSentence, openChoice, shortNameOf } from '../entry-name';
import type { Block, Choice, Page } from '../page';
import { enumerate, shortSourceTitle, type PageContext } from '../page-context';
import { comparedPoints, type Point } from './compared-points';
import { entryItem } from './entry-lines';
import { sayChoice } from './ways';

/** Longest value that is read at a glance, on two or three lines of a phone: points with a longer one are folded. */
const GLANCE_CHARS = 120;

/** Entries of one kind side by side: in short what each is, the points on which they differ, then the others. */
export function comparisonPage({ entries, left, focus }: ComparisonAnswer, context: PageContext): Page {
  const { comparison, fiche, lists } = context.phrases;
  const names = (some: readonly Entry[]) =>
    enumerate(
      some.map((entry) => lineName(entry, context)),
      lists.and,
    );
  const points = comparedPoints(entries, context);
  const known = points.filter(({ values }) => values.some((value) => value !== undefined));
  const untold = points
    .filter((point) => point.fact !== undefined && !known.includes(point))
    .map(({ title }) => title.toLowerCase());
  const [same, differing] = [known.filter(isSame), known.filter((point) => !isSame(point))];
  const asked = (point: Point): boolean => isAsked(point, focus);
  const block = (point: Point): Block => pointBlock(point, entries, asked(point), context);
  const different = [...differing.filter(asked), ...differing.filter((point) => !asked(point))].map(block);
  return {
    summary: comparison.summary(names(entries), differing.length),
    blocks: [
      { kind: 'heading', level: 1, text: comparison.title(names(entries)) },
      ...(left.length > 0 ? [paragraph(comparison.left(left.length, names(left)), 'attention')] : []),
      { kind: 'items', items: entries.map((entry) => entryItem(entry, context, firstSentence)) },
      { kind: 'heading', level: 2, text: comparison.differs },
      ...(different.length > 0 ? shortFirst(different) : [paragraph(comparison.nothingDiffers)]),
      ...(same.length > 0
        ? [{ kind: 'fold' as const, title: comparison.same(same.length), blocks: same.map(block) }]
        : []),
      ...(untold.length > 0 ? [paragraph(fiche.unknown(untold.join(', ')), 'subtle')] : []),
      ...footBlocks(entries, context),
      { kind: 'actions', layout: 'buttons', choices: waysOn(entries, context) },
    ],
  };
}

const paragraph = (text: string, tone: 'normal' | 'subtle' | 'attention' = 'normal'): Block => ({
  kind: 'paragraph',
  text,
  tone,
});

/** A name short enough to stand before every value: the acronym, or the name less what is in brackets. */
const lineName = (entry: Entry, context: PageContext): string =>
  entry.sigle ?? shortNameOf(entry, context).replace(/ \([^()]*\)$/, '');

const isSame = ({ values: [first, ...others] }: Point): boolean =>
  others.every((value) => value?.join('\n') === first?.join('\n'));

const isAsked = ({ fact }: Point, focus: readonly FactKey[]): boolean => fact !== undefined && focus.includes(fact);

/** What is read at a glance comes before what has to be unfolded; what was asked about is never folded. */
const shortFirst = (blocks: readonly Block[]): Block[] => [
  ...blocks.filter(({ kind }) => kind !== 'fold'),
  ...blocks.filter(({ kind }) => kind === 'fold'),
];

/** One point: what is told of each entry, folded under its title where that is long and was not asked for. */
function pointBlock({ title, values }: Point, entries: readonly Entry[], isOpen: boolean, context: PageContext): Block {
  const { unknown } = context.phrases.comparison;
  const told = entries.map((entry, rank) => ({ name: lineName(entry, context), lines: values[rank] ?? [unknown] }));
  const isShort = told.every(({ lines }) => lines.length === 1 && lines.join('').length <= GLANCE_CHARS);
  return isOpen || isShort
    ? { kind: 'compared', title, values: told }
    : { kind: 'fold', title, blocks: [{ kind: 'compared', values: told }] };
}

/** The documents behind each entry and the day on which it was checked. */
function footBlocks(entries: readonly Entry[], context: PageContext): Block[] {
  const { foot, comparison, lists } = context.phrases;
  const items = entries.map((entry) => ({
    title: comparison.checked(lineName(entry, context), plainDate(entry.verifieLe, context)),
    detail: entry.sources
      .map(({ document, lieu }) => foot.citation(shortSourceTitle(document, context), lieu))
      .join(lists.apart),
  }));
  return [{ kind: 'fold', title: foot.sources, blocks: [{ kind: 'items', items }] }];
}

/** Each fiche; for dispositifs, the one for a pupil. */
function waysOn(entries: readonly Entry[], context: PageContext): Choice[] {
  const { ways } = context.phrases;
  const fiches = entries.map((entry) => ({
    ...openChoice(entry, context),
    label: ways.openFiche(lineName(entry, context)),
  }));
  return entries[0]?.kind === 'dispositif' ? [...fiches, sayChoice(ways.guided)] : fiches;
}
