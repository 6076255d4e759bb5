import { indexAnnuaire, placeKey, placeWords } from '../../src/annuaire/annuaire-index';
import { findInAnnuaire } from '../../src/annuaire/find-in-annuaire';
import type { AnnuaireRole } from '../../src/knowledge/query';
import { toyAnnuaire } from '../builders/toy-annuaire';

const index = indexAnnuaire(toyAnnuaire);

/** Asks for a role in a place of the directory, in a département that is known otherwise, with other words around. */
function find(role: AnnuaireRole, place?: string, departement?: string, words = '') {
  const named = place === undefined ? undefined : index.places.get(placeKey(place));
  const found = findInAnnuaire(index, { role, place: named, words: placeWords(words) }, departement);
  return found && { ...found, entries: found.entries.map(({ nom }) => nom) };
}

describe('findInAnnuaire', () => {
  it('finds a place in its town', () => {
    expect(find('cio', 'Beauvais')).toEqual({
      role: 'cio',
      scope: 'named',
      place: 'Beauvais',
      entries: ['CIO de Beauvais'],
      total: 1,
      options: [],
    });
  });

  it('finds people by bassin, a part of its name, or any town in it', () => {
    expect(find('ecmlds', 'Sambre-Avesnois')?.entries).toEqual(['Camille Exemple']);
    expect(find('ecmlds', 'Avesnois')?.entries).toEqual(['Camille Exemple']);
    expect(find('foquale', 'Béthune')?.entries).toEqual(['Dominique Exemple']);
    expect(find('ecmlds', 'Wimereux')).toMatchObject({ entries: ['Andrea Exemple'], scope: 'named' });
  });

  it('goes from the town to its bassin, then to its département, and says so', () => {
    expect(find('cio', 'Wimereux')).toMatchObject({ entries: ['CIO de Boulogne-sur-Mer'], scope: 'bassin' });
    expect(find('cio', 'Calais')).toMatchObject({ entries: ['CIO de Boulogne-sur-Mer'], scope: 'departement' });
  });

  it('finds nothing where the directory has nobody', () => {
    expect(find('foquale', 'Beauvais', '60')).toBeUndefined();
    expect(find('cio', undefined, '80')).toBeUndefined();
  });

  it('shows six at most, and asks for the town', () => {
    const found = find('college', undefined, '60');

    expect(found?.entries).toHaveLength(6);
    expect(found).toMatchObject({ total: 7, options: ['Chantilly', 'Senlis'], scope: 'named' });
  });

  it('keeps the school whose name is said', () => {
    expect(find('college', 'Senlis', undefined, 'numéro du collège Trois')?.entries).toEqual(['Collège Trois']);
    expect(find('college', undefined, undefined, 'numéro du collège Vauban')?.entries).toEqual(['Collège Vauban']);
  });

  it('offers the bassins without a place, towns where there is no bassin', () => {
    expect(find('ecmlds')).toMatchObject({ entries: [], options: ['Béthune-Bruay', 'Boulogne', 'Sambre-Avesnois'] });
    expect(find('cio')).toMatchObject({ entries: [], options: ['Beauvais', 'BOULOGNE'] });
  });

  it('gives the only one there is without asking', () => {
    expect(find('foquale')?.entries).toEqual(['Dominique Exemple']);
  });
});
