import { findSharedAliases } from '../../src/understanding/check-reachable';
import { toyRegion } from '../builders/toy-knowledge';
import { toyEntry } from '../rendering/toy-knowledge';

const sharedBetween = (...names: string[]) => {
  const entries = names.map((nom, rank) => toyEntry('acteur', `acteur-${rank}`, { nom, alias: [`${nom} bis`] }));
  return findSharedAliases({ ...toyRegion, entries: new Map(entries.map((entry) => [entry.id, entry])) });
};

describe('findSharedAliases', () => {
  it('finds a name that two entries answer to, once spoken: a plural, an accent, an article', () => {
    const [found] = sharedBetween('le phare', 'Phares');

    expect(found).toMatchObject({ kind: 'shared-alias', ids: ['acteur-0', 'acteur-1'] });
  });

  it('takes no longer name for the shorter one in it', () => {
    expect(sharedBetween('phare', 'gardien de phare')).toEqual([]);
  });
});
