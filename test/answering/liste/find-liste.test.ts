import { findListe } from '../../../src/answering/liste/find-liste';
import type { ListFilter } from '../../../src/knowledge/query';
import { toyRegion } from '../../builders/toy-knowledge';

const listed = (filter: ListFilter): string[] => findListe(toyRegion, filter).entries.map(({ id }) => id);

describe('a list of dispositifs', () => {
  it('holds all of them without a filter, and nothing of another kind', () => {
    expect(listed({ kind: 'dispositif' })).toEqual([
      'ancrage',
      'diapason',
      'escale',
      'passerelle',
      'relance',
      'tremplin',
      'vigie',
    ]);
  });

  it('holds those of a phase', () => {
    expect(listed({ kind: 'dispositif', phase: 'prevention' })).toEqual(['ancrage', 'escale', 'vigie']);
    expect(listed({ kind: 'dispositif', phase: 'diplomation' })).toEqual(['relance', 'tremplin']);
  });

  it('holds those of a legend', () => {
    expect(listed({ kind: 'dispositif', legende: 'accompagnement' })).toEqual(['escale', 'passerelle']);
  });

  it('holds what either a phase or a legend of one name sorts there', () => {
    expect(listed({ kind: 'dispositif', phase: 'remobilisation', legende: 'remobilisation' })).toEqual([
      'diapason',
      'passerelle',
      'tremplin',
    ]);
  });

  it('holds those for a level; one whose levels are not known is not among them', () => {
    expect(listed({ kind: 'dispositif', niveau: ['college'] })).toEqual(['ancrage']);
    expect(listed({ kind: 'dispositif', niveau: ['lycee'] })).toEqual(['passerelle', 'relance', 'tremplin']);
  });

  it('holds those for any of several levels', () => {
    expect(listed({ kind: 'dispositif', niveau: ['college', 'lp'] })).toEqual([
      'ancrage',
      'diapason',
      'passerelle',
      'relance',
      'vigie',
    ]);
  });

  it('holds what fits phase and level together', () => {
    expect(listed({ kind: 'dispositif', phase: 'prevention', niveau: ['lp'] })).toEqual(['vigie']);
  });
});

describe('a list of structures', () => {
  it('holds all of them without a filter', () => {
    expect(listed({ kind: 'structure' })).toEqual(['atelier-creil', 'atelier-lens', 'ecole-lens']);
  });

  it('holds those that run a dispositif', () => {
    expect(listed({ kind: 'structure', dispositif: 'tremplin' })).toEqual(['atelier-creil', 'atelier-lens']);
  });

  it('holds those of a place', () => {
    expect(listed({ kind: 'structure', place: { kind: 'town', name: 'Lens' } })).toEqual([
      'atelier-lens',
      'ecole-lens',
    ]);
    expect(listed({ kind: 'structure', place: { kind: 'departement', code: '60' } })).toEqual(['atelier-creil']);
    expect(listed({ kind: 'structure', place: { kind: 'academie', academie: 'lille' } })).toEqual([
      'atelier-lens',
      'ecole-lens',
    ]);
  });

  it('holds what fits dispositif and place together', () => {
    expect(listed({ kind: 'structure', dispositif: 'ancrage', place: { kind: 'departement', code: '62' } })).toEqual([
      'ecole-lens',
    ]);
    expect(listed({ kind: 'structure', dispositif: 'ancrage', place: { kind: 'departement', code: '60' } })).toEqual(
      [],
    );
  });
});

describe('a list of another kind', () => {
  it.each([
    ['acteur', ['guetteur', 'reseau']],
    ['contact', ['accueil', 'annuaire', 'guide-amiens', 'guide-lille']],
    ['sujet', ['chiffres', 'devoirs', 'fete-2030']],
  ] as const)('holds every %s', (kind, expected) => {
    expect(listed({ kind })).toEqual(expected);
  });
});

it('says what was asked for', () => {
  const filter = { kind: 'dispositif', phase: 'prevention' } as const;

  expect(findListe(toyRegion, filter)).toMatchObject({ kind: 'liste', filter });
});
