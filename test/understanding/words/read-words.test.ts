import { buildLexicon } from '../../../src/understanding/words/lexicon';
import { MAX_CHARACTERS, readWords } from '../../../src/understanding/words/read-words';
import { toyVocabulary } from '../../builders/toy-vocabulary';

const { commonWords, numbers } = toyVocabulary;

const lexicon = buildLexicon(
  ['dispositif', 'lycee', 'pro', 'eleve', 'absence', 'tremplin', 'qui', 'est', 'que', 'ans', 'mois'],
  [...commonWords.courants, ...commonWords.legers, ...commonWords.outils.fr, ...Object.keys(numbers)],
  commonWords.roles,
);

const read = (text: string) => readWords(text, toyVocabulary, lexicon);
const texts = (text: string): string[] => read(text).map((word) => word.text);
const numbersIn = (text: string): number[] => read(text).flatMap(({ number }) => number ?? []);

describe('short forms', () => {
  it('are written out', () => {
    expect(texts('ki appeler')).toEqual(['qui', 'appeler']);
  });

  it('may stand for several words', () => {
    expect(texts('keske tremplin')).toEqual(['qu', 'est', 'ce', 'que', 'tremplin']);
  });
});

describe('elisions', () => {
  it('are left out', () => {
    expect(texts("l'élève d'arrêt")).toEqual(['eleve', 'arret']);
  });

  it('are found without their apostrophe', () => {
    expect(texts('leleve darret')).toEqual(['eleve', 'arret']);
  });

  it('are found before a misspelt word', () => {
    expect(texts('labsense')).toEqual(['absence']);
  });

  it('are not looked for in a word that is right as it stands', () => {
    expect(texts('la main')).toEqual(['la', 'main']);
  });
});

describe('glued words', () => {
  it('are parted where both halves are known', () => {
    expect(texts('lyceepro')).toEqual(['lycee', 'pro']);
  });

  it('stay as they are where a half is not known', () => {
    expect(texts('lyceexyz')).toEqual(['lyceexyz']);
  });

  it('stay as they are where the word is only misspelt', () => {
    expect(texts('dispositiff')).toEqual(['dispositif']);
  });
});

describe('misspelt words', () => {
  it('are corrected', () => {
    expect(texts('kel dispozitif')).toEqual(['kel', 'dispositif']);
  });

  it('are marked as known once corrected, unlike those that stay unknown', () => {
    expect(read('dispozitif bicyclette').map(({ known }) => known)).toEqual([true, false]);
  });
});

describe('numbers', () => {
  it.each([
    ['17 ans', [17]],
    ['dix', [10]],
    ['dix-sept ans', [17]],
    ['dix sept ans', [17]],
    ['vingt et un', [21]],
    ['twenty-two', [22]],
    ['soixante-dix', [70]],
    ['soixante-seize', [76]],
    ['seize ans, dix mois', [16, 10]],
    ['dix dix', [10, 10]],
    ['dix 7', [10, 7]],
    ['six dix', [6, 10]],
    ['eleve', []],
  ])('%s is %j', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  it('are parted from the unit glued to them', () => {
    expect(read('17ans').map(({ text, number }) => [text, number])).toEqual([
      ['17', 17],
      ['ans', undefined],
    ]);
  });

  it('are none in a rank', () => {
    expect(numbersIn('3e')).toEqual([]);
  });
});

describe('sentences', () => {
  it('are counted', () => {
    expect(read('lycee pro. eleve ! absence').map(({ sentence }) => sentence)).toEqual([0, 0, 1, 2]);
  });

  it('do not end at a comma', () => {
    expect(read('lycee, pro').map(({ sentence }) => sentence)).toEqual([0, 0]);
  });
});

describe('small words', () => {
  it('are marked', () => {
    expect(read('le lycee du mentor').map(({ light }) => light)).toEqual([true, false, true, false]);
  });
});

describe('any text', () => {
  it('may be empty', () => {
    expect(read('')).toEqual([]);
  });

  it('is read up to a length, and no further', () => {
    const words = texts(`${'arbre '.repeat(MAX_CHARACTERS / 6)}tremplin`);

    expect(words.length).toBeGreaterThan(600);
    expect(words).not.toContain('tremplin');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('may hold the name %s', (name) => {
    expect(() => texts(`${name} lycee`)).not.toThrow();
    expect(texts(`${name} lycee`)).toContain('lycee');
    expect(numbersIn(name)).toEqual([]);
  });
});
