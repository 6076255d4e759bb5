import fc from 'fast-check';
import { real } from '../builders/real-reader';
import { anyDialog, faultsOfDialog } from './fuzz-texts';

/** `npm run torture -- fuzz --runs 100000` draws as many as it is told to. */
const RUNS = 300;

describe('the assistant, told anything', () => {
  it('always has an answer that is well formed', () => {
    fc.assert(
      fc.property(anyDialog, (dialog) => {
        expect(faultsOfDialog(dialog, real().knowledge)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
