import { reviewGroups, groupQuestions, likenessOf } from '../../src/improvement/review-groups';
import type { QuestionShape } from '../../src/knowledge/profile';
import { readerOf } from '../../src/understanding/read-message';
import { toyRegion } from '../builders/toy-knowledge';
import { asked, shape } from './shapes';

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

/** Every word but the small ones is of the subject. */
const subjectOf = (one: QuestionShape): string[] =>
  one.flatMap((token) => {
    if (token.kind === 'unknown') return [token.mark];
    return token.kind === 'word' && token.text.length > 3 ? [token.text] : [];
  });

const group = (...questions: Parameters<typeof groupQuestions>[0]) => groupQuestions(questions, subjectOf);

describe('groupQuestions', () => {
  it('puts together what is about the same, however it is asked', () => {
    const groups = group(asked('le carnet de bord'), asked('un carnet de bord'), asked('la peniche'));

    expect(groups.map(({ questions }) => questions.length)).toEqual([2, 1]);
  });

  it('tells words that were not kept apart by their marks', () => {
    const groups = group(asked('le ?aaaa'), asked('la ?aaaa'), asked('le ?bbbb'));

    expect(groups.map(({ questions }) => questions.length)).toEqual([2, 1]);
  });

  it('keeps what shares one word of two apart, and puts together what shares two of three', () => {
    expect(group(asked('carnet scolaire'), asked('carnet sportif'))).toHaveLength(2);
    expect(group(asked('carnet scolaire rouge'), asked('carnet scolaire vert'))).toHaveLength(1);
  });

  it('is told by the wording that is asked most often', () => {
    const [first] = group(asked('un carnet'), asked('le carnet'), asked('le carnet'));

    expect(first?.shape).toEqual(shape('le carnet'));
  });

  it('counts the reasons, and says the first and the last day', () => {
    const [first] = group(
      asked('carnet', { day: '2026-05-07' }),
      asked('carnet', { day: '2026-04-30', reason: 'not-useful' }),
      asked('carnet'),
    );

    expect(first).toMatchObject({ notAnswered: 2, notUseful: 1, firstDay: '2026-04-30', lastDay: '2026-05-07' });
  });

  it('comes out the same in whatever order the questions are', () => {
    const questions = ['carnet rouge vert', 'carnet rouge bleu', 'peniche', 'carnet bleu', '?aaaa'].map((line) =>
      asked(line),
    );

    expect(groupQuestions([...questions].reverse(), subjectOf)).toEqual(groupQuestions(questions, subjectOf));
  });

  it('finds none in nothing', () => {
    expect(group()).toEqual([]);
  });
});

describe('likenessOf', () => {
  it.each([
    [['a', 'b'], ['b', 'a'], 1],
    [['a', 'b'], ['a', 'c'], 0.5],
    [['a'], ['b'], 0],
    [[], ['a'], 0],
    [[], [], 1],
  ])('of %j and %j is %d', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
  });
});
