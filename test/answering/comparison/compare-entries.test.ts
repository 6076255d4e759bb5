import { compareEntries, COMPARED_MAX } from '../../../src/answering/comparison/compare-entries';
import { toyKnowledge } from '../../rendering/toy-knowledge';

const compared = (...ids: string[]) => compareEntries(toyKnowledge, ids, []);
const idsOf = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);

describe('compareEntries', () => {
  it('keeps the order in which the entries were named', () => {
    expect(idsOf(compared('micro', 'aged')?.entries)).toEqual(['micro', 'aged']);
  });

  it('compares each entry once, however often it is named', () => {
    expect(idsOf(compared('micro', 'aged', 'micro')?.entries)).toEqual(['micro', 'aged']);
  });

  it('takes the first three, and tells which are left out', () => {
    const answer = compared('school', 'micro', 'aged', 'open');

    expect(answer?.entries).toHaveLength(COMPARED_MAX);
    expect(idsOf(answer?.left)).toEqual(['open']);
  });

  it('compares neither one entry, nor entries of two kinds, nor one that is not known', () => {
    expect(compared('micro')).toBeUndefined();
    expect(compared('micro', 'group')).toBeUndefined();
    expect(compared('micro', 'no-such-entry')).toBeUndefined();
  });
});
