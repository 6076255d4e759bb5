/** A source of pseudo-random choices that gives the same ones on every run. */
export interface Random {
  /** A whole number between the two bounds, both included. */
  between(min: number, max: number): number;
  /** One of several values, each as likely as the others. */
  oneOf<Value>(values: readonly Value[]): Value;
  /** True that often, between 0 and 1. */
  chance(share: number): boolean;
}

/** mulberry32: short, and even enough to spread test cases. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    chance: (share) => next() < share,
    oneOf: <Value>(values: readonly Value[]): Value => {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}
