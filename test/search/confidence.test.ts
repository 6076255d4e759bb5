import { confidence, nearEnough, rungOf } from '../../src/search/confidence';
import type { Hit } from '../../src/search/entry-index';
import { inRegion } from '../builders/toy-knowledge';

const hit = (about: Partial<Hit> = {}): Hit => ({
  entry: inRegion('dispositif', 'tremplin'),
  score: confidence.sureScore,
  coverage: confidence.sureCoverage,
  ...about,
});
const event = (about: Partial<Hit>): Hit => hit({ entry: inRegion('evenement', 'marche'), ...about });

/** A little less than a threshold, or more. */
const STEP = 0.01;

describe('the ladder', () => {
  it('stands on nothing where nothing is found', () => {
    expect(rungOf([], false)).toBe('none');
  });

  it('is sure of an entry that holds enough of the words, and not in passing', () => {
    expect(rungOf([hit()], false)).toBe('sure');
    expect(rungOf([hit({ coverage: confidence.sureCoverage - STEP })], false)).toBe('perhaps');
    expect(rungOf([hit({ score: confidence.sureScore - STEP })], false)).toBe('perhaps');
  });

  it('asks which one, of two that hold as much', () => {
    expect(rungOf([hit(), hit()], false)).toBe('which');
  });

  it('asks nothing where the first is better, or the second holds too little', () => {
    const next = hit({ score: confidence.sureScore / (confidence.tieRatio + STEP) });

    expect(rungOf([hit(), next], false)).toBe('sure');
    expect(rungOf([hit(), hit({ coverage: confidence.sureCoverage - STEP })], false)).toBe('sure');
  });

  it('is sure of an entry that holds less, but far more than any other', () => {
    const clear = hit({ coverage: confidence.clearCoverage, score: confidence.clearScore });

    expect(rungOf([clear], false)).toBe('sure');
    expect(rungOf([clear, hit({ ...clear, score: clear.score / confidence.clearRatio })], false)).toBe('sure');
    expect(rungOf([clear, hit({ ...clear, score: clear.score / confidence.clearRatio + STEP })], false)).toBe(
      'perhaps',
    );
    expect(rungOf([{ ...clear, score: clear.score - STEP }], false)).toBe('perhaps');
  });

  it('offers what was perhaps meant, and nothing below', () => {
    const near = hit({ coverage: confidence.nearCoverage, score: confidence.nearScore });

    expect(rungOf([near], false)).toBe('perhaps');
    expect(rungOf([{ ...near, coverage: near.coverage - STEP }], false)).toBe('none');
    expect(rungOf([{ ...near, score: near.score - STEP }], false)).toBe('none');
  });

  it('takes fewer words for one event, where it is asked when or where it is', () => {
    const held = { coverage: confidence.preciseCoverage };

    expect(rungOf([event(held)], true)).toBe('sure');
    expect(rungOf([event(held)], false)).toBe('perhaps');
    expect(rungOf([hit(held)], true)).toBe('perhaps');
  });
});

describe('what is offered', () => {
  it('is the best, as many as are read, each of them near enough', () => {
    const coverages = [0.9, 0.8, 0.3, 0.7, 0.6];
    const ids = ['ancrage', 'diapason', 'escale', 'passerelle', 'relance'];
    const hits = ids.map((id, rank) => hit({ entry: inRegion('dispositif', id), coverage: coverages[rank] ?? 0 }));

    expect(nearEnough(hits, 0.5).map(({ id }) => id)).toEqual(['ancrage', 'diapason', 'passerelle']);
    expect(nearEnough(hits, 1)).toEqual([]);
  });
});
