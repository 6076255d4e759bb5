import { periodOf } from '../../knowledge/requests';
import { UnreachableCaseError } from '../../errors';
import type { Entry, EntryOf } from '../../knowledge/knowledge';
import { periodText } from '../dates';
import { firstLine, nameOf } from '../entry-name';
import type { Item } from '../page';
import { textIn, type PageContext } from '../page-context';
import { actionDetail, editionCounts } from './archive-words';
import { eventLine } from './event-words';

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
    case 'acteur':
    case 'sujet':
      return shorten(textIn(entry.resume, context));
    default:
      throw new UnreachableCaseError(entry);
  }
}
