import { createAnswerer, type AnswerableQuery, type AnswerContext } from '../../src/answering/answer-query';
import { stemOf } from '../../src/knowledge/fold';
import { toyRegion } from '../builders/toy-knowledge';

const answer = createAnswerer(toyRegion);

const answered = (query: AnswerableQuery, about: Partial<AnswerContext> = {}) =>
  answer(query, { today: '2030-06-12', profile: {}, ...about });

const stems = (words: string): string[] => words.split(' ').map(stemOf);

describe('a danger', () => {
  it('is answered with its numbers first, the other dangers kept beside', () => {
    expect(answered({ kind: 'urgence', urgences: ['harcelement'] })).toMatchObject({
      kind: 'urgence',
      urgences: [{ id: 'harcelement' }],
      others: [{ id: 'danger' }],
    });
  });
});

describe('small talk and help', () => {
  it('are answered as what they are', () => {
    expect(answered({ kind: 'social', topic: 'thanks' })).toEqual({ kind: 'social', topic: 'thanks' });
    expect(answered({ kind: 'aide' })).toEqual({ kind: 'aide', welcome: false });
  });
});

describe('what is not our subject', () => {
  it.each(['off-topic', 'private', 'other-region', 'primary-school'] as const)(
    'is refused as %s, with the main contact',
    (reason) => {
      expect(answered({ kind: 'off-topic', reason })).toMatchObject({
        kind: 'unknown',
        reason,
        nearest: [],
        escalade: { person: { id: 'accueil' }, mailbox: { id: 'accueil' } },
      });
    },
  );

  it('leads to the main contact alone, whatever pupil is spoken of', () => {
    const profile = { age: 17, departement: '62' } as const;

    expect(answered({ kind: 'off-topic', reason: 'off-topic' }, { profile })).toMatchObject({
      escalade: { person: { id: 'accueil' }, criteria: {} },
    });
  });
});

describe('somebody to talk to', () => {
  const known = { profile: { age: 17, departement: '62' } } as const;

  it('is the one for what is asked about', () => {
    expect(answered({ kind: 'escalade', about: 'tremplin', profile: {} }, known)).toMatchObject({
      kind: 'escalade',
      motif: { id: 'retour' },
      person: { id: 'guide-lille' },
      about: { id: 'tremplin' },
    });
  });

  it('is the one for what the turn before was about, where the message names nothing', () => {
    expect(answered({ kind: 'escalade', profile: {} }, { topic: { genre: 'evenement' } })).toMatchObject({
      motif: { id: 'fete' },
    });
  });

  it('ends the ladder, for the pupil and the topic at hand', () => {
    expect(answered({ kind: 'search', terms: stems('parapluie') }, known)).toMatchObject({
      kind: 'unknown',
      reason: 'not-understood',
      escalade: { motif: { id: 'jeune' }, person: { id: 'annuaire' }, criteria: known.profile },
    });
  });
});

describe('an entry asked for', () => {
  it('is shown with the parts that the question is about', () => {
    expect(answered({ kind: 'fiche', entry: 'tremplin', focus: ['duree'] })).toMatchObject({
      kind: 'fiche',
      entry: { id: 'tremplin' },
      focus: ['duree'],
    });
  });

  it('is shown with its day and place when it is an event', () => {
    expect(answered({ kind: 'fiche', entry: 'causerie', focus: [] })).toMatchObject({
      kind: 'programme',
      single: { id: 'causerie' },
    });
  });

  it('is shown with the way to reach it when it is a contact', () => {
    expect(answered({ kind: 'fiche', entry: 'annuaire', focus: [] })).toMatchObject({
      kind: 'contact',
      contact: { id: 'annuaire' },
      via: { id: 'accueil' },
    });
  });

  it('gives way to the entry that holds the words of the question, when an acteur is only named in passing', () => {
    const terms = stems('reseau mentor accompagne jeune pas');

    expect(answered({ kind: 'fiche', entry: 'reseau', focus: [], terms, beside: 4 })).toMatchObject({
      kind: 'fiche',
      entry: { id: 'passerelle' },
    });
  });

  it('gives way to no other for a single word beside its name', () => {
    const terms = stems('reseau mentor accompagne jeune pas');

    expect(answered({ kind: 'fiche', entry: 'reseau', focus: [], terms, beside: 1 })).toMatchObject({
      entry: { id: 'reseau' },
    });
  });

  it('gives way to no other when it is what is asked about for sure', () => {
    const terms = stems('reseau mentor accompagne jeune pas');

    expect(answered({ kind: 'fiche', entry: 'reseau', focus: [], terms, beside: 4, sure: true })).toMatchObject({
      entry: { id: 'reseau' },
    });
  });

  it('gives way to no other when it is no acteur', () => {
    const terms = stems('tremplin mentor accompagne jeune pas');

    expect(answered({ kind: 'fiche', entry: 'tremplin', focus: [], terms, beside: 4 })).toMatchObject({
      entry: { id: 'tremplin' },
    });
  });

  it('is not known when there is no such entry', () => {
    expect(answered({ kind: 'fiche', entry: 'nowhere', focus: [] })).toMatchObject({
      kind: 'unknown',
      reason: 'not-understood',
    });
  });
});

