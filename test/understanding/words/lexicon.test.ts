import { buildLexicon, slipsBetween } from '../../../src/understanding/words/lexicon';

const lexicon = buildLexicon(
  ['dispositif', 'lycee', 'decrocheur', 'perseverance', 'cap', 'mission', 'stage', 'tremplin', 'tout2'],
  ['village', 'main', 'lycra'],
);

const corrected = (word: string): string | undefined => lexicon.correct(word)?.word;

describe('the words that are known', () => {
  it.each(['dispositif', 'village', 'cap'])('hold %s', (word) => {
    expect(lexicon.knows(word)).toBe(true);
  });

  it('hold no misspelt word', () => {
    expect(lexicon.knows('dispositf')).toBe(false);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['dispositf', 'dispositif', 'a letter left out'],
    ['disposittif', 'dispositif', 'a letter too many'],
    ['dispozitif', 'dispositif', 'a wrong letter'],
    ['dispsoitif', 'dispositif', 'two letters swapped'],
    ['lycer', 'lycee', 'a wrong end'],
    ['trenplin', 'tremplin', 'one sound for another'],
    ['dspositiff', 'dispositif', 'a letter left out and another too many in a long word'],
    ['perseverense', 'perseverance', 'written as it sounds'],
    ['dekrocheur', 'decrocheur', 'written as in a text message'],
  ])('%s is read as %s: %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  it('costs more the further it is', () => {
    const [near, far] = ['dispositf', 'dspositiff'].map((word) => lexicon.correct(word)?.cost ?? NaN);

    expect(near).toBeGreaterThan(0);
    expect(far).toBeGreaterThan(near ?? NaN);
    expect(far).toBeLessThanOrEqual(1);
  });
});

describe('a word is never corrected', () => {
  it('when it is short: too many right words are one letter apart', () => {
    expect(corrected('cat')).toBeUndefined();
    expect(corrected('cup')).toBeUndefined();
  });

  it('to a short word', () => {
    expect(corrected('caps')).toBeUndefined();
  });

  it('when it holds a digit', () => {
    expect(corrected('stag3')).toBeUndefined();
  });

  it('to a word that holds a digit', () => {
    expect(corrected('tout3')).toBeUndefined();
    expect(corrected('toutt')).toBeUndefined();
  });

  it('to a word that is only right as it stands', () => {
    expect(corrected('vilage')).toBeUndefined();
  });

  it('when it is two slips away from a word that is not long', () => {
    expect(corrected('stoge')).toBe('stage');
    expect(corrected('stogi')).toBeUndefined();
  });

  it('when it is far from all of them', () => {
    expect(corrected('bicyclette')).toBeUndefined();
  });

  it('to a word of four letters that begins otherwise', () => {
    const short = buildLexicon(['cite', 'stage'], []);

    expect(short.correct('mite')).toBeUndefined();
    expect(short.correct('citz')?.word).toBe('cite');
  });
});

describe('of several words that may be meant', () => {
  it('the nearest is taken', () => {
    const two = buildLexicon(['mission', 'emission'], []);

    expect(two.correct('emision')?.word).toBe('emission');
    expect(two.correct('mision')?.word).toBe('mission');
  });

  it('the earlier is taken where both are as near', () => {
    expect(buildLexicon(['poste', 'porte'], []).correct('poxte')?.word).toBe('poste');
    expect(buildLexicon(['porte', 'poste'], []).correct('poxte')?.word).toBe('porte');
  });
});

describe('the slips between two words', () => {
  it.each([
    ['stage', 'stage', 0],
    ['stage', 'stages', 1],
    ['stage', 'stge', 1],
    ['stage', 'stoge', 1],
    ['stage', 'satge', 1],
    ['stage', 'tsaeg', 2],
    ['', 'stage', 5],
    ['cap', 'bac', 2],
  ])('%s and %s are %i', (a, b, expected) => {
    expect(slipsBetween(a, b)).toBe(expected);
    expect(slipsBetween(b, a)).toBe(expected);
  });
});
