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
