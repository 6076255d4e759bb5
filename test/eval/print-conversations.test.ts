import { dialogueSets, nameOfSet, readDialogues } from './question-set';
import { readConversationFirstSight, scoreConversations } from './print-conversations';

describe('the score of whole conversations', () => {
  const outcome = (id: string, ...failed: string[]) => ({ id, turns: ['Bonjour'], failed });

  it('counts turns, conversations without a wrong turn, and turns with a wrong fact of the pupil', () => {
    const outcomes = [
      outcome('a turn 1'),
      outcome('a turn 2', 'intent fiche', 'profile age=16'),
      outcome('b turn 1'),
      outcome('c turn 1', 'known classe="3e"'),
      outcome('c turn 2', 'missing sas'),
    ];

    expect(scoreConversations(outcomes)).toEqual({
      turns: { right: 2, of: 5 },
      whole: { right: 1, of: 3 },
      wrongFacts: 2,
    });
  });
});

describe('the scores of conversations at first sight', () => {
  it('are those of sets as they were when they were scored', () => {
    const sizes = new Map(
      dialogueSets().map((path) => {
        const dialogues = readDialogues(path);
        return [
          `dialogues-${nameOfSet(path)}`,
          [dialogues.reduce((sum, { turns }) => sum + turns.length, 0), dialogues.length],
        ];
      }),
    );

    const firstSight = readConversationFirstSight();

    expect(firstSight.length).toBeGreaterThan(0);
    for (const { set, turns, whole } of firstSight) expect([turns.of, whole.of]).toEqual(sizes.get(set));
  });
});
