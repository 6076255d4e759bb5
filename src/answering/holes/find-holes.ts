import type { Hole } from '../../knowledge/hole';
import { entriesOf, type Knowledge } from '../../knowledge/knowledge';
import { completeProfile, type Profile, type QuestionField } from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { judgeDispositif } from '../orientation/judge-dispositifs';
import { optionsOf } from '../orientation/profile-options';
import { findWithoutDispositif } from './without-dispositif';

/** What the criteria of the dispositifs leave open, over every pupil that the guided dialog can tell from another. */
export function findHoles(knowledge: Knowledge): Hole[] {
  const dispositifs = entriesOf(knowledge, 'dispositif');
  const profiles = askedProfiles(dispositifs);
  return [...findSamePublic(dispositifs, profiles), ...findWithoutDispositif(dispositifs, profiles)];
}

/** Fields that are only asked of a pupil who has left school. */
const outOfSchoolFields: readonly QuestionField[] = ['dureeDescolarisationMois'];

/** The questions in an order in which the answer to one limits the answers to the next. */
const order: readonly QuestionField[] = [
  'situation',
  'niveau',
  'classe',
  'age',
  'dureeDescolarisationMois',
  'examenEchoue',
  'autonome',
  'allophone',
];

/**
 * Every pupil that the guided dialog can tell from another: each answer to each question, numbers as the intervals
 * between which a verdict changes. A few thousand for the thresholds of eighteen dispositifs.
 */
export function askedProfiles(dispositifs: readonly Dispositif[]): Profile[] {
  return order.reduce<Profile[]>(
    (profiles, field) =>
      profiles.flatMap((profile) =>
        outOfSchoolFields.includes(field) && profile.situation !== 'sans-solution'
          ? [profile]
          : optionsOf(field, profile, dispositifs).flatMap((option) => {
              const completed = completeProfile({ ...profile, [field]: option });
              return 'profile' in completed ? [completed.profile] : [];
            }),
      ),
    [{}],
  );
}

/** The dispositifs that get the same verdict for every pupil: no question can tell which of them to choose. */
export function findSamePublic(dispositifs: readonly Dispositif[], profiles: readonly Profile[]): Hole[] {
  const alike = new Map<string, string[]>();
  for (const dispositif of dispositifs) {
    const verdicts = profiles.map((profile) => judgeDispositif(dispositif, profile).verdict.charAt(0)).join('');
    alike.set(verdicts, [...(alike.get(verdicts) ?? []), dispositif.id]);
  }
  return [...alike.values()].filter((ids) => ids.length > 1).map((ids) => ({ kind: 'same-public', ids }));
}
