import type { Place } from '../answering/answer';
import { UnreachableCaseError } from '../errors';
import type { Departement } from '../knowledge/schemas/common';
import { enumerate, type PageContext } from './page-context';

/** "dans l'Oise", "à Liévin": a place with its preposition. */
export function placeText(place: Place, { phrases: { terms, lists } }: PageContext): string {
  switch (place.kind) {
    case 'town':
      return terms.inTown(place.name);
    case 'departement':
      return terms.inDepartement[place.code];
    case 'departements':
      return enumerate(
        place.codes.map((code) => terms.inDepartement[code]),
        lists.and,
      );
    case 'academie':
      return terms.inAcademie[place.academie];
    case 'region':
      return terms.inRegion;
    default:
      throw new UnreachableCaseError(place);
  }
}

/** "Oise (60)". */
export const departementText = (code: Departement, { phrases: { terms, fiche } }: PageContext): string =>
  fiche.departementValue(terms.departement[code], code);
