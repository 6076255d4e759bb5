import type { ArchiveFiguresAnswer, ArchiveFilter, ArchivesAnswer } from '../../answering/answer';
import type { EntryOf } from '../../knowledge/knowledge';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Choice, Page } from '../page';
import { enumerate, sourceTitle, textIn, type PageContext } from '../page-context';
import { actionDetail, editionCounts, linkBlocks } from './archive-words';
import { sayChoice } from './ways';

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
