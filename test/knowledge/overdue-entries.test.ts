import { overdueEntries } from '../../src/knowledge/knowledge';
import { toyRegion } from '../builders/toy-knowledge';
import { toyEntry } from '../rendering/toy-knowledge';

const entries = [
  toyEntry('sujet', 'recent', { verifieLe: '2030-03-01' }),
  toyEntry('sujet', 'old', { verifieLe: '2029-02-28' }),
  toyEntry('sujet', 'older', { verifieLe: '2028-01-01' }),
];
const knowledge = { ...toyRegion, urgences: [], entries: new Map(entries.map((entry) => [entry.id, entry])) };

describe('overdueEntries', () => {
  it('are those checked too long ago, the oldest first', () => {
    expect(overdueEntries(knowledge, '2030-03-01').map(({ id }) => id)).toEqual(['older', 'old']);
  });

  it('are not due before the last day is over', () => {
    expect(overdueEntries(knowledge, '2030-02-28').map(({ id }) => id)).toEqual(['older']);
  });
});
