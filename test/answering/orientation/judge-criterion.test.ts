import { judgeCriterion, type Judgement } from '../../../src/answering/orientation/judge-dispositifs';
import type { Profile } from '../../../src/knowledge/profile';
import type { Criterion } from '../../../src/knowledge/schemas/criteria';
import { age, anyOf, classe, isTrue, monthsOut, niveau, situation } from '../../builders/toy-criteria';

type Case = [what: string, profile: Profile, expected: Judgement];

function judgesAs(criterion: Criterion, cases: Case[]): void {
  it.each(cases)('%s', (_what, profile, expected) => {
    expect(judgeCriterion(criterion, profile)).toBe(expected);
  });
}

describe('bounds', () => {
  judgesAs(age({ min: 16, max: 18 }), [
    ['are met on the lower bound', { age: 16 }, 'met'],
    ['are met on the upper bound', { age: 18 }, 'met'],
    ['are unmet just below', { age: 15 }, 'unmet'],
    ['are unmet just above', { age: 19 }, 'unmet'],
    ['are unknown without the value', { situation: 'scolarise' }, 'unknown'],
    ['are met by a range that lies within', { age: { min: 16, max: 18 } }, 'met'],
    ['are unmet by a range that lies below', { age: { min: 12, max: 15 } }, 'unmet'],
    ['are unmet by a range that lies above', { age: { min: 19, max: 25 } }, 'unmet'],
    ['are unknown for a range across the lower bound', { age: { min: 15, max: 16 } }, 'unknown'],
    ['are unknown for a range across the upper bound', { age: { min: 18, max: 19 } }, 'unknown'],
  ]);
});

describe('a lower bound alone', () => {
  judgesAs(age({ min: 16 }), [
    ['has no upper end', { age: 30 }, 'met'],
    ['is unmet below', { age: 15 }, 'unmet'],
  ]);
});

describe('an upper bound alone', () => {
  judgesAs(monthsOut({ max: 6 }), [
    ['is met at zero', { dureeDescolarisationMois: 0 }, 'met'],
    ['is met on the bound', { dureeDescolarisationMois: 6 }, 'met'],
    ['is unmet above', { dureeDescolarisationMois: 7 }, 'unmet'],
    ['is unknown for a range across it', { dureeDescolarisationMois: { min: 5, max: 8 } }, 'unknown'],
  ]);
});

describe('a bound with an exception down to an age', () => {
  judgesAs(age({ min: 16, max: 25, derogation: { min: 15 } }), [
    ['is open by derogation between the exception and the bound', { age: 15 }, 'derogation'],
    ['is unmet below the exception', { age: 14 }, 'unmet'],
    ['needs no derogation from the bound on', { age: 16 }, 'met'],
    ['has no exception above', { age: 26 }, 'unmet'],
    ['is unknown for a range of which one end needs the derogation', { age: { min: 15, max: 17 } }, 'unknown'],
    ['is unknown for a range of which one end is left out', { age: { min: 14, max: 15 } }, 'unknown'],
  ]);

  judgesAs(age({ min: 18, derogation: { min: 15 } }), [
    ['is open by derogation for a range that lies in the exception', { age: { min: 15, max: 17 } }, 'derogation'],
  ]);
});

describe('a bound with an exception without end', () => {
  judgesAs(monthsOut({ min: 6, derogation: {} }), [
    ['is open by derogation at any lower value', { dureeDescolarisationMois: 0 }, 'derogation'],
    ['is open by derogation for a lower range', { dureeDescolarisationMois: { min: 0, max: 5 } }, 'derogation'],
    ['is met on the bound', { dureeDescolarisationMois: 6 }, 'met'],
    ['is unknown for a range across the bound', { dureeDescolarisationMois: { min: 0, max: 6 } }, 'unknown'],
  ]);
});

describe('a list of values', () => {
  judgesAs(niveau('lycee', 'lp'), [
    ['is met by one of them', { niveau: 'lp' }, 'met'],
    ['is unmet by another', { niveau: 'college' }, 'unmet'],
    ['is unknown without the value', { age: 17 }, 'unknown'],
    ['is met by a list of which all are in it', { niveau: ['lycee', 'lp'] }, 'met'],
    ['is unknown for a list of which one is in it', { niveau: ['college', 'lp'] }, 'unknown'],
  ]);

  judgesAs(niveau('college'), [['is unmet by a list of which none is in it', { niveau: ['lycee', 'lp'] }, 'unmet']]);

  judgesAs(classe('4e', '3e'), [
    ['is met by its class', { classe: '3e' }, 'met'],
    ['is unmet by another class', { classe: '5e' }, 'unmet'],
    ['is unknown when only the level is known', { niveau: 'college' }, 'unknown'],
  ]);
});

describe('a yes or no', () => {
  judgesAs(isTrue('autonome'), [
    ['is met by yes', { autonome: true }, 'met'],
    ['is unmet by no', { autonome: false }, 'unmet'],
    ['is unknown when not said', { allophone: true }, 'unknown'],
  ]);
});

describe('one of several', () => {
  judgesAs(anyOf(situation('scolarise'), monthsOut({ max: 6 })), [
    ['is met when one is met, whatever the other', { situation: 'scolarise', dureeDescolarisationMois: 9 }, 'met'],
    ['is met when one is met and the other not known', { dureeDescolarisationMois: 3 }, 'met'],
    ['is unmet when all are', { situation: 'sans-solution', dureeDescolarisationMois: 9 }, 'unmet'],
    ['is unknown when one is unmet and the other not known', { situation: 'sans-solution' }, 'unknown'],
    ['is unknown when nothing is known', {}, 'unknown'],
  ]);

  judgesAs(anyOf(monthsOut({ min: 6, derogation: {} }), isTrue('autonome')), [
    ['is met rather than open by derogation', { dureeDescolarisationMois: 2, autonome: true }, 'met'],
    ['is open by derogation rather than unmet', { dureeDescolarisationMois: 2, autonome: false }, 'derogation'],
    ['is open by derogation rather than unknown', { dureeDescolarisationMois: 2 }, 'derogation'],
  ]);
});
