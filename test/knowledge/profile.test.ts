import { completeProfile, parseProfile, profileFields } from '../../src/knowledge/profile';

/** What parseProfile makes of it, in one line a field at fault. */
const problemsOf = (input: unknown): string[] => {
  const parsed = parseProfile(input);
  if ('profile' in parsed) throw new Error(`accepted: ${JSON.stringify(parsed.profile)}`);
  return parsed.problems.map(({ field, problem }) => `${field}: ${problem}`);
};

describe('parseProfile', () => {
  it('takes every field of the contract', () => {
    const profile = {
      age: 17,
      niveau: 'lp',
      classe: 'cap',
      situation: 'sans-solution',
      dureeDescolarisationMois: 8,
      allophone: true,
      autonome: false,
      examenEchoue: true,
      departement: '02',
    };

    expect(parseProfile(profile)).toEqual({ profile });
    expect(Object.keys(profile)).toEqual(profileFields);
  });

  it('takes an empty profile: nothing is known', () => {
    expect(parseProfile({})).toEqual({ profile: {} });
  });

  it('takes a field that is null as not known', () => {
    const nothing = Object.fromEntries(profileFields.map((field) => [field, null]));

    expect(parseProfile({ ...nothing, age: 16 })).toEqual({ profile: { age: 16 } });
  });

  it('keeps what is false apart from what is not known', () => {
    expect(parseProfile({ allophone: false, dureeDescolarisationMois: 0 })).toEqual({
      profile: { allophone: false, dureeDescolarisationMois: 0 },
    });
  });

  it.each([
    [{ age: { min: 16, max: 18 } }, { age: { min: 16, max: 18 } }],
    [{ age: { min: 10, max: 30 } }, { age: { min: 10, max: 30 } }],
    [{ age: { min: 17, max: 17 } }, { age: 17 }],
    [{ dureeDescolarisationMois: { min: 0, max: 6 } }, { dureeDescolarisationMois: { min: 0, max: 6 } }],
    [{ dureeDescolarisationMois: { min: 6, max: 6 } }, { dureeDescolarisationMois: 6 }],
  ])('reads a range, and makes one of a single value that value: %j', (input, profile) => {
    expect(parseProfile(input)).toEqual({ profile });
  });

  it.each([
    [{ niveau: ['lycee', 'lp'] }, { niveau: ['lycee', 'lp'] }],
    [{ niveau: ['lp', 'lycee'] }, { niveau: ['lycee', 'lp'] }],
    [{ niveau: ['lp', 'lp'] }, { niveau: 'lp' }],
    [{ niveau: ['college'] }, { niveau: 'college' }],
  ])('reads several levels in one order, and a single one as itself: %j', (input, profile) => {
    expect(parseProfile(input)).toEqual({ profile });
  });

  it('gives the fields in the order of the contract', () => {
    const parsed = parseProfile({ departement: '59', situation: 'scolarise', classe: '3e', age: 15 });

    expect('profile' in parsed && Object.keys(parsed.profile)).toEqual([
      'age',
      'niveau',
      'classe',
      'situation',
      'departement',
    ]);
  });

  it.each([null, undefined, 'un élève', 17, true, [], [{ age: 17 }]])('refuses what is no object: %j', (input) => {
    expect(problemsOf(input)).toEqual([': not-an-object']);
  });

  it.each([
    ['an age below the contract', { age: 9 }, 'age'],
    ['an age above the contract', { age: 31 }, 'age'],
    ['half a year', { age: 16.5 }, 'age'],
    ['an age in words', { age: '17' }, 'age'],
    ['a range that leaves the contract', { age: { min: 16, max: 31 } }, 'age'],
    ['a range without end', { age: { min: 16 } }, 'age'],
    ['a range with something more', { age: { min: 16, max: 18, mean: 17 } }, 'age'],
    ['a list of ages', { age: [16, 17] }, 'age'],
    ['a negative time', { dureeDescolarisationMois: -1 }, 'dureeDescolarisationMois'],
    ['a time longer than a school life', { dureeDescolarisationMois: 241 }, 'dureeDescolarisationMois'],
    ['an unknown level', { niveau: 'primaire' }, 'niveau'],
    ['an unknown level among others', { niveau: ['lp', 'primaire'] }, 'niveau'],
    ['no level at all', { niveau: [] }, 'niveau'],
    ['an unknown class', { classe: 'cm2' }, 'classe'],
    ['an unknown situation', { situation: 'decrocheur' }, 'situation'],
    ['a word for true', { allophone: 'oui' }, 'allophone'],
    ['a number for true', { autonome: 1 }, 'autonome'],
    ['a word for false', { examenEchoue: 'non' }, 'examenEchoue'],
    ['a département elsewhere', { departement: '75' }, 'departement'],
    ['a département as a number', { departement: 2 }, 'departement'],
  ])('refuses what the contract does not allow: %s', (_what, input, field) => {
    expect(problemsOf(input)).toEqual([`${field}: not-allowed`]);
  });

  it.each([
    [{ age: { min: 18, max: 16 } }, 'age'],
    [{ dureeDescolarisationMois: { min: 8, max: 2 } }, 'dureeDescolarisationMois'],
  ])('tells bounds that are the wrong way round: %j', (input, field) => {
    expect(problemsOf(input)).toEqual([`${field}: bounds-swapped`]);
  });

  it('refuses a field that it does not know, such as a name', () => {
    expect(problemsOf({ age: 17, prenom: 'Camille' })).toEqual(['prenom: unknown-field']);
  });

  it('reports every field at fault', () => {
    const problems = problemsOf({ prenom: 'x', nom: 'y', age: { min: 18, max: 16 }, niveau: 'cp', situation: 'là' });

    expect(problems.sort()).toEqual([
      'age: bounds-swapped',
      'niveau: not-allowed',
      'nom: unknown-field',
      'prenom: unknown-field',
      'situation: not-allowed',
    ]);
  });

  it('refuses a class that its level cannot have', () => {
    expect(problemsOf({ classe: '3e', niveau: 'lycee' })).toEqual(['classe: contradiction']);
    expect(problemsOf({ classe: 'cap', niveau: ['college', 'lycee'] })).toEqual(['classe: contradiction']);
  });

  it('leaves what it was given as it was', () => {
    const input = Object.freeze({ classe: '2de', niveau: Object.freeze(['lp', 'lycee']), age: null });

    expect(parseProfile(input)).toEqual({ profile: { classe: '2de', niveau: ['lycee', 'lp'] } });
    expect(input).toEqual({ classe: '2de', niveau: ['lp', 'lycee'], age: null });
  });
});

