import { createAnswerer, type AnswerableQuery, type AnswerContext } from '../../src/answering/answer-query';
import { answerOrientation } from '../../src/answering/orientation/answer-orientation';
import { toyRegion } from '../builders/toy-knowledge';

const answer = createAnswerer(toyRegion);

const answered = (query: AnswerableQuery, about: Partial<AnswerContext> = {}) =>
  answer(query, { today: '2030-06-12', profile: {}, ...about });

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
    expect(answered({ kind: 'social', topic: 'thanks' })).toEqual({
      kind: 'social',
      topic: 'thanks',
      intent: 'social',
      ids: [],
    });
    expect(answered({ kind: 'aide' })).toEqual({ kind: 'aide', welcome: false, intent: 'aide', ids: [] });
  });
});

describe('what is not our subject', () => {
  it.each(['off-topic', 'private', 'other-region', 'primary-school'] as const)(
    'is refused as %s, with the main contact',
    (reason) => {
      expect(answered({ kind: 'unknown', reason, nearest: [] })).toMatchObject({
        kind: 'unknown',
        reason,
        nearest: [],
        escalade: { person: { id: 'accueil' }, mailbox: { id: 'accueil' } },
      });
    },
  );

  it('leads to the main contact alone, whatever pupil is spoken of', () => {
    const profile = { age: 17, departement: '62' } as const;

    expect(answered({ kind: 'unknown', reason: 'off-topic', nearest: [] }, { profile })).toMatchObject({
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
    expect(answered({ kind: 'unknown', reason: 'not-understood', nearest: ['passerelle'] }, known)).toMatchObject({
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
  it('is given with the entry that holds it and the figures that break it down', () => {
    expect(answered({ kind: 'chiffres', figure: 'jeunes' })).toMatchObject({
      kind: 'chiffres',
      entry: { kind: 'sujet' },
      chiffres: [{ id: 'jeunes' }],
      detail: [{ id: 'jeunes-tremplin' }, { id: 'jeunes-ancrage' }],
    });
  });

  it('is not invented', () => {
    expect(answered({ kind: 'chiffres', figure: 'bougies' })).toMatchObject({
      kind: 'unknown',
      reason: 'not-understood',
    });
  });
});

describe('entries that are perhaps meant', () => {
  it('are offered with the main contact', () => {
    expect(answered({ kind: 'suggestion', sure: false, candidates: ['passerelle', 'nowhere'] })).toMatchObject({
      kind: 'suggestion',
      sure: false,
      candidates: [{ id: 'passerelle' }],
      contact: { id: 'accueil' },
    });
  });

  it('are named as the nearest topics where nothing is known', () => {
    expect(answered({ kind: 'unknown', reason: 'not-understood', nearest: ['passerelle'] })).toMatchObject({
      kind: 'unknown',
      nearest: [{ id: 'passerelle' }],
    });
  });
});

describe('a question', () => {
  const suggestion = (sure: boolean): AnswerableQuery => ({ kind: 'suggestion', sure, candidates: ['accueil'] });

  it.each<[string, AnswerableQuery]>([
    ['an entry', { kind: 'fiche', entry: 'accueil', focus: [] }],
    ['a choice between those that answer it', suggestion(true)],
    ['what is knowingly refused', { kind: 'unknown', reason: 'off-topic', nearest: [] }],
  ])('is met by %s', (_, query) => {
    expect(answered(query).misses).toBeUndefined();
  });

  it.each<[string, AnswerableQuery]>([
    ['"je ne sais pas"', { kind: 'unknown', reason: 'not-understood', nearest: [] }],
    ['"vouliez-vous dire"', suggestion(false)],
  ])('is missed by %s', (_, query) => {
    expect(answered(query).misses).toBe(true);
  });

  it('about a pupil is missed where the open question is only asked again', () => {
    const profile = { age: 16 };

    expect(answerOrientation(toyRegion, profile, []).misses).toBeUndefined();
    expect(answerOrientation(toyRegion, profile, [], { note: { kind: 'not-understood' } }).misses).toBe(true);
  });
});
