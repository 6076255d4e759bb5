import type { ComparisonAnswer } from '../../answering/answer';
import type { Entry, EntryOf } from '../../knowledge/knowledge';
import { profileFields, type ProfileField } from '../../knowledge/profile';
import { type FactKey, factKeySchema } from '../../knowledge/schemas/common';
import type { Criterion } from '../../knowledge/schemas/criteria';
import { firstSentence, openChoice, shortNameOf, capitalised } from '../entry-name';
import { askedText, fieldsOf, requirementText } from '../explain-criterion';
import {
  buttons,
  fetched,
  fold,
  heading,
  itemList,
  mainHeading,
  paragraph,
  type Block,
  type Choice,
  type Page,
  enumerate,
  shortSourceTitle,
  type PageContext,
  linesIn,
} from '../page';
import { plainDate } from '../event-words';
import { wayChoice, factOf } from './blocks';
import { entryItem, structureRows } from './entry-lines';

/** Longest value that is read at a glance, on two or three lines of a phone: points with a longer one are folded. */
const GLANCE_CHARS = 120;

/** Longest value of a table: five lines of a column on a phone. */
const CELL_CHARS = 90;

/** Entries of one kind side by side: in short what each is, the points on which they differ, then the others. */
export function comparisonPage({ entries, left, focus }: ComparisonAnswer, context: PageContext): Page {
  const { comparison, fiche, lists } = context.phrases;
  const names = (some: readonly Entry[]) => enumerate(some, lists.and, (entry) => lineName(entry, context));
  const points = comparedPoints(entries, context);
  const known = points.filter(({ values }) => values.some((value) => value !== undefined));
  const untold = points
    .filter((point) => point.fact !== undefined && !known.includes(point))
    .map(({ title }) => title.replace(/\s*\?$/, '').toLowerCase());
  const [same, differing] = [known.filter(isSame), known.filter((point) => !isSame(point))];
  const asked = (point: Point): boolean => isAsked(point, focus);
  const block = (point: Point): Block => pointBlock(point, entries, asked(point), context);
  const ordered = [...differing.filter(asked), ...differing.filter((point) => !asked(point))];
  const different = ordered.map(block);
  const head: Block[] = [
    mainHeading(comparison.title(names(entries))),
    ...(left.length > 0 ? [paragraph(comparison.left(left.length, names(left)), 'attention')] : []),
  ];
  return {
    summary: comparison.summary(names(entries), differing.length),
    blocks: [
      ...head,
      ...known
        .filter(asked)
        .filter((point) => !fitsTable(point))
        .map(block),
      ...tableBlocks(
        [...same.filter(asked), ...ordered, ...same.filter((point) => !asked(point))].filter(fitsTable),
        entries,
        context,
      ),
      ...(differing.length === 0 ? [paragraph(comparison.nothingDiffers)] : []),
      buttons(
        waysOn(entries, context),
        longPoints(
          known.filter((point) => !asked(point)),
          entries,
          context,
        ),
      ),
    ],
    whole: [
      ...head,
      itemList(entries.map((entry) => entryItem(entry, context, firstSentence))),
      heading(comparison.differs),
      ...(different.length > 0 ? shortFirst(different) : [paragraph(comparison.nothingDiffers)]),
      ...(same.length > 0 ? [fold(comparison.same(same.length), same.map(block))] : []),
      ...(untold.length > 0 ? [paragraph(fiche.unknown(untold.join(', ')), 'subtle')] : []),
      ...footBlocks(entries, context),
      buttons(waysOn(entries, context)),
    ],
  };
}

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

const isShort = ({ values }: Pick<Point, 'values'>, most = GLANCE_CHARS): boolean =>
  values.every((lines = ['']) => lines.length === 1 && lines.join('').length <= most);

const fitsTable = (point: Point): boolean => isShort(point, CELL_CHARS);

/** Rows of a table on a card: with more, nobody compares. */
const ROWS_MAX = 5;

/** The points that are read at a glance, side by side. */
function tableBlocks(points: readonly Point[], entries: readonly Entry[], context: PageContext): Block[] {
  if (points.length === 0) return [];
  const { unknown } = context.phrases.comparison;
  return [
    {
      kind: 'table',
      names: entries.map((entry) => lineName(entry, context)),
      rows: points.slice(0, ROWS_MAX).map(({ title, values }) => ({
        title,
        values: entries.map((_, rank) => values[rank]?.[0] ?? unknown),
      })),
    },
  ];
}

