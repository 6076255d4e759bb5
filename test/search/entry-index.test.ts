import { indexEntries } from '../../src/search/entry-index';
import { stemOf } from '../../src/knowledge/fold';
import { toyRegion } from '../builders/toy-knowledge';

const search = indexEntries(toyRegion);

const hits = (words: string) => search(words.split(' ').map(stemOf));

const found = (words: string): string[] => hits(words).map(({ entry }) => entry.id);

describe('looking words up in the entries', () => {
  it('finds an entry by its name', () => {
    expect(found('tremplin')[0]).toBe('tremplin');
  });

  it('finds an entry by its acronym', () => {
    expect(found('psl')[0]).toBe('passerelle');
  });

  it('finds an entry by how users ask about it', () => {
    expect(found('mentor accompagne')[0]).toBe('passerelle');
  });

  it('finds an entry by its summary, whatever the conjugation', () => {
    expect(found('reperer alerter')).toEqual(['guetteur']);
  });

  it('finds the accents that typing leaves out', () => {
    expect(found('tenacite')[0]).toBe('fete-2030');
  });

  it('finds the English name', () => {
    expect(hits('english').length).toBeGreaterThan(1);
  });

  it('shows first the entry that bears the word in its name', () => {
    expect(found('guetteur repere')[0]).toBe('guetteur');
    expect(found('creil atelier')[0]).toBe('atelier-creil');
  });

  it('counts a word in a name for more than one in a formulation, and that for more than one in a summary', () => {
    const [name, formulation, summary] = ['guetteur', 'mentor', 'alerte'].map((word) => hits(word)[0]?.score ?? 0);

    expect(name).toBeGreaterThan(formulation ?? 0);
    expect(formulation).toBeGreaterThan(summary ?? 0);
    expect(summary).toBeGreaterThan(0);
  });

  it('says how much of what was looked for the entry holds', () => {
    expect(hits('tremplin')[0]?.coverage).toBe(1);

    const half = hits('tremplin bougie')[0]?.coverage ?? 0;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
  });

  it('finds nothing by function words', () => {
    expect(found('le')).toEqual([]);
    expect(found('the')).toEqual([]);
  });

  it('finds nothing by words that no entry holds', () => {
    expect(hits('bougie anniversaire')).toEqual([]);
    expect(search([])).toEqual([]);
  });
});
