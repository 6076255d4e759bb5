import type { ArchiveFiguresAnswer, ArchiveFilter, ArchivesAnswer } from '../../answering/answer';
import { type EntryOf, findEntry } from '../../knowledge/knowledge';
import type { ArchiveLevel, Count } from '../../knowledge/schemas/archives';
import { nameOf, openChoice } from '../entry-name';
import {
  buttons,
  fold,
  heading,
  mainHeading,
  paragraph,
  pressableLines,
  rowList,
  type Block,
  type Choice,
  type Page,
  type Row,
  enumerate,
  sourceTitle,
  textIn,
  type PageContext,
} from '../page';
import { wayChoice } from './blocks';

/** Past actions or editions: what was understood, each with enough to judge it, and the way to the next ones. */
export function archivesPage(answer: ArchivesAnswer, context: PageContext): Page {
  const { filter, widened, continued, entries, rest } = answer;
  const { archives } = context.phrases;
  const titleOf = continued ? archives.nextTitle : archives.title;
  const title = titleOf(filterText(filter, context), entries.length + rest.length);
  if (entries.length === 0)
    return {
      summary: title,
      blocks: [
        mainHeading(filterText(filter, context)),
        paragraph(continued ? archives.nothingMore : archives.empty),
        buttons([wayChoice('ideas', context), wayChoice('editions', context)]),
      ],
    };
  const actions = entries.filter((entry) => entry.kind === 'action');
  const editions = entries.filter((entry) => entry.kind === 'edition');
  return {
    summary: title,
    blocks: [
      mainHeading(title),
      ...(widened ? [paragraph(archives.widened, 'attention')] : []),
      ...(actions.length > 0 ? [paragraph(archives.past, 'subtle')] : []),
      ...actions.map((action) => actionFold(action, context)),
      ...(editions.length > 0
        ? [pressableLines(editions.map((edition) => openChoice(edition, context, editionText(edition, context))))]
        : []),
      buttons(waysOn({ filter, rest }, context)),
    ],
  };
}

/** An action under its title, folded: who did it, what it was, where to read on. */
const actionFold = (action: EntryOf<'action'>, context: PageContext): Block =>
  fold(
    nameOf(action, context),
    [
      paragraph(textIn(action.resume, context)),
      ...linkBlocks(action, context),
      pressableLines([openLine(action, context)]),
    ],
    actionDetail(action, context),
  );

/** "Nantes, 2016 : 19 actions recensées, 17 écoles ou établissements": never without its year. */
const editionText = (edition: EntryOf<'edition'>, context: PageContext): string =>
  context.phrases.archives.counted(editionCounts(edition, context), edition.academie, edition.annee);

const openLine = (entry: EntryOf<'action'> | EntryOf<'edition'>, context: PageContext): Choice => {
  const open = openChoice(entry, context);
  return { ...open, label: context.phrases.ways.openFiche(entry.kind === 'edition' ? entry.academie : open.label) };
};

function waysOn({ filter, rest }: Pick<ArchivesAnswer, 'filter' | 'rest'>, context: PageContext): Choice[] {
  const { archives } = context.phrases;
  const more: Choice[] =
    rest.length === 0 ? [] : [{ label: archives.more, action: { kind: 'more', entries: rest.map(({ id }) => id) } }];
  return [...more, wayChoice(filter.kind === 'action' ? 'editions' : 'ideas', context)];
}

/** How many editions, or how many actions: académie by académie, each as it is printed, or those of the bank of ideas. */
export function archiveFiguresPage({ filter, editions, bank }: ArchiveFiguresAnswer, context: PageContext): Page {
  const { archives, foot } = context.phrases;
  const total = filter.kind === 'edition' ? archives.editionsKnown(editions.length) : archives.bank(bank);
  const lines = editions.map((edition) => editionText(edition, context));
  const summary = filter.kind === 'edition' ? total : (lines[0] ?? total);
  const sources = [...new Set(editions.flatMap((edition) => edition.sources.map(({ document }) => document)))];
  return {
    summary,
    blocks: [
      mainHeading(filterText(filter, context)),
      ...(filter.kind === 'edition' ? [total, ...lines] : [...lines, total]).map((text) => paragraph(text)),
      ...sources.map((document) => paragraph(foot.source(sourceTitle(document, context)), 'subtle')),
      buttons([
        ...editions.slice(0, OPEN_MAX).map((edition) => openLine(edition, context)),
        wayChoice('ideas', context),
      ]),
    ],
  };
}

/** Editions offered under their figures. */
const OPEN_MAX = 3;

