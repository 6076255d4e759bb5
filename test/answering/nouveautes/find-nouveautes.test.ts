import { findNouveautes } from '../../../src/answering/nouveautes/find-nouveautes';
import { toyRegion } from '../../builders/toy-knowledge';
import { toyEntry } from '../../rendering/toy-knowledge';

const entries = [
  toyEntry('sujet', 'spring', { modifieLe: '2030-04-01', verifieLe: '2030-04-02' }),
  toyEntry('sujet', 'winter', { modifieLe: '2030-01-15', verifieLe: '2030-05-01' }),
  toyEntry('sujet', 'never'),
];
const knowledge = { ...toyRegion, entries: new Map(entries.map((entry) => [entry.id, entry])) };
const TODAY = '2030-06-01';
const found = (query: Parameters<typeof findNouveautes>[1], today = TODAY) => {
  const { entries: _entries, ...others } = findNouveautes(knowledge, query, today);
  return others;
};

describe('findNouveautes', () => {
  it('looks back as far as the content says', () => {
    expect(found({})).toMatchObject({ since: '2030-03-03', ids: ['spring'] });
  });

  it('looks back to the day or the months asked for, the newest first', () => {
    expect(found({ since: '2030-01-15' }).ids).toEqual(['spring', 'winter']);
    expect(found({ months: 12 })).toMatchObject({ since: '2029-06-01', ids: ['spring', 'winter'] });
  });

  it('says when the last change was where there is none since', () => {
    expect(found({ since: '2030-04-02' })).toMatchObject({ ids: [], latest: '2030-04-01', checkedOn: '2030-05-01' });
  });

  it('knows nothing of days to come', () => {
    expect(found({ since: '2031-01-01' }).since).toBe('2030-03-03');
    expect(found({}, '2030-02-01').ids).toEqual(['winter']);
  });
});
