import { findEntry, type EntryOf } from '../../knowledge/knowledge';
import type { ArchiveLevel } from '../../knowledge/schemas/archives';
import { nameOf, openChoice } from '../entry-name';
import type { Block, Row } from '../page';
import { enumerate, textIn, type PageContext } from '../page-context';

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
export const linkBlocks = ({ lien }: Action, { phrases: { archives } }: PageContext): Block[] =>
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
