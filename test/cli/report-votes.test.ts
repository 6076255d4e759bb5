import { countVotes } from '../../src/cli/report-votes';
import type { Feedback } from '../../src/storage/stores';

const vote = (intent: string, entries: string[], given: Feedback['vote']): Feedback => ({
  intent,
  entries,
  vote: given,
  day: '2026-05-06',
  language: 'fr',
});

describe('the votes by intent and entry', () => {
  it('are counted for the intent on the whole, then for each entry that was shown', () => {
    const votes = [vote('liste', ['a', 'b'], 'up'), vote('liste', ['b'], 'down')];

    expect(countVotes(votes)).toEqual([
      { intent: 'liste', useful: 1, notUseful: 1 },
      { intent: 'liste', entry: 'b', useful: 1, notUseful: 1 },
      { intent: 'liste', entry: 'a', useful: 1, notUseful: 0 },
    ]);
  });

  it('begin with what was judged useful least', () => {
    const votes = [vote('fiche', ['a'], 'up'), vote('aide', [], 'down')];

    expect(countVotes(votes).map(({ intent }) => intent)).toEqual(['aide', 'fiche', 'fiche']);
  });

  it('tell an entry of one intent from the same entry of another', () => {
    const votes = [vote('fiche', ['a'], 'up'), vote('contact', ['a'], 'down')];

    expect(countVotes(votes).filter(({ entry }) => entry === 'a')).toEqual([
      { intent: 'contact', entry: 'a', useful: 0, notUseful: 1 },
      { intent: 'fiche', entry: 'a', useful: 1, notUseful: 0 },
    ]);
  });

  it('are none where nobody voted', () => {
    expect(countVotes([])).toEqual([]);
  });
});
