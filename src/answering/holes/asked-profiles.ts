import { completeProfile, type Profile, type QuestionField } from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { optionsOf } from '../orientation/profile-options';

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