describe('completeProfile', () => {
  it.each([
    ['6e', 'college'],
    ['5e', 'college'],
    ['4e', 'college'],
    ['3e', 'college'],
    ['cap', 'lp'],
    ['2de', ['lycee', 'lp']],
    ['1re', ['lycee', 'lp']],
    ['tle', ['lycee', 'lp']],
  ] as const)('adds the level that the class implies: %s', (classe, niveau) => {
    expect(completeProfile({ classe })).toEqual({ profile: { niveau, classe } });
  });

  it.each(['lycee', 'lp'] as const)('keeps the voie when it is said with the class: %s', (niveau) => {
    expect(completeProfile({ classe: 'tle', niveau })).toEqual({ profile: { classe: 'tle', niveau } });
  });

  it('keeps of several levels those that the class may have', () => {
    expect(completeProfile({ classe: '2de', niveau: ['college', 'lp'] })).toEqual({
      profile: { classe: '2de', niveau: 'lp' },
    });
  });

  it('implies no class from a level', () => {
    expect(completeProfile({ niveau: 'college' })).toEqual({ profile: { niveau: 'college' } });
  });

  it('shows both sides of a contradiction', () => {
    expect(completeProfile({ classe: '4e', niveau: 'lp' })).toEqual({
      contradiction: { classe: '4e', niveau: ['lp'] },
    });
    expect(completeProfile({ classe: '1re', niveau: ['college'] })).toEqual({
      contradiction: { classe: '1re', niveau: ['college'] },
    });
  });

  it('changes nothing the second time', () => {
    const once = completeProfile({ classe: '2de', age: 16, situation: 'scolarise' });

    expect('profile' in once && completeProfile(once.profile)).toEqual(once);
  });
});
