import { confusionOf } from './print-confusion';
import type { Scored } from './score';

describe('the confusion of intents', () => {
  const row = (wanted: string, given: string): Scored =>
    ({ question: { expect: { intent: wanted } }, answer: { intent: given }, failed: [] }) as unknown as Scored;

  it('counts what is wanted in rows and what is given in columns', () => {
    const rows = [row('fiche', 'fiche'), row('fiche', 'liste'), row('fiche', 'liste'), row('aide', 'fiche')];

    expect(confusionOf(rows)).toEqual({
      intents: ['aide', 'fiche', 'liste'],
      counts: [
        [0, 1, 0],
        [0, 1, 2],
        [0, 0, 0],
      ],
    });
  });
});
