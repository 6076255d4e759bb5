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
    ['un jeune de 17a', { age: 17 }],
    ['17 ans et demi', { age: 17 }],
    ['16,5 ans', { age: 16 }],
    ['16 ans 1/2', { age: 16 }],
    ['décrocheur depuis, 19 ans', { age: 19, situation: 'sans-solution' }],
    ['16 ans passés', { age: 16 }],
    ['20 ans révolus', { age: 20 }],
    ['il a seize ans', { age: 16 }],
    ['a dix-sept ans', { age: 17 }],
    ['elle en a seize', { age: 16 }],
    ['va avoir 16 ans', { age: 15 }],
    ['elle aura 16 ans le mois prochain', { age: 15 }],
    ['fête ses 16 ans en mars', { age: 15 }],
    ['elle fête ses 16 ans cette semaine', { age: { min: 15, max: 16 } }],
    ["elle fête ses 16 ans aujourd'hui", { age: 16 }],
    ['il a fêté ses 16 ans en mars', { age: 16 }],
    ['il aura 18 ans dans 2 ans', { age: 16 }],
    ['he turns 16 in September', { age: 15 }],
    ['she will be 16 next month', { age: 15 }],
    ['he has just turned 17', { age: 17 }],
    ['il aura 18 ans en 2028', { age: { min: 15, max: 16 } }],
    ['il en a 17', { age: 17 }],
    ['bientôt majeur', { age: { min: 10, max: 17 } }],
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
    ['16/17 ans', { age: { min: 16, max: 17 } }],
    ['entre 15 et 17', { age: { min: 15, max: 17 } }],
    ['des jeunes 16+', { age: { min: 16, max: 30 } }],
    ['16+', { age: { min: 16, max: 30 } }],
    ['+ de 18 ans', { age: { min: 18, max: 30 } }],
    ['plus de 18 ans', { age: { min: 18, max: 30 } }],
    ['un public du 16-25 ans', { age: { min: 16, max: 25 } }],
    ['15, 16 ans', { age: { min: 15, max: 16 } }],
    ['au moins 16 ans', { age: { min: 16, max: 30 } }],
    ['16 ans maximum', { age: { min: 10, max: 16 } }],
    ['16 ans au plus', { age: { min: 10, max: 16 } }],
    ["jusqu'à 25 ans", { age: { min: 10, max: 25 } }],
    ['- de 16 ans', { age: { min: 10, max: 15 } }],
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
    'dans 12 ans',
    'le 16 mai',
    'entre le 15 et le 17 mai',
    'jeudi, 16 mai',
    "déscolarisé depuis l'âge de 14 ans",
    'plus de cours depuis ses 15 ans',
    'en 2016',
    'le 59',
    'une Semaine du 16 au 18 juin',
  ])('is not read in "%s"', (text) => {
    expect(profileOf(text)).not.toHaveProperty('age');
  });
});

it.each<[string, Profile['dureeDescolarisationMois']]>([
  ['un an', 12],
  ['2 ans', 24],
  ['une bonne année', 12],
  ['environ un an', 12],
  ['depuis lundi', 0],
  ['depuis hier soir', 0],
  ['depuis 3 jours', 0],
])('a message that holds nothing else is a time out of school: "%s"', (text, months) => {
  expect(profileOf(text)).toEqual({ dureeDescolarisationMois: months });
});

