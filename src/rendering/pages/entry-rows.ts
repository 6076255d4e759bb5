import { findEntry, type EntryOf } from '../../knowledge/knowledge';
import { nameOf } from '../entry-name';
import type { Row } from '../page';
import { enumerate, type PageContext } from '../page-context';
import { departementText } from '../place-words';

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
