import { namesAsQuestions, changedOutcomes, replayGroups } from '../../src/improvement/replay';
import { groupQuestions } from '../../src/improvement/review-groups';
import { readyKnowledge, type ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { inRegion, toyRegion } from '../builders/toy-knowledge';
import { asked } from './shapes';

const NOW = new Date('2030-06-01T08:00:00+02:00');
const region = readyKnowledge(toyRegion);
const markOf = (stem: string) => `mark of ${stem}`.replaceAll(' ', '-');

/** The made-up region, where Escale bears one name more. */
const renamed = (alias: string): ReadyKnowledge => {
  const escale = inRegion('dispositif', 'escale');
  const named = { ...escale, alias: [...escale.alias, alias] };
  return readyKnowledge({ ...toyRegion, entries: new Map(toyRegion.entries).set('escale', named) });
};

const replay = (line: string, after: ReadyKnowledge) => {
  const groups = groupQuestions([asked(line)], () => []);
  const [replayed] = replayGroups(groups, region, after, { markOf, now: NOW });
  return { before: replayed?.before[0], after: replayed?.after[0] };
};

describe('a group replayed', () => {
  it('is answered by the entry that was given its words for a name', () => {
    const { before, after } = replay('le ?x maison arbre', renamed('maison arbre'));

    expect(before).toMatchObject({ answered: false, ids: [] });
    expect(after).toMatchObject({ answered: true, ids: ['escale'] });
  });

  it('is answered by a name that holds a word that was not kept, known again by its mark', () => {
    const { after } = replay(`la ?${markOf('trottibull')}`, renamed('trottibulle'));

    expect(after).toMatchObject({ answered: true, ids: ['escale'] });
  });

  it('stays without answer where the name is another one', () => {
    const { after } = replay(`la ?${markOf('trottibull')}`, renamed('brunchouille'));

    expect(after?.answered).toBe(false);
  });
});

describe('the other questions', () => {
  const questions = namesAsQuestions(region, NOW);

  it('are every name of every entry', () => {
    const names = questions.map(({ turns }) => turns[0]);

    expect(names).toEqual(expect.arrayContaining(['Passerelle', 'PSL', 'Accueil régional']));
  });

  it('do not change where nothing does', () => {
    expect(changedOutcomes(questions, region, renamed('maison arbre'))).toEqual([]);
  });

  it('are told where a new name takes one away', () => {
    const changed = changedOutcomes(questions, region, renamed('Tremplin'));

    expect(changed.map(({ question }) => question.name)).toContain('« Tremplin » (tremplin)');
  });

  it('are asked in turn, each in the light of the one before', () => {
    const inTurn = [{ name: 'dialog', turns: ['Tremplin', 'maison arbre'], now: NOW }];

    const [changed] = changedOutcomes(inTurn, region, renamed('maison arbre'));

    expect(changed).toMatchObject({ question: { name: 'dialog' }, after: { ids: ['escale'] } });
  });
});
