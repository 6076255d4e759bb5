import { readFirstSight } from './first-sight';
import { nameOfSet, ownSets, readQuestions } from './question-set';

describe('the scores at first sight', () => {
  const firstSight = readFirstSight();

  it('are there for every set of ours, as it was when it was scored', () => {
    expect(firstSight.map(({ set, questions }) => [set, questions])).toEqual(
      ownSets().map((path) => [nameOfSet(path), readQuestions(path).length]),
    );
  });
});
