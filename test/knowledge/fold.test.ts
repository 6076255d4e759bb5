import { fold, soundOf, stemOf } from '../../src/knowledge/fold';

describe('fold', () => {
  it.each([
    ['Élève DÉSCOLARISÉ', 'eleve descolarise'],
    ['Nœux-les-Mines', 'noeux-les-mines'],
    ['ŒUVRE, ex æquo', 'oeuvre, ex aequo'],
    ['l’élève', "l'eleve"],
    ['l‘élève, lʼélève, l`élève', "l'eleve, l'eleve, l'eleve"],
    ['garçon, où, naïf, août', 'garcon, ou, naif, aout'],
    ['e\u0301cole', 'ecole'],
    ['ﬁn', 'fin'],
    ['déjà plié', 'deja plie'],
  ])('leaves out what typing leaves out: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves what is folded as it is', () => {
    const folded = "l'eleve de 3e a 15 ans, c'est (a peu pres) sur";

    expect(fold(folded)).toBe(folded);
  });
});

describe('stemOf', () => {
  it.each([
    ['decrocheur', 'decrocheurs'],
    ['lycee', 'lycees'],
    ['orienter', 'oriente'],
    ['dropout', 'dropouts'],
  ])('cuts the forms of a word alike: %s, %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it('keeps words of different meaning apart', () => {
    expect(stemOf('college')).not.toBe(stemOf('lycee'));
  });

  it.each(['3e', '16', '2de', '59570'])('leaves what has a digit whole: %s', (word) => {
    expect(stemOf(word)).toBe(word);
  });
});

describe('soundOf', () => {
  it.each([
    ['perseverance', 'perseverense'],
    ['lycee', 'lisee'],
    ['phase', 'fase'],
    ['decrocheur', 'decrosheur'],
    ['nouveau', 'nouvo'],
    ['quand', 'kan'],
    ['remobilisation', 'remobilizassion'],
    ['college', 'colege'],
    ['theatre', 'teatre'],
  ])('gives two spellings of one sound the same key: %s, %s', (one, other) => {
    expect(soundOf(one)).not.toBe('');
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['tutorat', 'tutelle'],
    ['sas', 'cio'],
    ['relais', 'relance'],
    ['creil', 'calais'],
  ])('keeps words that sound different apart: %s, %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it.each(['', 'a', 'et', 'es', 'x'])('gives no key to what is too short to be told apart: "%s"', (word) => {
    expect(soundOf(word)).toBe('');
  });
});
