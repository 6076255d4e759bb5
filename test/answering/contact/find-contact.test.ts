import { findContact, mainContact } from '../../../src/answering/contact/find-contact';
import type { Place } from '../../../src/knowledge/query';
import type { Departement } from '../../../src/knowledge/schemas/common';
import { inRegion, toyRegion } from '../../builders/toy-knowledge';

const found = (about?: string, place?: Place, departement?: Departement) =>
  findContact(toyRegion, about, place, departement);

const mainContactAnswer = {
  kind: 'contact',
  contact: inRegion('contact', 'accueil'),
  intent: 'contact',
  opens: { kind: 'contact', about: 'accueil' },
};

const AMIENS = { kind: 'academie', academie: 'amiens' } as const;

describe('whom to call', () => {
  it('is the main contact when nobody is named', () => {
    expect(found()).toEqual({ ...mainContactAnswer, ids: ['accueil'] });
  });

  it('is the contact that is named, with the one through which it is reached', () => {
    expect(found('annuaire')).toEqual({
      ...mainContactAnswer,
      ids: ['annuaire'],
      opens: { kind: 'contact', about: 'annuaire' },
      contact: inRegion('contact', 'annuaire'),
      via: inRegion('contact', 'accueil'),
    });
  });

  it('is the contact of the acteur that is named', () => {
    const answer = found('guetteur');

    expect(answer.contact.id).toBe('annuaire');
    expect(answer.about).toBe(inRegion('acteur', 'guetteur'));
  });

  it('is the contact of the structure that is named', () => {
    const answer = found('ecole-lens');

    expect(answer.contact.id).toBe('guide-lille');
    expect(answer.via?.id).toBe('accueil');
  });

  it.each(['reseau', 'tremplin', 'chiffres'])('is the main contact for %s, which has none of its own', (id) => {
    const answer = found(id);

    expect(answer.contact.id).toBe('accueil');
    expect(answer.about?.id).toBe(id);
  });

  it('is the main contact for an entry that does not exist', () => {
    expect(found('nowhere')).toEqual({ ...mainContactAnswer, ids: ['accueil'] });
  });
});

describe('whom to call somewhere', () => {
  it('is the one of the académie asked for', () => {
    expect(found('reseau', AMIENS).contact.id).toBe('guide-amiens');
    expect(found('reseau', { kind: 'academie', academie: 'lille' }).contact.id).toBe('guide-lille');
  });

  it('is the one of the académie that the département lies in', () => {
    expect(found('reseau', { kind: 'town', name: 'Lens' }, '62').contact.id).toBe('guide-lille');
    expect(found('reseau', { kind: 'departement', code: '02' }, '02').contact.id).toBe('guide-amiens');
  });

  it('is the other guide when one is named with the académie of the other', () => {
    expect(found('guide-lille', AMIENS).contact.id).toBe('guide-amiens');
  });

  it('is the contact named where the académie has none of its own', () => {
    expect(found('guetteur', AMIENS).contact.id).toBe('annuaire');
    expect(found('annuaire', AMIENS).contact.id).toBe('annuaire');
  });

  it('is the main contact where only the place is said', () => {
    expect(found(undefined, AMIENS, undefined).contact.id).toBe('accueil');
  });

  it('says back the place that was asked for', () => {
    const place = { kind: 'town', name: 'Laon' } as const;

    expect(found('guetteur', place, '02').place).toEqual(place);
    expect(found('guetteur')).not.toHaveProperty('place');
  });
});

describe('the main contact', () => {
  it('is the one that is reached through no other', () => {
    expect(mainContact(toyRegion).id).toBe('accueil');
  });

  it('is never missing: a knowledge base without one is refused', () => {
    const entries = new Map([...toyRegion.entries].filter(([id]) => id !== 'accueil'));

    expect(() => mainContact({ ...toyRegion, entries })).toThrow('no contact of its own');
  });
});
