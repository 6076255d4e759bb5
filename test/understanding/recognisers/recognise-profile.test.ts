import type { Profile } from '../../../src/knowledge/profile';
import { readReal } from '../../builders/real-reader';

// The words are content: these tests read messages with the real vocabulary.

const profileOf = (text: string, today?: string): Profile => readReal(text, today ? { today } : {}).profile;

type Case = [text: string, expected: Profile];

describe('an age', () => {
  it.each<Case>([
    ['elle a 17 ans', { age: 17 }],
    ['17ans', { age: 17 }],
    ['elle a dix-sept ans', { age: 17 }],
    ['un ado de quinze ans et demi', { age: 15 }],
    ['a 17-year-old', { age: 17 }],
    ['16 years old', { age: 16 }],
    ['17 yo', { age: 17 }],
    ['un jeune, 17, à la maison', { age: 17 }],
    ['elle en a 16', { age: 16 }],
    ['bientôt 16 ans', { age: 15 }],
    ['un mineur', { age: { min: 10, max: 17 } }],
    ['une jeune majeure', { age: { min: 18, max: 30 } }],
  ])('is read in "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it.each<Case>([
    ['des jeunes de 16-18 ans', { age: { min: 16, max: 18 } }],
    ['de 16 à 18 ans', { age: { min: 16, max: 18 } }],
    ['entre 15 et 17 ans', { age: { min: 15, max: 17 } }],
    ['16 ou 17 ans', { age: { min: 16, max: 17 } }],
    ['between 16 and 18 years old', { age: { min: 16, max: 18 } }],
    ['moins de 16 ans', { age: { min: 10, max: 15 } }],
    ['under 16 years old', { age: { min: 10, max: 15 } }],
    ['18 ans et plus', { age: { min: 18, max: 30 } }],
  ])('may be a range: "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it.each([
    'depuis 3 ans',
    'elle ne vient plus depuis 12 ans',
    '12 élèves',
    'une classe de 15 élèves',
    'nous avons 16 absences à traiter',
    'il a 12 absences',
    '60 ans',
    '5 ans',
    'salle 17 du bâtiment',
    'à 17 h',
  ])('is not read in "%s"', (text) => {
    expect(profileOf(text)).not.toHaveProperty('age');
  });
});

describe('a correction', () => {
  it.each(['en fait il a 17 ans', 'finalement il a 17 ans', 'en fait elle a 17 ans, pardon'])(
    'is an age and no time out of school: "%s"',
    (text) => {
      expect(profileOf(text)).toEqual({ age: 17 });
    },
  );
});

describe('a birth', () => {
  it.each<[string, string, Profile]>([
    ['né en mars 2009', '2026-05-06', { age: 17 }],
    ['née en juin 2009', '2026-05-06', { age: 16 }],
    ['née en juin 2009', '2026-07-01', { age: 17 }],
    ['né en 2010', '2026-05-06', { age: { min: 15, max: 16 } }],
    ['born in 2010', '2030-01-01', { age: { min: 19, max: 20 } }],
  ])('"%s" said on %s', (text, today, expected) => {
    expect(profileOf(text, today)).toEqual(expected);
  });

  it.each(['né en 1970', 'né en 2025', 'né en 2031'])('"%s" gives no age that nobody here can have', (text) => {
    expect(profileOf(text)).not.toHaveProperty('age');
  });
});

describe('a time out of school', () => {
  it.each<Case>([
    ['depuis 8 mois', { dureeDescolarisationMois: 8 }],
    ['depuis huit mois', { dureeDescolarisationMois: 8 }],
    ['depuis 2 ans', { dureeDescolarisationMois: 24 }],
    ['depuis un an', { dureeDescolarisationMois: 12 }],
    ['depuis un an et demi', { dureeDescolarisationMois: 18 }],
    ['depuis 3 semaines', { dureeDescolarisationMois: 1 }],
    ['depuis 6 à 8 mois', { dureeDescolarisationMois: { min: 6, max: 8 } }],
    ['depuis moins de 6 mois', { dureeDescolarisationMois: { min: 0, max: 5 } }],
    ['depuis plus de 8 mois', { dureeDescolarisationMois: 8 }],
    ['out of school for 8 months', { situation: 'sans-solution', dureeDescolarisationMois: 8 }],
    ['left school two years ago', { situation: 'sans-solution', dureeDescolarisationMois: 24 }],
  ])('is read in "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it('stands beside an age', () => {
    expect(profileOf('18 ans, déscolarisé depuis 2 ans')).toEqual({
      age: 18,
      situation: 'sans-solution',
      dureeDescolarisationMois: 24,
    });
  });

  it.each<[string, string, number]>([
    ['décroché depuis mars', '2026-05-06', 2],
    ['décroché depuis septembre', '2026-05-06', 8],
    ['sans solution depuis septembre 2024', '2026-05-06', 20],
    ['décroché depuis la rentrée', '2026-05-06', 8],
    ['décroché depuis Noël', '2026-05-06', 4],
    ['décroché depuis Noël', '2026-12-19', 11],
    ['décroché depuis juin', '2026-05-06', 11],
    ['dropout since Christmas', '2026-05-06', 4],
  ])('may be counted from a landmark: "%s" said on %s', (text, today, months) => {
    expect(profileOf(text, today).dureeDescolarisationMois).toBe(months);
  });
});

