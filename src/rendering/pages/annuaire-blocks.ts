import type { AnnuaireFound } from '../../annuaire/find-in-annuaire';
import type { SourcedEntry } from '../../annuaire/annuaire-index';
import { plainDate } from '../dates';
import type { Block, Choice, Row } from '../page';
import type { PageContext } from '../page-context';
import { reachBlocks } from './contact-blocks';

/** "CIO : Beauvais"; the role alone where the place is still to be said. */
export const annuaireTitle = ({ role, place }: AnnuaireFound, { phrases }: PageContext): string =>
  place === undefined ? phrases.annuaire.roles[role] : phrases.annuaire.title(phrases.annuaire.roles[role], place);

/** Those whom the imported directory names, with its source and date; then the places to choose from, if need be. */
export function annuaireBlocks(found: AnnuaireFound, context: PageContext): Block[] {
  const { annuaire: words } = context.phrases;
  const { entries, total, place, scope } = found;
  const around = place !== undefined && scope !== 'named' ? [words.around[scope](place)] : [];
  return [
    ...around.map((text): Block => ({ kind: 'paragraph', text })),
    ...entries.flatMap((entry) => entryBlocks(entry, context)),
    ...(total > entries.length && entries.length > 0
      ? [{ kind: 'paragraph' as const, text: words.more(entries.length, total) }]
      : []),
    ...sourceBlocks(entries, context),
    ...choiceBlocks(found, context),
  ];
}

function entryBlocks(entry: SourcedEntry, context: PageContext): Block[] {
  const { annuaire: words, contact, fiche } = context.phrases;
  const { nom, role, bassin, ville, telephone, courriel, adresse } = entry;
  const isPerson = entry.source === 'deploiement';
  const rows: Row[] = [
    ...(isPerson ? [{ label: contact.role, value: words.functions[role] }] : []),
    ...(bassin === undefined ? [] : [{ label: words.bassin, value: bassin }]),
    ...(ville === undefined || adresse !== undefined ? [] : [{ label: fiche.town, value: ville }]),
  ];
  return [
    { kind: 'heading', level: 2, text: nom },
    ...(rows.length > 0 ? [{ kind: 'rows' as const, rows }] : []),
    ...reachBlocks({ telephone, courriel, adresse }, context),
  ];
}

/** One line for each source of what is shown: where it is from, and of which day. */
function sourceBlocks(entries: readonly SourcedEntry[], context: PageContext): Block[] {
  const { sources } = context.phrases.annuaire;
  const lines = entries.map(({ source, dataDate }) => sources[source](plainDate(dataDate, context)));
  return [...new Set(lines)].map((text) => ({ kind: 'paragraph', text, tone: 'subtle' }));
}

function choiceBlocks({ role, entries, options }: AnnuaireFound, { phrases }: PageContext): Block[] {
  const { annuaire: words } = phrases;
  if (options.length === 0) return [];
  const choices = options.map((option): Choice => ({
    label: option,
    action: { kind: 'say', text: words.say(words.said[role], option) },
  }));
  return [
    { kind: 'paragraph', text: entries.length > 0 ? words.whichTown : words.where[role] },
    { kind: 'actions', layout: 'lines', numbered: true, choices },
  ];
}