it('an age is that of today where one of another time is said as well', () => {
  expect(profileOf('décroché à 15 ans, il en a 17').age).toBe(17);
  expect(profileOf('il a 17 ans, sorti à 15 ans').age).toBe(17);
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
    ['né le 12/03/2009', '2026-05-06', { age: 17 }],
    ['né le 12/03/2009', '2026-03-11', { age: 16 }],
    ['née le 3 juin 2009', '2026-05-06', { age: 16 }],
    ['born March 2009', '2026-05-06', { age: 17 }],
    ['born on 12 March 2009', '2026-03-12', { age: 17 }],
    ['date de naissance : 12/03/2009', '2026-05-06', { age: 17 }],
    ['né en mai 2009', '2026-05-06', { age: { min: 16, max: 17 } }],
    ['né fin mai 2009', '2026-05-06', { age: 16 }],
    ['né(e) en 2009', '2026-05-06', { age: { min: 16, max: 17 } }],
    ['née 03/2009', '2026-05-06', { age: 17 }],
    ['né en 1999', '2026-05-06', { age: { min: 26, max: 27 } }],
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
    ['il y a 2 ans', { dureeDescolarisationMois: 24 }],
    ['sept mois passés à la maison', { dureeDescolarisationMois: 7 }],
    ['depuis deux, trois mois', { dureeDescolarisationMois: { min: 2, max: 3 } }],
    ['6-7 mois', { dureeDescolarisationMois: { min: 6, max: 7 } }],
    ['3 semaines', { dureeDescolarisationMois: 1 }],
    ['un an et demi', { dureeDescolarisationMois: 18 }],
    ['depuis deux ans', { dureeDescolarisationMois: 24 }],
    ['depuis 1 an 1/2', { dureeDescolarisationMois: 18 }],
    ['depuis 1,5 an', { dureeDescolarisationMois: 18 }],
    ['depuis une bonne année', { dureeDescolarisationMois: 12 }],
    ["depuis plus d'un an", { dureeDescolarisationMois: 12 }],
    ["depuis moins d'un an", { dureeDescolarisationMois: { min: 0, max: 11 } }],
    ['ça fait bientôt deux ans', { dureeDescolarisationMois: 24 }],
    ['for the past eight months', { dureeDescolarisationMois: 8 }],
    ['for a year and a half', { dureeDescolarisationMois: 18 }],
    ['for two and a half years', { dureeDescolarisationMois: 30 }],
    ['depuis les 8 derniers mois', { dureeDescolarisationMois: 8 }],
    ['déscolarisé depuis 10 jours', { situation: 'sans-solution', dureeDescolarisationMois: 0 }],
    ['décroché depuis lundi', { situation: 'sans-solution', dureeDescolarisationMois: 0 }],
    ['décrochée depuis hier', { situation: 'sans-solution', dureeDescolarisationMois: 0 }],
    ['un an sans école', { dureeDescolarisationMois: 12, situation: 'sans-solution' }],
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
    ['depuis la Toussaint', '2026-05-06', 6],
    ['décroché depuis les vacances de la Toussaint', '2026-05-06', 6],
    ['depuis Noël', '2026-05-06', 4],
    ['depuis les vacances de février', '2026-05-06', 2],
    ['depuis septembre dernier', '2026-05-06', 8],
    ['depuis mai dernier', '2026-05-20', 12],
    ['since last September', '2026-05-06', 8],
    ['since September', '2026-05-06', 8],
    ['depuis fin janvier', '2026-05-06', 3],
    ['depuis la rentrée 2024', '2026-05-06', 20],
    ['depuis la rentrée de janvier', '2026-05-06', 4],
    ['décroché depuis le 4 novembre', '2026-05-06', 6],
    ["depuis l'été dernier", '2026-05-06', 10],
    ['depuis le mois de janvier', '2026-05-06', 4],
    ['depuis le 15/09', '2026-05-06', 7],
    ['depuis 09/2025', '2026-05-06', 8],
    ['depuis sept. 2025', '2026-05-06', 8],
    ['il a quitté le lycée juste après Noël', '2026-05-06', 4],
    ['la toussain, depuis la toussain', '2026-05-06', 6],
  ])('may be counted from a landmark: "%s" said on %s', (text, today, months) => {
    expect(profileOf(text, today).dureeDescolarisationMois).toBe(months);
  });
});

it.each([
  'depuis quelques semaines',
  'depuis plusieurs mois',
  'depuis longtemps',
  'quelques mois',
  'dans 2 ans',
  'dans 6 mois',
  'un CAP en 2 ans',
  'deux jours par semaine',
  'il y a 3 jours, quoi au programme ?',
  'à la Toussaint',
  'bonne année',
  'à trois mois du bac',
  'la 2016 Semaine',
  'absente depuis la Toussaint mais toujours inscrite',
  'au lycée, le programme des quatre jours',
  'le lycée pendant les quatre jours',
  'le programme depuis lundi',
  'un CAP 2 ans',
  'dans un an',
])('no time out of school is read in "%s"', (text) => {
  expect(profileOf(text)).not.toHaveProperty('dureeDescolarisationMois');
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

  it.each(['May 6th', '6th May', 'the 6th', 'on the 3rd of May', 'from the 4th to the 6th', '2e semaine de juin'])(
    'are not the rank of a day: "%s"',
    (text) => {
      expect(profileOf(text)).toEqual({});
    },
  );

  it.each<Case>([
    ['a pupil in the 6th', { niveau: 'college', classe: '6e' }],
    ['sorti de 3e en mai', { niveau: 'college', classe: '3e', situation: 'sans-solution' }],
    ['in 4e since May', { niveau: 'college', classe: '4e' }],
  ])('stand beside a date: "%s"', (text, expected) => {
    expect(profileOf(text)).toEqual(expected);
  });

  it('are the class where a class and a level exclude each other', () => {
    expect(profileOf('un lycéen de 3e')).toEqual({ niveau: 'college', classe: '3e' });
  });

  it.each<Case>([
    ['pas en CAP, en seconde', { niveau: ['lycee', 'lp'], classe: '2de' }],
    ['en première, pas en terminale', { niveau: ['lycee', 'lp'], classe: '1re' }],
    ['pas au lycée mais au collège', { niveau: 'college' }],
    ['il n’est pas au collège, il est au lycée pro', { niveau: 'lp' }],
    ['not in high school but in collège', { niveau: 'college' }],
    ['pas au lycée pro mais au collège', { niveau: 'college' }],
    ["c'est la première fois qu'il est en terminale", { niveau: ['lycee', 'lp'], classe: 'tle' }],
    ['pas au lycée', { situation: 'sans-solution' }],
    ['il a quitté le LP en terminale', { situation: 'sans-solution', niveau: 'lp', classe: 'tle' }],
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
