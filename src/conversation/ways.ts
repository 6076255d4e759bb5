import type { Query } from '../knowledge/query';

/** The questions that several cards offer, by the names that their buttons carry. */
export const wayNames = [
  'guided',
  'programme',
  'help',
  'human',
  'dispositifs',
  'structures',
  'ideas',
  'editions',
] as const;
export type WayName = (typeof wayNames)[number];

/**
 * What is asked by pressing one of them.
 *
 * @param isPupilKnown whether a pupil is at hand: the guided dialog then asks first for whom it is
 */
export function wayQuery(way: WayName, isPupilKnown: boolean): Query {
  switch (way) {
    case 'guided':
      return { kind: 'orientation', profile: {}, fresh: false, ...(isPupilKnown && { whichPupil: true }) };
    case 'programme':
      return { kind: 'programme', request: {} };
    case 'help':
      return { kind: 'aide' };
    case 'human':
      return { kind: 'escalade', profile: {} };
    case 'dispositifs':
      return { kind: 'liste', filter: { kind: 'dispositif' } };
    case 'structures':
      return { kind: 'liste', filter: { kind: 'structure' } };
    case 'ideas':
      return { kind: 'archives', filter: { kind: 'action' }, terms: [], count: false };
    case 'editions':
      return { kind: 'archives', filter: { kind: 'edition' }, terms: [], count: false };
  }
}