describe('lists, programme and contacts', () => {
  it('are found by what was asked', () => {
    expect(answered({ kind: 'liste', filter: { kind: 'acteur' } })).toMatchObject({
      kind: 'liste',
      entries: [{ id: 'guetteur' }, { id: 'reseau' }],
    });
    expect(answered({ kind: 'programme', request: { online: true } })).toMatchObject({
      kind: 'programme',
      today: '2030-06-12',
      events: [{ id: 'visio' }],
    });
    expect(answered({ kind: 'contact', about: 'reseau' }, { departement: '62' })).toMatchObject({
      kind: 'contact',
      contact: { id: 'guide-lille' },
    });
  });
});

describe('why a dispositif', () => {
  it('is said for the pupil at hand', () => {
    const query = { kind: 'why', dispositif: 'escale', profile: {} } as const;

    expect(answered(query, { profile: { situation: 'sans-solution' } })).toMatchObject({
      kind: 'why',
      judged: { verdict: 'non' },
    });
  });

  it('is not known for what is no dispositif', () => {
    expect(answered({ kind: 'why', dispositif: 'nowhere', profile: {} })).toMatchObject({ kind: 'unknown' });
  });
});

describe('a figure asked for', () => {
  const figure = { kind: 'chiffres', entries: [], share: false, before: [] } as const;

  it('is given when it is known', () => {
    expect(answered({ ...figure, terms: stems('combien mentors') })).toMatchObject({
      kind: 'chiffres',
      chiffres: [{ id: 'mentors' }],
    });
  });

  it('is replaced by the entry that the question names when it is not known', () => {
    expect(answered({ ...figure, terms: stems('combien bougies'), entries: ['tremplin'] })).toMatchObject({
      kind: 'fiche',
      entry: { id: 'tremplin' },
    });
  });

  it('is not invented', () => {
    expect(answered({ ...figure, terms: stems('combien bougies') })).toMatchObject({
      kind: 'unknown',
      reason: 'not-understood',
    });
  });
});

describe('words that are looked for', () => {
  it('lead to the entry that holds them', () => {
    expect(answered({ kind: 'search', terms: stems('mentor accompagne jeune') })).toMatchObject({
      kind: 'fiche',
      entry: { id: 'passerelle' },
    });
  });

  it('lead to what was perhaps meant when no entry holds enough of them', () => {
    expect(answered({ kind: 'search', terms: stems('mentor bougie'), wording: 'bougie' })).toMatchObject({
      kind: 'suggestion',
      sure: false,
      candidates: [{ id: 'passerelle' }],
    });
  });

  it('lead to the nearest topics when no entry holds enough of them to be meant', () => {
    expect(
      answered({ kind: 'search', terms: stems('mentor bougie licorne gateau'), wording: 'bougie licorne gateau' }),
    ).toMatchObject({
      kind: 'unknown',
      reason: 'not-understood',
      nearest: [{ id: 'passerelle' }],
    });
  });

  it('lead to no entry that holds but one of many', () => {
    const terms = stems('mentor bougie anniversaire licorne gateau');

    expect(answered({ kind: 'search', terms, wording: 'bougie anniversaire licorne gateau' })).toMatchObject({
      kind: 'unknown',
      nearest: [],
    });
  });

  it('lead to the entries whose name looks like what was typed', () => {
    expect(answered({ kind: 'search', terms: stems('tremplain'), wording: 'tremplain' })).toMatchObject({
      kind: 'suggestion',
      sure: false,
      candidates: [{ id: 'tremplin' }],
    });
  });

  it('lead to no more than three', () => {
    const found = answered({ kind: 'search', terms: stems('english'), wording: 'xqzt' });

    expect(found.kind === 'unknown' && found.nearest.length).toBe(3);
  });

  it('lead nowhere when there are none that could be ours', () => {
    expect(answered({ kind: 'search', terms: [], wording: 'xqzt' })).toMatchObject({ kind: 'unknown', nearest: [] });
  });
});

describe('a question that points back to the entry before', () => {
  it('is about that entry when it hardly says more', () => {
    const query = { kind: 'search', terms: stems('bougie accompagne'), topic: 'tremplin', pointsBack: true } as const;

    expect(answered(query)).toMatchObject({ kind: 'fiche', entry: { id: 'tremplin' } });
  });

  it('is about another one that holds all its words', () => {
    const query = { kind: 'search', terms: stems('mentor accompagne'), topic: 'tremplin', pointsBack: true } as const;

    expect(answered(query)).toMatchObject({ kind: 'fiche', entry: { id: 'passerelle' } });
  });
});

describe('an event that only its words describe', () => {
  it('is the one asked about where neither day nor place is said', () => {
    expect(answered({ kind: 'programme', request: {}, terms: stems('inauguration') })).toMatchObject({
      kind: 'programme',
      single: { id: 'inauguration' },
    });
  });

  it('is not looked for where a day is said', () => {
    const request = { period: { from: '2030-06-12', to: '2030-06-12' } };

    const found = answered({ kind: 'programme', request, terms: stems('inauguration') });

    expect(found).toMatchObject({ kind: 'programme', events: { length: 5 } });
    expect(found).not.toHaveProperty('single');
  });

  it('is not looked for where an audience is said', () => {
    const query = { kind: 'programme', request: { audience: 'rds' }, terms: stems('inauguration') } as const;

    expect(answered(query)).not.toHaveProperty('single');
  });
});
