import { reviewGroups } from '../../src/improvement/review-groups';
import { readerOf } from '../../src/understanding/read-message';
import { toyRegion } from '../builders/toy-knowledge';
import { asked } from './shapes';

const review = (...questions: Parameters<typeof reviewGroups>[0]) => reviewGroups(questions, readerOf(toyRegion));

// "un mentor accompagne le jeune pas à pas" describes Passerelle without naming it.
const MENTOR = 'le mentor accompagne la maison';

describe('a group', () => {
  it('is shown with the entries that hold its words, and proposes its name for the nearest', () => {
    const [group] = review(asked(MENTOR), asked(`${MENTOR} et arbre`));

    expect(group?.nearest.map(({ id }) => id)).toEqual(['passerelle']);
    expect(group?.proposal).toMatchObject({ alias: 'mentor accompagne la maison', entry: { id: 'passerelle' } });
  });

  it('proposes nothing for the entry that was shown and not useful', () => {
    const [group] = review(asked(MENTOR, { reason: 'not-useful', intent: 'fiche', shown: ['passerelle'] }));

    expect(group?.proposal).toBeUndefined();
  });

  it('proposes nothing where the answer was about a pupil', () => {
    const [group] = review(asked(MENTOR, { reason: 'not-useful', intent: 'orientation' }));

    expect(group?.nearest).toHaveLength(1);
    expect(group?.proposal).toBeUndefined();
  });

  it('of words that no entry holds has no nearest one', () => {
    expect(review(asked('le ?aaaa'))).toMatchObject([{ nearest: [] }]);
  });
});
