import { selectivityBits } from '../../../src/answering/orientation/selectivity';
import type { Criterion } from '../../../src/knowledge/schemas/criteria';
import { age, anyOf, classe, isTrue, monthsOut, niveau, situation } from '../../builders/toy-criteria';

describe('how much a criterion narrows, in bits', () => {
  it.each<[string, Criterion, number]>([
    ['is nothing where every age passes', age({ min: 10, max: 30 }), 0],
    ['is nothing where every level passes', niveau('college', 'lycee', 'lp'), 0],
    ['is one for a yes or no', isTrue('autonome'), 1],
    ['is one for one of two situations', situation('sans-solution'), 1],
    ['is three for one class of eight', classe('cap'), 3],
    ['is two for two classes of eight', classe('tle', 'cap'), 2],
    ['counts both ends of a range of ages', age({ min: 16, max: 18 }), Math.log2(21 / 3)],
    ['takes a missing lower bound for the youngest age', age({ max: 16 }), Math.log2(21 / 7)],
    ['takes a missing upper bound for the oldest age', age({ min: 16 }), Math.log2(21 / 15)],
    ['counts months from none to those between the youngest and the oldest', monthsOut({ max: 6 }), Math.log2(241 / 7)],
    ['adds what each of several lets through', anyOf(classe('tle'), classe('cap')), 2],
    ['is nothing where several together let everyone through', anyOf(isTrue('autonome'), isTrue('allophone')), 0],
    ['never falls below nothing', anyOf(situation('scolarise'), isTrue('autonome'), isTrue('allophone')), 0],
  ])('%s', (_what, criterion, expected) => {
    expect(selectivityBits(criterion)).toBeCloseTo(expected);
  });
});
