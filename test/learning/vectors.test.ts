import { learn, predictorOf } from '../../src/learning/linear-model';
import { rowFinder, tableOf, vectorsOf } from '../../src/learning/vectors';

/** The largest number that a feature may be, and others that want the same slot of a small table. */
const FEATURES = Uint32Array.of(0, 4, 8, 16, 2 ** 32 - 4, 2 ** 32 - 1);

describe('rowFinder', () => {
  it('finds every known feature, and no other', () => {
    const rowOf = rowFinder(FEATURES);

    expect([...FEATURES].map(rowOf)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([1, 12, 2 ** 31, 2 ** 32 - 2].map(rowOf)).toEqual([-1, -1, -1, -1]);
  });

  it('knows nothing where there is nothing', () => {
    expect(rowFinder(new Uint32Array())(7)).toBe(-1);
  });
});

describe('tableOf', () => {
  it('has what enough sentences say, in order, the rarer the heavier', () => {
    const { features, rarity } = tableOf([[9, 7, 3], Uint32Array.of(7, 3), [3, 1]], 2);

    expect([...features]).toEqual([3, 7]);
    expect([...rarity].map((one) => one.toFixed(3))).toEqual([Math.log(2), Math.log(2.5)].map((one) => one.toFixed(3)));
  });
});

describe('vectorsOf', () => {
  it('are of length 1, of what is known, one after the other', () => {
    const table = tableOf([[1, 2], [1, 2], [5]], 1);
    const { starts, rows, values } = vectorsOf([[2, 99, 1], [], [5]], rowFinder(table.features), table.rarity);

    expect([...starts]).toEqual([0, 2, 2, 3]);
    expect([...rows.slice(0, 3)]).toEqual([1, 0, 2]);
    expect((values[0] ?? 0) ** 2 + (values[1] ?? 0) ** 2).toBeCloseTo(1);
    expect(values[2]).toBeCloseTo(1);
  });
});

describe('learn', () => {
  const examples = [
    { features: [1, 2], label: 'a' },
    { features: [1, 3], label: 'a' },
    { features: [4, 2], label: 'b' },
    { features: [4, 3], label: 'b' },
  ];

  it('tells apart what its examples tell apart, and the same model comes of typed features', () => {
    const model = learn(examples, { minCount: 1 });
    const typed = learn(
      examples.map(({ features, label }) => ({ features: Uint32Array.from(features), label })),
      { minCount: 1 },
    );
    const { score, marginOf } = predictorOf(model);

    expect(score([1]).map(({ label }) => label)).toEqual(['a', 'b']);
    expect(score([4])[0]?.label).toBe('b');
    expect(marginOf([4, 2], 'b')).toBeCloseTo(score([4, 2])[0]?.margin ?? 0);
    expect(marginOf([4], 'unheard')).toBe(-1);
    expect(typed).toEqual(model);
  });
});

describe('a predictor', () => {
  const model = learn(
    [
      { features: [1, 2], label: 'one' },
      { features: [1, 2, 3], label: 'one' },
      { features: [3, 4], label: 'other' },
      { features: [4, 5, 3], label: 'other' },
    ],
    { minCount: 1 },
  );
  const { score, partsOf, likenessTo } = predictorOf(model);

  it('tells what each feature adds to a margin: with the bias they make it, and one that is not known adds nothing', () => {
    const parts = partsOf([4, 99, 1, 3], 'other');
    const bias = model.biases[model.labels.indexOf('other')] ?? 0;
    const margin = score([4, 99, 1, 3]).find(({ label }) => label === 'other')?.margin;

    expect(parts.reduce((sum, part) => sum + part, bias)).toBeCloseTo(margin ?? Infinity, 5);
    expect(parts[0]).toBeGreaterThan(0);
    expect(parts[1]).toBe(0);
    expect(parts[2]).toBeLessThan(0);
    expect(partsOf([4, 1], 'no label of it')).toEqual([0, 0]);
  });

  it('tells how alike two sentences are by what it knows of them', () => {
    expect(likenessTo([1, 2, 99])([2, 1])).toBeCloseTo(1);
    expect(likenessTo([1, 2])([4, 5])).toBe(0);
    expect(likenessTo([1, 2, 3])([3, 1])).toBeGreaterThan(likenessTo([1, 2, 3])([3, 4]));
    expect(likenessTo([99])([99])).toBe(0);
  });
});