describe('a level and a class', () => {
  it.each<Case>([
    ['élève de 6e', { niveau: 'college', classe: '6e' }],
    ['une 4ème', { niveau: 'college', classe: '4e' }],
    ['en troisième', { niveau: 'college', classe: '3e' }],
    ['une 2de', { niveau: ['lycee', 'lp'], classe: '2de' }],
    ['en seconde pro', { niveau: 'lp', classe: '2de' }],
    ['1re générale', { niveau: 'lycee', classe: '1re' }],
    ['terminale bac pro', { niveau: 'lp', classe: 'tle' }],
    ['terminale STMG', { niveau: 'lycee', classe: 'tle' }],
    ['CAP cuisine', { niveau: 'lp', classe: 'cap' }],
    ['un collégien', { niveau: 'college' }],
    ['un lycéen', { niveau: ['lycee', 'lp'] }],
    ['au lycée pro', { niveau: 'lp' }],
    ['au lycée général', { niveau: 'lycee' }],
    ['in high school', { niveau: ['lycee', 'lp'] }],
  ])('are read in "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it('are the class where a class and a level exclude each other', () => {
    expect(profileOf('un lycéen de 3e')).toEqual({ niveau: 'college', classe: '3e' });
  });

  it.each<Case>([
    ['pas en CAP, en seconde', { niveau: ['lycee', 'lp'], classe: '2de' }],
    ['en première, pas en terminale', { niveau: ['lycee', 'lp'], classe: '1re' }],
  ])('are not those that are denied: "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it.each<Case>([
    ['sa sœur est en terminale, lui est en 3e', { niveau: 'college', classe: '3e' }],
    ['il est en 4e, son frère est au lycée', { niveau: 'college', classe: '4e' }],
    ['her sister is in terminale', {}],
  ])('are not those of somebody else: "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });
});

describe('a situation', () => {
  it.each([
    'décroché',
    'décrocheuse',
    'déscolarisée',
    'sans affectation',
    'sorti du système scolaire',
    "plus à l'école",
    "il n'est plus scolarisé",
    'dropout',
    'dropped out',
    'no longer at school',
  ])('is out of school in "%s"', (text) => {
    expect(profileOf(text).situation).toBe('sans-solution');
  });

  it.each([
    'absentéiste',
    'à risque',
    'en train de décrocher',
    'démotivée',
    'elle veut tout arrêter',
    'toujours inscrit',
    'at risk of dropping out',
    'still enrolled',
  ])('is enrolled in "%s"', (text) => {
    expect(profileOf(text).situation).toBe('scolarise');
  });

  it('is the one said outright where another is only hinted at', () => {
    expect(profileOf('décrocheur mais toujours inscrit').situation).toBe('scolarise');
    expect(profileOf('très absentéiste, il a quitté le lycée').situation).toBe('sans-solution');
  });
});

describe('a yes or no', () => {
  it.each<Case>([
    ['allophone', { allophone: true }],
    ['il ne parle pas français', { allophone: true }],
    ['speaks no French', { allophone: true }],
    ['elle parle bien français', { allophone: false }],
    ['très autonome', { autonome: true }],
    ['pas du tout autonome', { autonome: false }],
    ['il a raté son examen', { examenEchoue: true }],
    ['elle a raté son bac pro', { niveau: 'lp', examenEchoue: true }],
  ])('is read in "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });
});

describe('a whole sentence', () => {
  it.each<Case>([
    [
      'Quel dispositif pour une décrocheuse de 17 ans, en CAP, déscolarisée depuis 8 mois et très autonome ?',
      {
        age: 17,
        niveau: 'lp',
        classe: 'cap',
        situation: 'sans-solution',
        dureeDescolarisationMois: 8,
        autonome: true,
      },
    ],
    [
      'a 16-year-old newcomer who speaks no French, out of school for 3 months',
      { age: 16, situation: 'sans-solution', dureeDescolarisationMois: 3, allophone: true },
    ],
    ['kel dispozitif pr 1 décrocheuz de 17ans ki é tjs inscrite', { age: 17, situation: 'scolarise' }],
  ])('gives every field that it states: "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it.each(['', '?!', 'bonjour', 'c’est quoi le programme demain ?'])(
    'gives none where none is stated: "%s"',
    (text) => {
      expect(profileOf(text)).toEqual({});
    },
  );
});
