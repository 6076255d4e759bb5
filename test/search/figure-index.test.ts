import { indexFigures, type SoughtFigure } from '../../src/search/figure-index';
import { stemOf } from '../../src/knowledge/fold';
import { toyRegion } from '../builders/toy-knowledge';

const figures = indexFigures(toyRegion);

/** A question for a count, of words as they are typed, without accents. */
const asked = (words: string, about: Partial<SoughtFigure> = {}): SoughtFigure => ({
  terms: words.split(' ').map(stemOf),
  entries: [],
  share: false,
  before: [],
  ...about,
});

const found = (words: string, about?: Partial<SoughtFigure>): string | undefined => figures(asked(words, about));

describe('the figure asked for', () => {
  it('is the one whose words the question holds', () => {
    expect(found('combien mentors')).toBe('mentors');
    expect(found('combien jeunes accompagnes')).toBe('jeunes');
  });

  it('is found whatever the plural or conjugation', () => {
    expect(found('nombre mentor')).toBe('mentors');
    expect(found('combien jeune accompagne')).toBe('jeunes');
  });

  it('is found by its English wording', () => {
    expect(found('many english mentors')).toBe('mentors');
  });

  it('is one of a kind: what is rare in the words of all figures tells', () => {
    expect(found('combien jeunes suivis college')).toBe('jeunes-ancrage');
    expect(found('combien jeunes suivis lycee')).toBe('jeunes-tremplin');
  });
});

describe('no figure is given', () => {
  it('for words that none of them holds', () => {
    expect(figures(asked('combien bougies anniversaire'))).toBeUndefined();
  });

  it('for a question that shares but one of many words with a figure', () => {
    expect(figures(asked('combien jeunes partent vacances etranger hiver montagne'))).toBeUndefined();
  });

  it('for words of counting alone', () => {
    expect(figures(asked('combien nombre total'))).toBeUndefined();
  });
});

describe('an entry named in the question', () => {
  it('makes its figures likelier', () => {
    expect(found('combien jeunes suivis', { entries: ['ancrage'] })).toBe('jeunes-ancrage');
    expect(found('combien jeunes suivis', { entries: ['tremplin'] })).toBe('jeunes-tremplin');
  });

  it('does not make a figure of words that are not there', () => {
    expect(figures(asked('combien bougies', { entries: ['tremplin'] }))).toBeUndefined();
  });
});

describe('a share', () => {
  it('is looked for among the percentages', () => {
    expect(found('taux jeunes diplome', { share: true })).toBe('sans-diplome');
    expect(found('taux reussite', { share: true, entries: ['tremplin'] })).toBe('reussite');
  });

  it('is never a plain count', () => {
    expect(figures(asked('taux mentors', { share: true }))).toBeUndefined();
  });
});

describe('after another figure', () => {
  it('a part of it is asked for', () => {
    const before = ['jeunes', 'jeunes-tremplin', 'jeunes-ancrage'];

    expect(found('dont college', { before })).toBe('jeunes-ancrage');
    expect(found('dont lycee', { before })).toBe('jeunes-tremplin');
  });

  it('another one is given when the question is for another', () => {
    expect(found('et mentors', { before: ['jeunes', 'jeunes-tremplin'] })).toBe('mentors');
  });
});