/** The points that take longer to read: each is asked for, and comes on top. */
const longPoints = (points: readonly Point[], entries: readonly Entry[], context: PageContext): Block[] =>
  points
    .filter((point) => !fitsTable(point))
    .map((point) =>
      point.fact === undefined
        ? pointBlock(point, entries, false, context)
        : fetched(point.title, undefined, {
            kind: 'compare',
            entries: entries.map(({ id }) => id),
            part: point.fact,
          }),
    );

/** One point: what is told of each entry, folded under its title where that is long and was not asked for. */
function pointBlock({ title, values }: Point, entries: readonly Entry[], isOpen: boolean, context: PageContext): Block {
  const { unknown } = context.phrases.comparison;
  const told = entries.map((entry, rank) => ({ name: lineName(entry, context), lines: values[rank] ?? [unknown] }));
  return isOpen || isShort({ values })
    ? { kind: 'compared', title, values: told }
    : fold(title, [{ kind: 'compared', values: told }]);
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
  return [fold(foot.sources, [itemList(items)])];
}

/** Each fiche; for dispositifs, the one for a pupil. */
function waysOn(entries: readonly Entry[], context: PageContext): Choice[] {
  const { ways } = context.phrases;
  const fiches = entries.map((entry) => openChoice(entry, context, ways.openFiche(lineName(entry, context))));
  return entries[0]?.kind === 'dispositif' ? [...fiches, wayChoice('guided', context)] : fiches;
}

/** One point of a comparison: what is said on it of each entry, in their order; undefined where nothing is known. */
interface Point {
  readonly title: string;
  /** The fact that it is, where it is one. */
  readonly fact?: FactKey;
  readonly values: readonly (readonly string[] | undefined)[];
}

/** Every point on which entries of one kind can be compared, in the order of a fiche. */
const comparedPoints = (entries: readonly Entry[], context: PageContext): Point[] => [
  ...ownPoints(entries, context),
  ...factKeySchema.options
    .filter((key) => entries.some((entry) => key in entry.faits))
    .map((key): Point => ({
      title: context.phrases.terms.fact[key],
      fact: key,
      values: factValues(entries, key, context),
    })),
];

const factValues = (entries: readonly Entry[], key: FactKey, context: PageContext): Point['values'] =>
  entries.map((entry) => {
    const fact = factOf(entry, key);
    return fact && linesIn(fact, context);
  });

/** What only entries of their kind have. */
function ownPoints(entries: readonly Entry[], context: PageContext): Point[] {
  const dispositifs = entries.filter((entry) => entry.kind === 'dispositif');
  if (dispositifs.length === entries.length) return dispositifPoints(dispositifs, context);
  const structures = entries.filter((entry) => entry.kind === 'structure');
  return structures.length === entries.length ? structurePoints(structures, context) : [];
}

function dispositifPoints(dispositifs: readonly EntryOf<'dispositif'>[], context: PageContext): Point[] {
  const { comparison, fiche, terms, lists } = context.phrases;
  return [
    { title: fiche.phase, values: dispositifs.map(({ phase }) => [terms.phase[phase]]) },
    ...criteriaPoints(dispositifs, context),
    { title: fiche.legende, values: dispositifs.map(({ legende }) => legende && [terms.legende[legende]]) },
    {
      title: comparison.niveaux,
      values: dispositifs.map(({ niveaux }) =>
        niveaux === 'inconnu' ? undefined : [enumerate(niveaux, lists.and, (niveau) => terms.niveau[niveau])],
      ),
    },
  ];
}

/** For whom: one point for each field of the profile that one of them looks at; a field not looked at is no condition. */
function criteriaPoints(dispositifs: readonly EntryOf<'dispositif'>[], context: PageContext): Point[] {
  const { comparison, terms } = context.phrases;
  const looksAt = (criterion: Criterion, field: ProfileField) => fieldsOf(criterion).includes(field);
  return profileFields
    .filter((field) => dispositifs.some(({ criteres }) => criteres.some((criterion) => looksAt(criterion, field))))
    .map((field): Point => {
      const values = dispositifs.map(({ criteres }) => {
        const asked = criteres.filter((criterion) => looksAt(criterion, field));
        return asked.length === 0
          ? [comparison.noCriterion]
          : asked.map((one) => (one.type === 'au-moins-un' ? requirementText(one, context) : askedText(one, context)));
      });
      return { title: capitalised(terms.field[field]), values };
    });
}

function structurePoints(structures: readonly EntryOf<'structure'>[], context: PageContext): Point[] {
  const rows = structures.map((structure) => structureRows(structure, context));
  return (rows[0] ?? []).map(({ label }) => ({
    title: label,
    values: rows.map((own) => {
      const value = own.find((row) => row.label === label)?.value;
      return value === undefined ? undefined : [value];
    }),
  }));
}
