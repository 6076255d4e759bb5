import fc from 'fast-check';
import { real } from '../builders/real-reader';
import { anyDialog, faultsOfDialog } from './fuzz-texts';

/** `npm run torture -- fuzz --runs 100000` draws as many as it is told to. */
const RUNS = 300;

describe('the assistant, told anything', () => {
  it.each([
    'dans 999999 mois',
    'in 99999999 days',
    'dans 100000000 jours',
    'les 99999999 premiers jours de la Semaine',
  ])('has an answer to a day beyond any calendar: %s', (text) => {
    expect(faultsOfDialog([{ kind: 'message', text }], real().knowledge)).toEqual([]);
  });

  it('always has an answer that is well formed', () => {
    fc.assert(
      fc.property(anyDialog, (dialog) => {
        expect(faultsOfDialog(dialog, real().knowledge)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
