import type { Hole } from '../../knowledge/hole';
import { entriesOf, type Knowledge } from '../../knowledge/knowledge';
import { askedProfiles } from './asked-profiles';
import { findSamePublic } from './same-public';
import { findWithoutDispositif } from './without-dispositif';

/** What the criteria of the dispositifs leave open, over every pupil that the guided dialog can tell from another. */
export function findHoles(knowledge: Knowledge): Hole[] {
  const dispositifs = entriesOf(knowledge, 'dispositif');
  const profiles = askedProfiles(dispositifs);
  return [...findSamePublic(dispositifs, profiles), ...findWithoutDispositif(dispositifs, profiles)];
}
