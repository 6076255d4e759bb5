import { createEntryFinder } from '../../src/search/lookup';
import { isPast, type Entry } from '../../src/knowledge/knowledge';
import { toyRegion } from '../builders/toy-knowledge';

const find = createEntryFinder(toyRegion);
const all = (text: string): Entry[] => Object.values(find(text)).flat() as Entry[];
const found = (text: string): string[] => all(text).map(({ id }) => id);

describe('the entries found for a text', () => {
  it.each([
    ['psl', 'passerelle', 'its acronym'],
    ['Tremplin', 'tremplin', 'its name'],
    ['RÉSEAU ?', 'reseau', 'its name in other letters'],
    ['tremp', 'tremplin', 'the beginning of its name'],
    ['atel cre', 'atelier-creil', 'the beginning of each word'],
    ['un mentor', 'passerelle', 'words that describe it'],
  ])('for "%s" begin with %s, by %s', (text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('for a town are what is there, of every kind', () => {
    const towns = found('lens');

    expect(new Set(all('lens').map(({ kind }) => kind))).toEqual(new Set(['structure', 'evenement']));
    expect(towns).toEqual(expect.arrayContaining(['marche', 'randonnee']));
    expect(towns).not.toContain('inauguration');
  });

  it('hold each entry once', () => {
    const letters = found('a');

    expect(letters.length).toBeGreaterThan(1);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('are those of today', () => {
    expect(['a', 'e', 'l', '2'].flatMap(all).filter(isPast)).toEqual([]);
  });

  it.each(['', '   ', '?!', '💥', '\0', 'xqzt'])('are none for %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
