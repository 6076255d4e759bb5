import type { AskedAnswer } from '../../src/cli/answer-questions';
import type { Expectation } from './question-set';
import { failuresOf } from './score';

describe('the checks of a labelled answer', () => {
  const expected = (wanted: Partial<Expectation>): Expectation => ({
    intent: 'fiche',
    ids: [],
    match: 'none',
    forbid: [],
    profile: {},
    absent: [],
    text: [],
    ...wanted,
  });
  const answer: AskedAnswer = {
    id: 'q-1',
    intent: 'fiche',
    ids: ['sas', 'pafi'],
    profile: { age: 17 },
    text: 'Décidé le 6 350e jour',
    lang: 'fr',
  };

  it.each<[string, Partial<Expectation>, string[]]>([
    ['of another intent', { intent: 'liste' }, ['intent fiche']],
    ['with another entry first', { ids: ['pafi'], match: 'first' }, ['first sas']],
    ['without an entry', { ids: ['sas', 'lnc'], match: 'all' }, ['missing lnc']],
    ['with more than the set', { ids: ['sas'], match: 'set' }, ['set sas pafi']],
    ['with what is forbidden', { forbid: ['pafi'] }, ['forbidden pafi']],
    ['with another profile', { profile: { age: 16 } }, ['profile age=17']],
    ['that claims to know what was not said', { absent: ['age', 'niveau'] }, ['known age=17']],
    ['without its words', { text: ['decide', '6350', 'nuit'] }, ['text nuit']],
  ])('name an answer %s', (_case, wanted, failed) => {
    expect(failuresOf(expected(wanted), answer)).toEqual(failed);
  });
});
