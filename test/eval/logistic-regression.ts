/** One thing to be judged by its signs. */
export interface Example {
  readonly signs: readonly string[];
  readonly isName: boolean;
  readonly weight: number;
}

const ROUNDS = 25;
const STEP = 0.15;
/** What holds the weights small: a sign seen twice is no proof. */
const DECAY = 0.001;

/** The weight of each sign by logistic regression (AdaGrad, L2), the same for the same examples in the same order. */
export function learn(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  const seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // Every third example, three times: neighbours come from the same message.
    for (let offset = 0; offset < 3; offset += 1) {
      for (let index = offset; index < examples.length; index += 3) {
        const example = examples[index];
        if (!example) continue;
        const error =
          example.weight * ((example.isName ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(example.signs, weights))));
        for (const sign of example.signs) {
          const before = weights.get(sign) ?? 0;
          const gradient = error - DECAY * before;
          const squares = (seen.get(sign) ?? 0.1) + gradient * gradient;
          seen.set(sign, squares);
          weights.set(sign, before + (STEP * gradient) / Math.sqrt(squares));
        }
      }
    }
  }
  return weights;
}

/** Above 0: rather a name. */
export const scoreOf = (signs: readonly string[], weights: ReadonlyMap<string, number>): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
