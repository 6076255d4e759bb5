import { compareHoles, type Hole } from '../../src/knowledge/hole';
import type { Acceptance } from '../../src/knowledge/schemas/veille';

const pair: Hole = { kind: 'same-public', ids: ['escale', 'port'] };
const young: Hole = { kind: 'no-dispositif', profile: { age: { min: 10, max: 15 }, situation: 'sans-solution' } };
const named: Hole = { kind: 'shared-alias', alias: 'Les ports', ids: ['port', 'quai'] };

const accepted: Acceptance[] = [
  { trou: 'meme-public', fiches: ['port', 'escale'], raison: 'choix des équipes' },
  { trou: 'sans-dispositif', profil: { situation: 'sans-solution', age: { min: 10, max: 15 } }, raison: 'école' },
  { trou: 'alias-double', alias: 'les Ports', fiches: ['quai', 'port'], raison: 'usage' },
];

describe('compareHoles', () => {
  it('leaves what nobody accepts', () => {
    expect(compareHoles([pair, young, named], [])).toEqual({ open: [pair, young, named], accepted: [], outdated: [] });
  });

  it('gives the reason of what is accepted, in whatever order it is written', () => {
    const { open, accepted: known, outdated } = compareHoles([pair, young, named], accepted);

    expect(open).toEqual([]);
    expect(known.map(({ reason }) => reason)).toEqual(['choix des équipes', 'école', 'usage']);
    expect(outdated).toEqual([]);
  });

  it('names an acceptance that no hole calls for any more', () => {
    expect(compareHoles([pair], accepted).outdated).toEqual([1, 2]);
  });

  it('does not take a part for the whole', () => {
    const three: Hole = { kind: 'same-public', ids: ['escale', 'port', 'quai'] };

    expect(compareHoles([three], accepted.slice(0, 1))).toMatchObject({ open: [three], outdated: [0] });
  });
});
