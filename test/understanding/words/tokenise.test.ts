import { tokenise } from '../../../src/understanding/words/tokenise';

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('cutting a text into words', () => {
  it('leaves out accents, capitals and punctuation', () => {
    expect(texts('Élève DÉCROCHÉ, où ça ?')).toEqual(['eleve', 'decroche', 'ou', 'ca']);
  });

  it('writes ligatures out', () => {
    expect(texts('Nœux, cœur, ex æquo')).toEqual(['noeux', 'coeur', 'ex', 'aequo']);
  });

  it('marks an elided article or pronoun, with either apostrophe', () => {
    expect(tokenise("l'élève d’arrêt qu'il").map(({ text, elided }) => [text, elided])).toEqual([
      ['l', true],
      ['eleve', false],
      ['d', true],
      ['arret', false],
      ['qu', true],
      ['il', false],
    ]);
  });

  it('takes an apostrophe within a word for none of these', () => {
    expect(tokenise("aujourd'hui").map(({ text, elided }) => [text, elided])).toEqual([
      ['aujourd', false],
      ['hui', false],
    ]);
  });

  it('keeps what stands before each word', () => {
    expect(tokenise('16-18 ans, oui').map(({ before }) => before)).toEqual(['', '-', ' ', ', ']);
  });

  it.each([
    ['17ans', ['17', 'ans']],
    ['14mois', ['14', 'mois']],
    ['8h30', ['8', 'h', '30']],
    ['2026ok', ['2026', 'ok']],
  ])('parts %s into the number and its unit', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('takes the unit glued to a number for a word like another', () => {
    expect(tokenise('à 17ans')).toEqual([
      { text: 'a', typed: 'à', before: '', elided: false, start: 0 },
      { text: '17', before: ' ', elided: false, start: 2 },
      { text: 'ans', before: '', elided: false, start: 2 },
    ]);
  });

  it.each([
    ['3e', '3e'],
    ['4ème', '4e'],
    ['5eme', '5e'],
    ['1re', '1e'],
    ['1ère', '1e'],
    ['2nde', '2e'],
    ['2de', '2e'],
    ['6th', '6e'],
    ['3rd', '3e'],
    ['06e', '6e'],
    ['1er', '1er'],
  ])('reads the rank %s as %s', (text, expected) => {
    expect(texts(text)).toEqual([expected]);
  });

  it.each([
    ['16+', ['16', '+']],
    ['+ de 18 ans', ['+', 'de', '18', 'ans']],
    ['les - de 16 ans', ['les', '-', 'de', '16', 'ans']],
    ['< 16 ans', ['<', '16', 'ans']],
    ['>18', ['>', '18']],
    ['C++ - 16 ans -> oui', ['c', '16', 'ans', 'oui']],
    ['16-18', ['16', '18']],
  ])('reads a sign that stands for a word beside a number: %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('keeps letters of other scripts as words', () => {
    expect(texts('мир 你好')).toEqual(['мир', '你好']);
  });

  it.each(['', '   ', '?!… ;)', '🙂🙂', '\n\t'])('finds no word in %j', (text) => {
    expect(tokenise(text)).toEqual([]);
  });
});
