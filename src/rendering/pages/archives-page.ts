import type { ArchiveFiguresAnswer, ArchiveFilter, ArchivesAnswer } from '../../answering/answer';
import { type EntryOf, findEntry } from '../../knowledge/knowledge';
import type { ArchiveLevel } from '../../knowledge/schemas/archives';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Choice, Page, Row } from '../page';
import { enumerate, sourceTitle, textIn, type PageContext } from '../page-context';
import { sayChoice } from './blocks';

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
        { kind: 'heading', level: 1, text: filterText(filter, context) },
        { kind: 'paragraph', text: continued ? archives.nothingMore : archives.empty },
        {
          kind: 'actions',
          layout: 'buttons',
          choices: [sayChoice(archives.ideasWay), sayChoice(archives.editionsWay)],
        },
      ],
    };
  const actions = entries.filter((entry) => entry.kind === 'action');
  const editions = entries.filter((entry) => entry.kind === 'edition');
  return {
    summary: title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(widened ? [{ kind: 'paragraph' as const, text: archives.widened, tone: 'attention' as const }] : []),
      ...(actions.length > 0 ? [{ kind: 'paragraph' as const, text: archives.past, tone: 'subtle' as const }] : []),
      ...actions.map((action) => actionFold(action, context)),
      ...(editions.length > 0
        ? [
            {
              kind: 'actions' as const,
              layout: 'lines' as const,
              choices: editions.map((edition) => editionLine(edition, context)),
            },
          ]
        : []),
      { kind: 'actions', layout: 'buttons', choices: waysOn({ filter, rest }, context) },
    ],
  };
}

/** An action under its title, folded: who did it, what it was, where to read on. */
const actionFold = (action: EntryOf<'action'>, context: PageContext): Block => ({
  kind: 'fold',
  title: nameOf(action, context),
  detail: actionDetail(action, context),
  blocks: [
    { kind: 'paragraph', text: textIn(action.resume, context) },
    ...linkBlocks(action, context),
    { kind: 'actions', layout: 'lines', choices: [openLine(action, context)] },
  ],
});

/** An edition on one line: they are many, and their counts tell them apart. */
const editionLine = (edition: EntryOf<'edition'>, context: PageContext): Choice => ({
  label: editionText(edition, context),
  action: { kind: 'open', entry: edition.id },
});

/** "Nantes, 2016 : 19 actions recensées, 17 écoles ou établissements": never without its year. */
const editionText = (edition: EntryOf<'edition'>, context: PageContext): string =>
  context.phrases.archives.counted(editionCounts(edition, context), edition.academie, edition.annee);

const openLine = (entry: EntryOf<'action'> | EntryOf<'edition'>, context: PageContext): Choice => {
  const open = openChoice(entry, context);
  return { ...open, label: context.phrases.ways.openFiche(entry.kind === 'edition' ? entry.academie : open.label) };
};

function waysOn({ filter, rest }: Pick<ArchivesAnswer, 'filter' | 'rest'>, { phrases }: PageContext): Choice[] {
  const { archives } = phrases;
  const more: Choice[] =
    rest.length === 0 ? [] : [{ label: archives.more, action: { kind: 'more', entries: rest.map(({ id }) => id) } }];
  return [...more, sayChoice(filter.kind === 'action' ? archives.editionsWay : archives.ideasWay)];
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
      { kind: 'heading', level: 1, text: filterText(filter, context) },
      ...(filter.kind === 'edition' ? [total, ...lines] : [...lines, total]).map((text): Block => ({
        kind: 'paragraph',
        text,
      })),
      ...sources.map((document): Block => ({
        kind: 'paragraph',
        tone: 'subtle',
        text: foot.source(sourceTitle(document, context)),
      })),
      {
        kind: 'actions',
        layout: 'buttons',
        choices: [
          ...editions.slice(0, OPEN_MAX).map((edition) => openLine(edition, context)),
          sayChoice(archives.ideasWay),
        ],
      },
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
    ...(themes
      ? [
          archives.about(
            enumerate(
              themes.map((theme) => archives.theme[theme]),
              lists.or,
            ),
          ),
        ]
      : []),
    ...(levels
      ? [
          archives.levels(
            enumerate(
              levels.map((level) => archives.level[level]),
              lists.or,
            ),
          ),
        ]
      : []),
    ...(academies ? [archives.inAcademies(enumerate(academies, lists.and), academies.length)] : []),
    ...(years ? [archives.inYears(enumerate(years.map(String), lists.and))] : []),
  ]
    .join(', ')
    .replace(/, \(/g, ' (');
}

type Edition = EntryOf<'edition'>;
type Action = EntryOf<'action'>;

const UNKNOWN = 'inconnu';

const levelText = (levels: readonly ArchiveLevel[], { phrases: { archives, lists } }: PageContext): string =>
  enumerate(
    levels.map((level) => archives.level[level]),
    lists.and,
  );

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
    nombreActions === UNKNOWN ? archives.countUnknown : archives.countOf(nombreActions),
    nombreEtablissements === UNKNOWN ? archives.schoolsUnknown : archives.schoolsOf(nombreEtablissements),
  ].join(', ');
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
    { label: fiche.school, value: known(action.etablissement) },
    { label: fiche.town, value: known(action.ville) },
    {
      label: archives.levelsLabel,
      value: action.niveaux === UNKNOWN ? archives.unknownValue : levelText(action.niveaux, context),
    },
    {
      label: archives.themes,
      value: enumerate(
        action.themes.map((theme) => archives.theme[theme]),
        lists.and,
      ),
    },
    ...(action.partenaires.length > 0 ? [{ label: archives.partners, value: action.partenaires.join(' ; ') }] : []),
    ...(edition ? [{ label: archives.edition, value: nameOf(edition, context) }] : []),
  ];
  return [
    { kind: 'paragraph', text: `${originOf(action, context)}. ${archives.actionNote}`, tone: 'subtle' },
    { kind: 'rows', rows },
    ...linkBlocks(action, context),
  ];
}

/** What a fiche says of an edition before all else, and the actions that it gives as examples. */
export function editionBlocks(edition: Edition, context: PageContext): Block[] {
  const { archives } = context.phrases;
  const count = (value: number | typeof UNKNOWN): string => (value === UNKNOWN ? archives.unknownValue : `${value}`);
  const actions = [...context.knowledge.entries.values()].filter(
    (entry): entry is Action => entry.kind === 'action' && entry.edition === edition.id,
  );
  const rows: Row[] = [
    { label: edition.regionale ? archives.region : archives.academie, value: edition.academie },
    {
      label: archives.dates,
      value: edition.dates === UNKNOWN ? archives.unknownValue : textIn(edition.dates, context),
    },
    { label: archives.actionsCount, value: count(edition.nombreActions) },
    { label: archives.schoolsCount, value: count(edition.nombreEtablissements) },
    {
      label: archives.levelsLabel,
      value: edition.niveaux === UNKNOWN ? archives.unknownValue : levelText(edition.niveaux, context),
    },
  ];
  return [
    { kind: 'paragraph', text: archives.editionNote, tone: 'subtle' },
    ...(edition.donnees ? [] : [{ kind: 'paragraph' as const, text: archives.noData, tone: 'attention' as const }]),
    { kind: 'rows', rows },
    ...(actions.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: archives.examples },
          {
            kind: 'actions' as const,
            layout: 'lines' as const,
            choices: actions.map((action) => ({ ...openChoice(action, context), label: nameOf(action, context) })),
          },
        ]
      : []),
  ];
}
