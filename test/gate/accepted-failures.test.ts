import { describeChanges, formatAccepted, parseAccepted, totalOf } from './accepted-failures';
import type { Outcome } from './labelled-sets';

describe('the accepted failures of labelled questions', () => {
  const accepted = new Map([['q-1', 'intent liste']]);
  const outcome = (id: string, ...failed: string[]): Outcome => ({ id, turns: ['Bonjour', 'et ça ?'], failed });

  it('read back as they were written', () => {
    const sets = new Map([
      ['own', accepted],
      ['dialogues-own', new Map([['dlg-1 turn 2', 'text 6 : 30 · missing sas']])],
    ]);

    expect(parseAccepted(formatAccepted(sets))).toEqual(sets);
  });

  it('show no change where the same questions fail in the same way', () => {
    expect(describeChanges(accepted, [outcome('q-1', 'intent liste'), outcome('q-2')])).toEqual([]);
  });

  it.each([
    [
      'that starts to fail',
      [outcome('q-1', 'intent liste'), outcome('q-2', 'first sas', 'text mai')],
      'q-2 starts to fail: first sas · text mai',
    ],
    ['that starts to pass', [outcome('q-1')], 'q-1 starts to pass; it failed: intent liste'],
    [
      'that fails in another way',
      [outcome('q-1', 'intent aide')],
      'q-1 fails in another way: intent aide; before: intent liste',
    ],
  ])('name a question %s, with its messages', (_case, outcomes, change) => {
    expect(describeChanges(accepted, outcomes)).toEqual([`${change}\n    « Bonjour » → « et ça ? »`]);
  });

  it('name one that is no longer in its set', () => {
    expect(describeChanges(accepted, [outcome('q-2')])).toEqual(['q-1 is accepted as failing, and is not in the set']);
  });

  it('count what passes beside what was accepted', () => {
    expect(
      totalOf('own', accepted, [outcome('q-1', 'intent liste'), outcome('q-2', 'first sas'), outcome('q-3')]),
    ).toBe('own: 1 of 3 pass, 2 were accepted as passing');
  });
});
