import { findEscalade, type EscaladeDemand } from '../../../src/answering/escalade/find-escalade';
import { departementSchema } from '../../../src/knowledge/schemas/common';
import { real } from '../../builders/real-reader';
import { toyRegion } from '../../builders/toy-knowledge';

const found = (demand: Partial<EscaladeDemand> = {}) => findEscalade(toyRegion, { profile: {}, ...demand });
const seen = (demand: Partial<EscaladeDemand>) => {
  const { motif, person, mailbox, departement } = found(demand);
  return { motif: motif.id, person: person.id, mailbox: mailbox.id, departement };
};

describe('findEscalade', () => {
  it('leads to the motif by default where nothing is known', () => {
    expect(seen({})).toEqual({ motif: 'autre', person: 'accueil', mailbox: 'accueil', departement: undefined });
  });

  it('leads to the motif of a pupil where one has been described', () => {
    expect(seen({ profile: { age: 17, departement: '60' } })).toMatchObject({ motif: 'jeune', departement: '60' });
  });

  it.each<[string, Partial<EscaladeDemand>, string]>([
    ['an entry that a motif names', { about: 'tremplin' }, 'retour'],
    ['an entry by its kind', { about: 'escale' }, 'jeune'],
    ['a kind of entries', { genre: 'evenement' }, 'fete'],
    ['the entry rather than its kind', { about: 'tremplin', genre: 'evenement' }, 'retour'],
    ['the motif of the answer before rather than anything', { motif: 'fete', about: 'tremplin' }, 'fete'],
    ['what is spoken of rather than the pupil', { about: 'marche', profile: { age: 17 } }, 'fete'],
    ['the motif by default where the entry is of no motif', { about: 'chiffres' }, 'autre'],
  ])('finds the motif from %s', (_name, demand, motif) => {
    expect(seen(demand).motif).toBe(motif);
  });

  it.each<[string, Partial<EscaladeDemand>, string]>([
    ['the place that is named', { departement: '59' }, 'guide-lille'],
    ['the département of the structure spoken of', { about: 'atelier-lens' }, 'guide-lille'],
    ['where the pupil is', { profile: { departement: '80' } }, 'guide-amiens'],
    [
      'the place named rather than where the pupil is',
      { departement: '62', profile: { departement: '80' } },
      'guide-lille',
    ],
    [
      'an académie whose départements share one person',
      { place: { kind: 'academie', academie: 'lille' } },
      'guide-lille',
    ],
    ['nothing', {}, 'accueil'],
    ['two départements of two people', { place: { kind: 'departements', codes: ['02', '59'] } }, 'accueil'],
  ])('finds the person from %s', (_name, demand, person) => {
    expect(seen({ motif: 'retour', ...demand }).person).toBe(person);
  });

  it('writes to the contact through whom the person is reached', () => {
    expect(seen({ motif: 'retour', departement: '60' })).toMatchObject({ person: 'guide-amiens', mailbox: 'accueil' });
    expect(seen({ about: 'reseau', departement: '60' })).toMatchObject({ person: 'reseau', mailbox: 'accueil' });
  });

  it('offers the départements to choose from where they decide, and only there', () => {
    expect(found({ motif: 'retour' }).departements).toEqual(departementSchema.options);
    expect(found({ motif: 'retour', departement: '60' }).departements).toEqual([]);
    expect(found({ motif: 'fete' }).departements).toEqual([]);
  });

  it('hands on what is known of the pupil to whoever has a use for it, and to nobody else', () => {
    const profile = { age: 17, situation: 'sans-solution' } as const;

    expect(found({ profile }).criteria).toEqual(profile);
    expect(found({ profile, motif: 'fete' }).criteria).toEqual({});
  });

  it('names who may be asked nearer by', () => {
    expect(found({ about: 'escale' }).nearby.map(({ id }) => id)).toEqual(['guetteur']);
  });
});

describe('the routes of the project', () => {
  const { knowledge } = real();

  it('lead from every motif and every département to somebody who has a mail', () => {
    const answers = knowledge.escalade.motifs.flatMap(({ id }) =>
      [undefined, ...departementSchema.options].map((departement) =>
        findEscalade(knowledge, { motif: id, departement, profile: {} }),
      ),
    );

    expect(answers.length).toBe(knowledge.escalade.motifs.length * 6);
    expect(answers.filter(({ mailbox }) => mailbox.courriel === undefined)).toEqual([]);
    expect(answers.filter(({ departement, person }) => !departement && person.id !== 'contact-draio')).toEqual([]);
  });

  it.each([
    ['02', 'contact-sre-amiens'],
    ['59', 'contact-sre-lille'],
    ['60', 'contact-sre-amiens'],
    ['62', 'contact-sre-lille'],
    ['80', 'contact-sre-amiens'],
  ] as const)('lead to the coordinator of the SRE of %s', (departement, person) => {
    expect(findEscalade(knowledge, { about: 'sre', departement, profile: {} }).person.id).toBe(person);
  });

  it('reach everyone who is there to be talked to', () => {
    const people = new Set(knowledge.escalade.motifs.flatMap(({ interlocuteurs }) => Object.values(interlocuteurs)));

    expect([...people].sort()).toEqual([
      'cio',
      'contact-draio',
      'contact-ecmlds',
      'contact-sre-amiens',
      'contact-sre-lille',
      'foquale',
    ]);
  });
});
