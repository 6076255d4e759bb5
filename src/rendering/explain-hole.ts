import { UnreachableCaseError } from '../errors';
import type { Hole } from '../knowledge/hole';
import { fr } from './phrases/fr';
import { profileText } from './pupil-words';

/** A hole of the content in one line, in an editor's words. */
export function explainHole(hole: Hole): string {
  switch (hole.kind) {
    case 'same-public':
      return `aucune question ne sépare ${hole.ids.join(', ')} : même verdict pour tous les profils`;
    case 'no-dispositif': {
      const line = profileText(hole.profile, fr);
      return `aucun dispositif pour ${line === '' ? 'qui que ce soit' : `le profil : ${line}`} (profil: ${JSON.stringify(hole.profile)})`;
    }
    case 'shared-alias':
      return `le nom « ${hole.alias} » mène à ${hole.ids.join(' et à ')}`;
    default:
      throw new UnreachableCaseError(hole);
  }
}
