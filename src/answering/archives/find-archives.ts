import { entriesOf, type Entry, type EntryOf, type Knowledge } from '../../knowledge/knowledge';
import type { ArchiveFilter } from '../../knowledge/query';
import type { ArchiveFiguresAnswer, ArchivesAnswer, Found } from '../answer';
import type { EntryIndex } from '../../search/entry-index';

type Edition = EntryOf<'edition'>;
type Action = EntryOf<'action'>;

/** Actions shown at once: an idea is read, not counted. */
const SHOWN_AT_ONCE = 6;

/** Share of the words, by rarity, that an action must hold to be meant where no theme says what is looked for. */
const MEANT_COVERAGE = 0.4;

/** A word met only in passing points at no action. */
const MEANT_SCORE = 4;

/** What is asked of the archives, beside the filter: stems that tell one action from another. */
interface Wanted {
  readonly filter: ArchiveFilter;
  readonly terms: readonly string[];
}

/** The past editions or actions asked for, the likeliest first, six actions at a time; editions are few and shown whole. */
export function findArchives(knowledge: Knowledge, search: EntryIndex, wanted: Wanted): Found<ArchivesAnswer> {
  const { filter } = wanted;
  if (filter.kind === 'edition') {
    const editions = editionsOf(knowledge, filter);
    return showBeginning(editions, { filter, shown: editions.length });
  }
  const found = actionsOf(knowledge, search, wanted);
  const { levels, ...anyLevel } = filter;
  // Better an idea from another level, said to be so, than none.
  const widened = found.length === 0 && levels !== undefined;
  const actions = widened ? actionsOf(knowledge, search, { ...wanted, filter: anyLevel }) : found;
  return showBeginning(actions, { filter, widened: widened && actions.length > 0 });
}

/** The beginning of a list; the rest of it is what "en voir d'autres" goes on with. */
function showBeginning(
  list: readonly Entry[],
  {
    filter,
    shown = SHOWN_AT_ONCE,
    widened = false,
    continued = false,
  }: Pick<ArchivesAnswer, 'filter'> & Partial<Pick<ArchivesAnswer, 'widened' | 'continued'>> & { shown?: number },
): Found<ArchivesAnswer> {
  const [entries, rest] = [list.slice(0, shown), list.slice(shown)];
  return {
    kind: 'archives',
    filter,
    widened,
    continued,
    entries,
    rest,
    intent: 'liste',
    ids: entries.map(({ id }) => id),
    opens: { kind: 'archives', filter, rest: rest.map(({ id }) => id) },
  };
}

/**
 * How many actions: what the editions printed, where académies are named; else how many the bank of ideas holds. How many
 * editions: those that are counted.
 */
export function countArchives(knowledge: Knowledge, search: EntryIndex, wanted: Wanted): Found<ArchiveFiguresAnswer> {
  const { filter } = wanted;
  const isOfEditions = filter.kind === 'edition' || (filter.academies !== undefined && filter.themes === undefined);
  const editions = isOfEditions ? editionsOf(knowledge, filter) : [];
  return {
    kind: 'archive-figures',
    filter,
    intent: 'chiffres',
    ids: editions.map(({ id }) => id),
    opens: { kind: 'archives', filter, rest: [], counted: true },
    editions,
    bank: actionsOf(knowledge, search, { ...wanted, terms: filter.themes === undefined ? [] : wanted.terms }).length,
  };
}

function editionsOf(knowledge: Knowledge, { years, academies, editions, levels }: ArchiveFilter): Edition[] {
  return entriesOf(knowledge, 'edition').filter(
    (edition) =>
      isOf(edition, years, academies) &&
      hasLevel(edition, levels) &&
      (editions !== 'sans-donnees' || !edition.donnees) &&
      (editions !== 'pas-la-premiere' || edition.editionPrecedente),
  );
}

const isOf = ({ annee, academie }: Edition, years: ArchiveFilter['years'], academies: ArchiveFilter['academies']) =>
  (years === undefined || years.includes(annee)) && (academies === undefined || academies.includes(academie));

const hasLevel = ({ niveaux }: Edition | Action, levels: ArchiveFilter['levels']): boolean =>
  levels === undefined || (niveaux !== 'inconnu' && niveaux.some((niveau) => levels.includes(niveau)));

function actionsOf(knowledge: Knowledge, search: EntryIndex, { filter, terms }: Wanted): Action[] {
  const { years, academies, levels, themes } = filter;
  const hits = new Map(search(terms).map((hit) => [hit.entry.id, hit]));
  const wanted = entriesOf(knowledge, 'action').filter((action) => {
    const edition = knowledge.entries.get(action.edition);
    return edition?.kind === 'edition' && isOf(edition, years, academies) && hasLevel(action, levels);
  });
  const isMeant = ({ id }: Action): boolean => {
    const hit = hits.get(id);
    return hit !== undefined && hit.coverage >= MEANT_COVERAGE && hit.score >= MEANT_SCORE;
  };
  const themed = wanted.filter(
    (action) => themes === undefined || action.themes.some((theme) => themes.includes(theme)),
  );
  // Words that no theme explains choose among the actions, where they point at one at all.
  const isNarrowed = themes === undefined && terms.length > 0 && (academies === undefined || wanted.some(isMeant));
  const kept = isNarrowed ? wanted.filter(isMeant) : themed;
  const rank = (action: Action): number =>
    (hits.get(action.id)?.score ?? 0) + (themes === undefined ? 0 : themeScore(action, themes));
  return kept
    .map((action) => ({ action, rank: rank(action) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ action }) => action);
}

/** How much a theme counts beside the words of the question, by its rank among those of the action. */
const THEME_SCORES = [6, 4, 2, 1];

const themeScore = (action: Action, themes: NonNullable<ArchiveFilter['themes']>): number =>
  themes.reduce((sum, theme) => {
    const rank = action.themes.indexOf(theme);
    return sum + (rank < 0 ? 0 : (THEME_SCORES[rank] ?? 1));
  }, 0);

/** More of a list: the entries of those ids, the first of them shown; ids that lead nowhere any more are left out. */
export function moreArchives(
  knowledge: Knowledge,
  filter: ArchiveFilter,
  ids: readonly string[],
): Found<ArchivesAnswer> {
  const entries = ids.flatMap((id): Entry[] => {
    const entry = knowledge.entries.get(id);
    return entry ? [entry] : [];
  });
  return showBeginning(entries, { filter, continued: true });
}
