import { indexNames } from '../../src/search/nearest-names';
import { toyRegion } from '../builders/toy-knowledge';

const near = indexNames(toyRegion);

const found = (wording: string): string[] => near(wording).map(({ id }) => id);

describe('the entries whose name looks like what was typed', () => {
  it.each([
    ['tremplain', 'tremplin'],
    ['diapazon', 'diapason'],
    ['reseau', 'reseau'],
    ['inoguration', 'inauguration'],
    ['psl', 'passerelle'],
  ])('for "%s" begin with %s', (wording, expected) => {
    expect(found(wording)[0]).toBe(expected);
  });

  it.each(['', '   '])('are none where nothing was typed: %j', (wording) => {
    expect(found(wording)).toEqual([]);
  });

  it('are none for what looks like no name', () => {
    expect(found('xqzt')).toEqual([]);
  });

  it('are none for a wording that says much more than a name', () => {
    expect(found('on tremplin x y z w v u t s r q p')).toEqual([]);
  });
});
