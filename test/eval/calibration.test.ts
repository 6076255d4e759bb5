import { calibrationError, fitSharpness, macroF1, reliabilityOf, sharesOf, type Judged } from './calibration';

describe('the shares of labels', () => {
  it('sum to 1, the sharper the further apart', () => {
    const [first = 0, second = 0] = sharesOf([1, 0], 2);

    expect(first + second).toBeCloseTo(1);
    expect(first).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(sharesOf([1, 0], 4)[0]).toBeGreaterThan(first);
  });
});

describe('the sharpness', () => {
  /** A lead of 1 that is right so often. */
  const judged = (rightOf100: number): Judged[] =>
    Array.from({ length: 100 }, (_, index) => ({ margins: [1, 0], right: index < rightOf100 ? 0 : 1 }));

  it('makes a lead count for as much as it is right', () => {
    expect(sharesOf([1, 0], fitSharpness(judged(90)))[0]).toBeCloseTo(0.9, 3);
    expect(sharesOf([1, 0], fitSharpness(judged(60)))[0]).toBeCloseTo(0.6, 3);
  });

  it('is fitted where a label was never seen', () => {
    expect(fitSharpness([...judged(80), { margins: [1, 0], right: -1 }])).toBeGreaterThan(0);
    expect(Number.isFinite(fitSharpness([]))).toBe(true);
  });
});

describe('the reliability', () => {
  const said = [
    { confidence: 0.95, isRight: true },
    { confidence: 0.91, isRight: false },
    { confidence: 1, isRight: true },
    { confidence: 0.55, isRight: false },
  ];

  it('sets beside each other what is said and how often it is right', () => {
    const bins = reliabilityOf(said);

    expect(bins).toHaveLength(10);
    expect(bins[9]?.count).toBe(3);
    expect(bins[9]?.confidence).toBeCloseTo((0.95 + 0.91 + 1) / 3);
    expect(bins[9]?.accuracy).toBeCloseTo(2 / 3);
    expect(bins[5]).toEqual({ count: 1, confidence: 0.55, accuracy: 0 });
    expect(bins[0]).toEqual({ count: 0, confidence: 0, accuracy: 0 });
  });

  it('is off by the mean difference, each bin by its share', () => {
    const off = (3 / 4) * ((0.95 + 0.91 + 1) / 3 - 2 / 3) + (1 / 4) * 0.55;

    expect(calibrationError(reliabilityOf(said))).toBeCloseTo(off);
    expect(calibrationError([])).toBe(0);
  });
});

describe('macro-F1', () => {
  const pair = (wanted: string, given: string) => ({ wanted, given });

  it('is the mean of the labels, a rare one like the others, and none for a label that nobody wants', () => {
    // a: precision 1, recall 2/3; b: precision 1/2, recall 1.
    expect(macroF1([pair('a', 'a'), pair('a', 'a'), pair('a', 'b'), pair('b', 'b')])).toBeCloseTo((0.8 + 2 / 3) / 2);
    expect(macroF1([pair('a', 'x')])).toBe(0);
  });
});
