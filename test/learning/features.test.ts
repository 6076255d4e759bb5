import { namedFeatures, namedSpreadFeatures, spreadFeatures } from '../../src/learning/features';

const words = 'il dit que demain ce sera fini et que personne ne le verra plus'.split(' ');
const layout = { from: 10, size: 6, step: 3 };
const pairs = words.flatMap((word, index) =>
  [1, 2, 3].flatMap((far) => (words[index + far] === undefined ? [] : [`${word} ${words[index + far]}`])),
);
const sorted = (features: readonly number[]): number[] => [...features].sort((one, two) => one - two);

describe('spreadFeatures', () => {
  const { whole, stretches } = spreadFeatures(words, words, ['mark « il'], layout);

  it('are those of the sentence as they are named, with its stems and the pairs near each other', () => {
    const named = namedFeatures(words, ['mark « il', ...words.map((word) => `stem ${word}`), ...pairs]);

    expect(sorted(whole)).toEqual(sorted(named.map(({ feature }) => feature)));
  });

  it('are named the same', () => {
    const named = namedSpreadFeatures(words, words, ['mark « il']);

    expect(sorted(named.map(({ feature }) => feature))).toEqual(sorted(whole));
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['w demain', 's mark « il', 's il que']));
  });

  it('are those of every stretch, up to the end, each within what the sentence has', () => {
    expect(stretches).toHaveLength(4);
    const all = new Set(whole);
    expect(stretches.flat().every((feature) => all.has(feature))).toBe(true);
    const last = namedFeatures(words.slice(9)).filter(({ name }) => /^[wc] /.test(name));
    expect(last.every(({ feature }) => stretches.at(-1)?.includes(feature))).toBe(true);
    expect(new Set(stretches.flat()).size).toBeGreaterThan(stretches[0]?.length ?? 0);
  });

  it('are of no stretch where the sentence is short', () => {
    expect(spreadFeatures(words.slice(0, 9), words.slice(0, 9), [], layout).stretches).toEqual([]);
  });
});
