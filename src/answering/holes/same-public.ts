import type { Hole } from '../../knowledge/hole';
import type { Profile } from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { judgeDispositif } from '../orientation/judge-dispositifs';

/** The dispositifs that get the same verdict for every pupil: no question can tell which of them to choose. */
export function findSamePublic(dispositifs: readonly Dispositif[], profiles: readonly Profile[]): Hole[] {
  const alike = new Map<string, string[]>();
  for (const dispositif of dispositifs) {
    const verdicts = profiles.map((profile) => judgeDispositif(dispositif, profile).verdict.charAt(0)).join('');
    alike.set(verdicts, [...(alike.get(verdicts) ?? []), dispositif.id]);
  }
  return [...alike.values()].filter((ids) => ids.length > 1).map((ids) => ({ kind: 'same-public', ids }));
}