function filterText({ kind, years, academies, levels, themes, editions }: ArchiveFilter, context: PageContext): string {
  const { archives, lists } = context.phrases;
  return [
    kind === 'action' ? archives.ideas : archives.editions,
    ...(editions === 'sans-donnees' ? [archives.withoutData] : []),
    ...(editions === 'pas-la-premiere' ? [archives.notTheFirst] : []),
    ...(themes ? [archives.about(enumerate(themes, lists.or, (theme) => archives.theme[theme]))] : []),
    ...(levels ? [archives.levels(enumerate(levels, lists.or, (level) => archives.level[level]))] : []),
    ...(academies ? [archives.inAcademies(enumerate(academies, lists.and), academies.length)] : []),
    ...(years ? [archives.inYears(enumerate(years, lists.and, String))] : []),
  ]
    .join(', ')
    .replace(/, \(/g, ' (');
}

type Edition = EntryOf<'edition'>;
type Action = EntryOf<'action'>;

const UNKNOWN = 'inconnu';

const levelText = (levels: readonly ArchiveLevel[], { phrases: { archives, lists } }: PageContext): string =>
  enumerate(levels, lists.and, (level) => archives.level[level]);

const levelsOrUnknown = ({ niveaux }: Action | Edition, context: PageContext): string =>
  niveaux === UNKNOWN ? context.phrases.archives.unknownValue : levelText(niveaux, context);

/** "Collège Les Chênes, Ollioules — action de 2016, académie de Nice": who did it, and when. */
export function actionDetail(action: Action, context: PageContext): string {
  const where = [action.etablissement, action.ville].filter((part) => part !== UNKNOWN).join(', ');
  const levels = action.niveaux === UNKNOWN ? '' : levelText(action.niveaux, context);
  return [where, levels, originOf(action, context)].filter(Boolean).join(' · ');
}

/** Of which edition an action is: a past action is always shown with its year. */
function originOf({ edition: id }: Action, context: PageContext): string {
  const edition = findEntry(context.knowledge, 'edition', id);
  if (!edition) return '';
  const { archives } = context.phrases;
  return edition.regionale
    ? archives.actionOfRegion(edition.annee, edition.academie)
    : archives.actionOf(edition.annee, edition.academie);
}

/** "110 actions recensées, 110 écoles ou établissements": as printed, or said to be unknown. */
export function editionCounts({ nombreActions, nombreEtablissements, donnees }: Edition, context: PageContext): string {
  const { archives } = context.phrases;
  if (!donnees) return archives.noData;
  return [
    nombreActions === UNKNOWN
      ? archives.countUnknown
      : nombreActions === 'tous'
        ? archives.allActions
        : archives.countOf(countText(nombreActions, context), nombreActions === 1),
    nombreEtablissements === UNKNOWN
      ? archives.schoolsUnknown
      : nombreEtablissements === 'tous'
        ? archives.allSchools
        : archives.schoolsOf(countText(nombreEtablissements, context), nombreEtablissements === 1),
  ].join(', ');
}

/** A count in words: an approximate one is never shown as exact. */
function countText(count: Count, { phrases: { archives } }: PageContext): string {
  if (count === UNKNOWN) return archives.unknownValue;
  if (count === 'tous') return archives.all;
  if (typeof count === 'number') return `${count}`;
  return 'environ' in count ? archives.around(count.environ) : archives.moreThan(count.plusDe);
}

/** The page that the source gives for an action, where it gives one. */
const linkBlocks = ({ lien }: Action, { phrases: { archives } }: PageContext): Block[] =>
  lien === undefined ? [] : [{ kind: 'link', label: archives.link, url: lien, text: lien }];

/** What a fiche says of an action before all else. */
export function actionBlocks(action: Action, context: PageContext): Block[] {
  const { archives, fiche, lists } = context.phrases;
  const edition = findEntry(context.knowledge, 'edition', action.edition);
  const known = (value: string): string => (value === UNKNOWN ? archives.unknownValue : value);
  const rows: Row[] = [
    { label: archives.schoolOrBody, value: known(action.etablissement) },
    { label: fiche.town, value: known(action.ville) },
    { label: archives.levelsLabel, value: levelsOrUnknown(action, context) },
    {
      label: archives.themes,
      value: enumerate(action.themes, lists.and, (theme) => archives.theme[theme]),
    },
    ...(action.partenaires.length > 0 ? [{ label: archives.partners, value: action.partenaires.join(' ; ') }] : []),
    ...(edition ? [{ label: archives.edition, value: nameOf(edition, context) }] : []),
  ];
  return [
    paragraph(`${originOf(action, context)}. ${archives.actionNote}`, 'subtle'),
    rowList(rows),
    ...linkBlocks(action, context),
  ];
}

/** What a fiche says of an edition before all else, and the actions that it gives as examples. */
export function editionBlocks(edition: Edition, context: PageContext): Block[] {
  const { archives } = context.phrases;
  const actions = [...context.knowledge.entries.values()].filter(
    (entry): entry is Action => entry.kind === 'action' && entry.edition === edition.id,
  );
  const rows: Row[] = [
    { label: edition.regionale ? archives.region : archives.academie, value: edition.academie },
    {
      label: archives.dates,
      value: edition.dates === UNKNOWN ? archives.unknownValue : textIn(edition.dates, context),
    },
    { label: archives.actionsCount, value: countText(edition.nombreActions, context) },
    { label: archives.schoolsCount, value: countText(edition.nombreEtablissements, context) },
    { label: archives.levelsLabel, value: levelsOrUnknown(edition, context) },
  ];
  return [
    paragraph(archives.editionNote, 'subtle'),
    ...(edition.donnees ? [] : [paragraph(archives.noData, 'attention')]),
    rowList(rows),
    ...(actions.length > 0
      ? [
          heading(archives.examples),
          pressableLines(actions.map((action) => openChoice(action, context, nameOf(action, context)))),
        ]
      : []),
  ];
}
