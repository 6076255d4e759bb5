import { askedProfiles, findSamePublic } from '../../../src/answering/holes/find-holes';
import { findWithoutDispositif } from '../../../src/answering/holes/without-dispositif';
import { age, isTrue, niveau, situation } from '../../builders/toy-criteria';
import { toyEntry } from '../../rendering/toy-knowledge';

type Criteres = Parameters<typeof toyEntry<'dispositif'>>[2];

const made = (id: string, ...criteres: NonNullable<NonNullable<Criteres>['criteres']>) =>
  toyEntry('dispositif', id, { criteres });

const escale = made('escale', situation('scolarise'));
const tremplin = made('tremplin', situation('sans-solution'), age({ min: 16 }));

describe('askedProfiles', () => {
  it('are all answers to all questions, without those that contradict each other', () => {
    const profiles = askedProfiles([tremplin]);

    expect(profiles.filter(({ niveau: level, classe }) => level === 'college' && classe === 'cap')).toEqual([]);
    expect(new Set(profiles.map((profile) => JSON.stringify(profile.age)))).toEqual(
      new Set(['{"min":10,"max":15}', '{"min":16,"max":30}']),
    );
    expect(profiles).toContainEqual(
      expect.objectContaining({ situation: 'sans-solution', niveau: 'lp', classe: 'cap', allophone: true }),
    );
  });

  it('ask only pupils out of school how long they have been so', () => {
    const asked = askedProfiles([tremplin]).filter((profile) => profile.dureeDescolarisationMois !== undefined);

    expect(new Set(asked.map((profile) => profile.situation))).toEqual(new Set(['sans-solution']));
  });
});

describe('findSamePublic', () => {
  const samePublic = (...dispositifs: (typeof escale)[]) =>
    findSamePublic(dispositifs, askedProfiles(dispositifs)).map((hole) => 'ids' in hole && hole.ids);

  it('finds dispositifs that get the same verdict for everyone, all of them at once', () => {
    expect(
      samePublic(escale, made('port', situation('scolarise')), tremplin, made('quai', situation('scolarise'))),
    ).toEqual([['escale', 'port', 'quai']]);
  });

  it('tells apart two dispositifs that one answer separates', () => {
    expect(samePublic(escale, made('port', situation('scolarise'), isTrue('allophone')))).toEqual([]);
    expect(samePublic(tremplin, made('plongeoir', situation('sans-solution'), age({ min: 17 })))).toEqual([]);
  });

  it('tells a derogation from a right', () => {
    const excepted = made('excepte', situation('sans-solution'), age({ min: 17, derogation: { min: 16 } }));

    expect(samePublic(tremplin, excepted)).toEqual([]);
  });
});

describe('findWithoutDispositif', () => {
  const alone = (...dispositifs: (typeof escale)[]) =>
    findWithoutDispositif(dispositifs, askedProfiles(dispositifs)).map((hole) => 'profile' in hole && hole.profile);

  it('finds nobody where something is open to everyone', () => {
    expect(alone(escale, made('radeau', situation('sans-solution')))).toEqual([]);
  });

  it('tells those who are left alone by as few facts as possible', () => {
    expect(alone(escale, tremplin)).toEqual([{ age: { min: 10, max: 15 }, situation: 'sans-solution' }]);
  });

  it('says neighbouring ages as one', () => {
    const older = made('grand', situation('sans-solution'), age({ min: 20 }));

    expect(alone(escale, made('moyen', situation('sans-solution'), age({ min: 18, max: 18 })), older)).toEqual([
      { age: { min: 10, max: 17 }, situation: 'sans-solution' },
      { age: 19, situation: 'sans-solution' },
    ]);
  });

  it('tells each group apart', () => {
    expect(alone(made('ancre', situation('scolarise'), niveau('college', 'lycee')), tremplin)).toEqual(
      expect.arrayContaining([
        { niveau: 'lp', situation: 'scolarise' },
        { age: { min: 10, max: 15 }, situation: 'sans-solution' },
      ]),
    );
  });
});
