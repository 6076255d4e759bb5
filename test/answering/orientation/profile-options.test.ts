import { optionsOf } from '../../../src/answering/orientation/profile-options';
import type { Criterion } from '../../../src/knowledge/schemas/criteria';
import { age, anyOf, isTrue, monthsOut, situation } from '../../builders/toy-criteria';
import { toyEntry } from '../../rendering/toy-knowledge';

const withCriteria = (...criteres: Criterion[]) => [toyEntry('dispositif', 'passerelle', { criteres })];

describe('the ages to choose from', () => {
  it('are the intervals between the thresholds of the criteria', () => {
    const dispositifs = withCriteria(age({ min: 16, max: 18 }));

    expect(optionsOf('age', {}, dispositifs)).toEqual([
      { min: 10, max: 15 },
      { min: 16, max: 18 },
      { min: 19, max: 30 },
    ]);
  });

  it('set an age apart at which a derogation opens', () => {
    const dispositifs = withCriteria(age({ min: 16, derogation: { min: 15 } }));

    expect(optionsOf('age', {}, dispositifs)).toEqual([{ min: 10, max: 14 }, 15, { min: 16, max: 30 }]);
  });

  it('gather the thresholds of all dispositifs, each once', () => {
    const dispositifs = [...withCriteria(age({ min: 16 })), ...withCriteria(age({ min: 16, max: 25 }))];

    expect(optionsOf('age', {}, dispositifs)).toEqual([
      { min: 10, max: 15 },
      { min: 16, max: 25 },
      { min: 26, max: 30 },
    ]);
  });

  it('find the thresholds inside of one-of-several', () => {
    const dispositifs = withCriteria(anyOf(isTrue('autonome'), age({ min: 18 })));

    expect(optionsOf('age', {}, dispositifs)).toEqual([
      { min: 10, max: 17 },
      { min: 18, max: 30 },
    ]);
  });

  it('stay within the range that is known', () => {
    const dispositifs = withCriteria(age({ min: 16, max: 18 }), age({ min: 25 }));

    expect(optionsOf('age', { age: { min: 15, max: 17 } }, dispositifs)).toEqual([15, { min: 16, max: 17 }]);
  });

  it('are one interval when no criterion looks at the age', () => {
    expect(optionsOf('age', {}, withCriteria(situation('scolarise')))).toEqual([{ min: 10, max: 30 }]);
  });
});

describe('the months to choose from', () => {
  it('are the intervals between the thresholds on months, not on ages', () => {
    const dispositifs = withCriteria(monthsOut({ min: 6, derogation: {} }), age({ min: 16 }));

    expect(optionsOf('dureeDescolarisationMois', {}, dispositifs)).toEqual([
      { min: 0, max: 5 },
      { min: 6, max: 240 },
    ]);
  });
});

describe('the levels to choose from', () => {
  it('are all three when none is known', () => {
    expect(optionsOf('niveau', {}, [])).toEqual(['college', 'lycee', 'lp']);
  });

  it('are those that are still possible', () => {
    expect(optionsOf('niveau', { niveau: ['lycee', 'lp'] }, [])).toEqual(['lycee', 'lp']);
  });
});

describe('the classes to choose from', () => {
  it('are all of them when the level is not known', () => {
    expect(optionsOf('classe', {}, [])).toEqual(['6e', '5e', '4e', '3e', '2de', '1re', 'tle', 'cap']);
  });

  it('are those of the level that is known', () => {
    expect(optionsOf('classe', { niveau: 'college' }, [])).toEqual(['6e', '5e', '4e', '3e']);
    expect(optionsOf('classe', { niveau: 'lycee' }, [])).toEqual(['2de', '1re', 'tle']);
    expect(optionsOf('classe', { niveau: 'lp' }, [])).toEqual(['2de', '1re', 'tle', 'cap']);
  });

  it('are those of each level that is possible', () => {
    expect(optionsOf('classe', { niveau: ['college', 'lp'] }, [])).toEqual([
      '6e',
      '5e',
      '4e',
      '3e',
      '2de',
      '1re',
      'tle',
      'cap',
    ]);
  });
});

describe('the other answers to choose from', () => {
  it('are the two situations', () => {
    expect(optionsOf('situation', {}, [])).toEqual(['scolarise', 'sans-solution']);
  });

  it.each(['autonome', 'allophone', 'examenEchoue'] as const)('are yes and no for %s', (field) => {
    expect(optionsOf(field, {}, [])).toEqual([true, false]);
  });
});
