import { hasRole } from '../words/tokenise';
import type { PupilTraits } from '../../knowledge/query';
import type { Reading } from '../reading';

/** What the words tell of a pupil beside the criteria. */
export function traitsIn({ pupilsSaid, words }: Pick<Reading, 'pupilsSaid' | 'words'>): PupilTraits {
  const { designations } = pupilsSaid;
  const lien = designations.find((one) => one.lien !== undefined)?.lien;
  const named = designations.find(
    (one) => one.sexe !== undefined && (one.lien === undefined || one.lien === lien),
  )?.sexe;
  const pronoun = words.find((word) => hasRole(word, 'pronomSingulier'));
  const sexe = named ?? (pronoun === undefined ? undefined : hasRole(pronoun, 'feminin') ? 'f' : 'm');
  return { ...(sexe && { sexe }), ...(lien && { lien }) };
}
