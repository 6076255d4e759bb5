import { UnreachableCaseError } from '../../errors';
import { type Entry, type EntryOf, findEntry } from '../../knowledge/knowledge';
import { periodOf } from '../../knowledge/query';
import { firstLine, nameOf } from '../entry-name';
import { eventLine, periodText, departementText } from '../event-words';
import { type Item, type Row, textIn, type PageContext, enumerate } from '../page';
import { actionDetail, editionCounts } from './archives-page';

/** "lycée Jules Uhry, Creil, Oise (60)". */
export const structureLine = (
  { etablissement, ville, departement }: EntryOf<'structure'>,
  { phrases: { liste, terms } }: PageContext,
): string => liste.structure(etablissement, ville, terms.departement[departement], departement);

/**
 * An entry in a list: its name and one short line that tells it from its neighbours.
 *
 * @param shorten what is said of a summary, where the line is one
 */
export const entryItem = (entry: Entry, context: PageContext, shorten = firstLine): Item => ({
  title: nameOf(entry, context),
  detail: entryLine(entry, context, shorten),
});

function entryLine(entry: Entry, context: PageContext, shorten: (summary: string) => string): string {
  switch (entry.kind) {
    case 'structure':
      return structureLine(entry, context);
    case 'evenement':
      return `${periodText(periodOf(entry), context)} · ${eventLine(entry, context)}`;
    case 'contact':
      return [entry.personne, textIn(entry.fonction, context), entry.telephone].filter(Boolean).join(' · ');
    case 'action':
      return actionDetail(entry, context);
    case 'edition':
      return editionCounts(entry, context);
    case 'dispositif':
      // What compares them gives the summary whole.
      return entry.enBref && shorten === firstLine
        ? textIn(entry.enBref.quoi, context)
        : shorten(textIn(entry.resume, context));
    case 'acteur':
    case 'sujet':
      return shorten(textIn(entry.resume, context));
    default:
      throw new UnreachableCaseError(entry);
  }
}

/** Where a dispositif stands in the guide, and for which levels. */
export function dispositifRows({ phase, legende, niveaux }: EntryOf<'dispositif'>, { phrases }: PageContext): Row[] {
  const { fiche, terms, lists } = phrases;
  const levels = niveaux === 'inconnu' ? [] : niveaux.map((niveau) => terms.niveau[niveau]);
  return [
    { label: fiche.phase, value: terms.phase[phase] },
    ...(legende ? [{ label: fiche.legende, value: terms.legende[legende] }] : []),
    ...(levels.length > 0 ? [{ label: fiche.niveaux, value: enumerate(levels, lists.and) }] : []),
  ];
}

/** What a structure runs, and where it is. */
export function structureRows(
  { dispositif, etablissement, ville, departement }: EntryOf<'structure'>,
  context: PageContext,
): Row[] {
  const { fiche } = context.phrases;
  const runs = findEntry(context.knowledge, 'dispositif', dispositif);
  return [
    ...(runs ? [{ label: fiche.dispositif, value: nameOf(runs, context) }] : []),
    { label: fiche.school, value: etablissement },
    { label: fiche.town, value: ville },
    { label: fiche.departement, value: departementText(departement, context) },
  ];
}
