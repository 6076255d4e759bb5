import { stemOf } from '../../../src/knowledge/fold';
import type { Query } from '../../../src/knowledge/query';
import type { FrameContext } from '../../../src/understanding/frames/frame';
import { searchWords } from '../../../src/understanding/frames/ladder';
import { readerOf } from '../../../src/understanding/read-message';
import { toyRegion } from '../../builders/toy-knowledge';

const { lookup, editionId } = readerOf(toyRegion);
const context: FrameContext = { knowledge: toyRegion, editionId, lookup };

const stems = (words: string): string[] => words.split(' ').map(stemOf);

const sought = (words: string, about: Partial<Parameters<typeof searchWords>[0]> = {}): Query =>
  searchWords({ terms: stems(words), ...about }, context);

describe('words that are looked for', () => {
  it('lead to the entry that holds them', () => {
    expect(sought('mentor accompagne jeune')).toMatchObject({ kind: 'fiche', entry: 'passerelle' });
  });

  it('lead to an event with its day and place', () => {
    expect(sought('inauguration')).toMatchObject({ kind: 'programme', event: 'inauguration' });
  });

  it('lead to what was perhaps meant when no entry holds enough of them', () => {
    expect(sought('mentor bougie', { wording: 'bougie' })).toEqual({
      kind: 'suggestion',
      sure: false,
      candidates: ['passerelle'],
    });
  });

  it('lead to the nearest topics when no entry holds enough of them to be meant', () => {
    expect(sought('mentor bougie licorne gateau', { wording: 'bougie licorne gateau' })).toEqual({
      kind: 'unknown',
      reason: 'not-understood',
      nearest: ['passerelle'],
    });
  });

  it('lead to no entry that holds but one of many', () => {
    expect(sought('mentor bougie anniversaire licorne gateau')).toMatchObject({ kind: 'unknown', nearest: [] });
  });

  it('lead to the entries whose name looks like what was typed', () => {
    expect(sought('tremplain', { wording: 'tremplain' })).toEqual({
      kind: 'suggestion',
      sure: false,
      candidates: ['tremplin'],
    });
  });

  it('lead to no more than three', () => {
    const found = sought('english', { wording: 'xqzt' });

    expect(found.kind === 'unknown' && found.nearest.length).toBe(3);
  });

  it('lead nowhere when there are none that could be ours', () => {
    expect(searchWords({ terms: [], wording: 'xqzt' }, context)).toMatchObject({ kind: 'unknown', nearest: [] });
  });
});

describe('a question that points back to the entry before', () => {
  it('is about that entry when it hardly says more', () => {
    expect(sought('bougie accompagne', { topic: 'tremplin', pointsBack: true })).toMatchObject({
      kind: 'fiche',
      entry: 'tremplin',
    });
  });

  it('is about another one that holds all its words', () => {
    expect(sought('mentor accompagne', { topic: 'tremplin', pointsBack: true })).toMatchObject({
      kind: 'fiche',
      entry: 'passerelle',
    });
  });
});
