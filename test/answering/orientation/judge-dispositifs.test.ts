import { judgeDispositif, judgeDispositifs, type Verdict } from '../../../src/answering/orientation/judge-dispositifs';
import type { Profile } from '../../../src/knowledge/profile';
import type { Criterion } from '../../../src/knowledge/schemas/criteria';
import { age, classe, isTrue, niveau, situation } from '../../builders/toy-criteria';
import { toyDispositifs } from '../../builders/toy-knowledge';
import { toyEntry } from '../../rendering/toy-knowledge';

const dispositif = (id: string, ...criteres: Criterion[]) => toyEntry('dispositif', id, { criteres });

const shown = (profile: Profile, ...dispositifs: ReturnType<typeof dispositif>[]): string[] =>
  judgeDispositifs(dispositifs, profile).map((judged) => judged.dispositif.id);

describe('the verdict of one dispositif', () => {
  const passerelle = dispositif(
    'passerelle',
    situation('sans-solution'),
    age({ min: 16, derogation: { min: 15 } }),
    isTrue('autonome'),
  );

  it.each<[string, Profile, Verdict]>([
    ['is open when every criterion is met', { situation: 'sans-solution', age: 16, autonome: true }, 'eligible'],
    ['is closed by one unmet criterion', { situation: 'sans-solution', age: 16, autonome: false }, 'non'],
    ['is closed even while others are unknown', { situation: 'scolarise' }, 'non'],
    ['is closed even where another is met by derogation', { age: 15, autonome: false }, 'non'],
    ['is to be checked while one is unknown', { situation: 'sans-solution', age: 16 }, 'a-verifier'],
    ['is to be checked before it is a derogation', { situation: 'sans-solution', age: 15 }, 'a-verifier'],
    ['is a derogation once all is known', { situation: 'sans-solution', age: 15, autonome: true }, 'derogation'],
    ['is to be checked when nothing is known', {}, 'a-verifier'],
  ])('%s', (_what, profile, expected) => {
    expect(judgeDispositif(passerelle, profile).verdict).toBe(expected);
  });

  it('carries a reason for each criterion, in the order of the criteria', () => {
    const { reasons } = judgeDispositif(passerelle, { situation: 'sans-solution', age: 15 });

    expect(reasons).toEqual([
      { criterion: passerelle.criteres[0], judgement: 'met' },
      { criterion: passerelle.criteres[1], judgement: 'derogation' },
      { criterion: passerelle.criteres[2], judgement: 'unknown' },
    ]);
  });
});

describe('the order of the verdicts', () => {
  it('puts what is wished first and what was tried last among equals, then what is nearer', () => {
    const all = ['far', 'near', 'tried', 'wished'].map((id) => dispositif(id, situation('sans-solution')));
    const closed = dispositif('wished-closed', situation('scolarise'));
    const judged = judgeDispositifs(
      [...all, closed],
      { situation: 'sans-solution' },
      {
        isWished: ({ id }) => id.startsWith('wished'),
        isTried: ({ id }) => id === 'tried',
        distanceKm: ({ id }) => ({ far: 30, near: 3 })[id],
      },
    );

    expect(judged.map((one) => one.dispositif.id)).toEqual(['wished', 'near', 'far', 'tried', 'wished-closed']);
  });

  it('goes from open to closed', () => {
    const judged = judgeDispositifs(
      [
        dispositif('closed', situation('scolarise')),
        dispositif('unsure', isTrue('autonome')),
        dispositif('exceptional', age({ min: 16, derogation: { min: 15 } })),
        dispositif('open', situation('sans-solution')),
      ],
      { situation: 'sans-solution', age: 15 },
    );

    expect(judged.map((one) => [one.dispositif.id, one.verdict])).toEqual([
      ['open', 'eligible'],
      ['exceptional', 'derogation'],
      ['unsure', 'a-verifier'],
      ['closed', 'non'],
    ]);
  });

  it('shows first, of two that are open, the one that is made more closely for the pupil', () => {
    const wide = dispositif('wide', niveau('lycee', 'lp'));
    const narrow = dispositif('narrow', niveau('lp'));

    expect(shown({ niveau: 'lp' }, wide, narrow)).toEqual(['narrow', 'wide']);
  });

  it('counts a criterion met by derogation as made for the pupil', () => {
    const wide = dispositif('wide', age({ min: 11, derogation: { min: 10 } }));
    const narrow = dispositif('narrow', age({ min: 25, derogation: { min: 10 } }));

    expect(shown({ age: 10 }, wide, narrow)).toEqual(['narrow', 'wide']);
  });

  it('does not count what is not known of the pupil', () => {
    const guess = dispositif('guess', situation('sans-solution'), classe('cap'));
    const sure = dispositif('sure', situation('sans-solution'), age({ min: 16 }), isTrue('autonome'));

    expect(shown({ situation: 'sans-solution', age: 17 }, guess, sure)).toEqual(['sure', 'guess']);
  });

  it('shows first, of two that fit alike, the one with fewer open questions', () => {
    const two = dispositif('two', situation('sans-solution'), isTrue('autonome'), isTrue('allophone'));
    const one = dispositif('one', situation('sans-solution'), isTrue('autonome'));

    expect(shown({ situation: 'sans-solution' }, two, one)).toEqual(['one', 'two']);
  });

  it('keeps the order given where nothing tells two apart', () => {
    const first = dispositif('first', situation('sans-solution'));
    const second = dispositif('second', situation('sans-solution'));

    expect(shown({ situation: 'sans-solution' }, first, second)).toEqual(['first', 'second']);
    expect(shown({ situation: 'sans-solution' }, second, first)).toEqual(['second', 'first']);
  });

  it('leaves none out', () => {
    const judged = judgeDispositifs(toyDispositifs, { situation: 'scolarise', niveau: 'college', age: 14 });

    expect(judged.map((one) => `${one.dispositif.id} ${one.verdict}`)).toEqual([
      'ancrage eligible',
      'escale eligible',
      'vigie non',
      'diapason non',
      'passerelle non',
      'relance non',
      'tremplin non',
    ]);
  });
});
