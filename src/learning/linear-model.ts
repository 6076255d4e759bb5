/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Every index lies within its array by construction, and checking each would double the time of learning. */
import type { Feature } from './features';
import { rowFinder, tableOf, vectorsOf, type Features, type FeatureTable, type Vectors } from './vectors';

/** A sentence to learn from: its features, and what it is. */
export interface Example {
  readonly features: Features;
  readonly label: string;
}

/** A linear model: for each label a weight for each feature. Plain data, the same for the same examples. */
export interface LinearModel extends FeatureTable {
  readonly labels: readonly string[];
  /** Weights in 1/127 of the largest of their label, feature after feature. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** What margins are multiplied by before they are shares: fitted on sentences that were not learnt from. */
  readonly sharpness: number;
}

/** A label with the margin by which it is meant, and the share of the times that this is right. */
export interface Scored {
  readonly label: string;
  readonly margin: number;
  readonly share: number;
}

/** Settings of the learning, chosen by cross-validation. */
export interface Settings {
  /** How dearly an error is paid: the higher, the closer to the examples. */
  readonly cost: number;
  readonly rounds: number;
  /** Fewest examples that a feature must be in. */
  readonly minCount: number;
}

const defaultSettings: Settings = { cost: 1, rounds: 9, minCount: 2 };

/** What `learn` makes of examples that tell something apart; undefined where they have fewer than two labels. */
export const learnIfTold = (examples: readonly Example[], settings: Partial<Settings> = {}): LinearModel | undefined =>
  new Set(examples.map(({ label }) => label)).size > 1 ? learn(examples, settings) : undefined;

/**
 * Learns one separator for each label against all the others: a linear support vector machine with squared hinge loss, by
 * dual coordinate descent (Hsieh et al., 2008). The order is fixed, so that the same examples give the same model.
 */
export function learn(examples: readonly Example[], settings: Partial<Settings> = {}): LinearModel {
  const { cost, rounds, minCount } = { ...defaultSettings, ...settings };
  const sentences = examples.map(({ features: own }) => own);
  const { features, rarity } = tableOf(sentences, minCount);
  const vectors = vectorsOf(sentences, rowFinder(features), rarity);
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const weights = new Int8Array(features.length * labels.length);
  const scales = new Float32Array(labels.length);
  const biases = new Float32Array(labels.length);
  const order = shuffled(examples.length);
  for (const [column, label] of labels.entries()) {
    const sides = Int8Array.from(examples, (example) => (example.label === label ? 1 : -1));
    const { weights: own, bias } = separate(vectors, sides, features.length, order, { cost, rounds });
    const largest = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    scales[column] = largest / 127;
    biases[column] = bias;
    for (let row = 0; row < features.length; row++)
      weights[row * labels.length + column] = Math.round(((own[row] ?? 0) / largest) * 127);
  }
  return { labels, features, rarity, weights, scales, biases, sharpness: 1 };
}

/** How far beyond its margin an example is put aside, in margins. */
const SHRINK_BEYOND = 0.1;

/** A feature of constant value, whose weight is the bias. */
const BIAS_VALUE = 1;

function separate(
  { starts, rows, values }: Vectors,
  sides: Int8Array,
  width: number,
  order: Int32Array,
  { cost, rounds }: Pick<Settings, 'cost' | 'rounds'>,
): { weights: Float32Array; bias: number } {
  const weights = new Float32Array(width);
  let bias = 0;
  const alphas = new Float32Array(sides.length);
  const positives = sides.reduce((count, side) => count + (side > 0 ? 1 : 0), 0);
  // A rare label would lose to the many examples of the others: its errors are paid more dearly.
  const weightOf = (side: number): number =>
    side > 0 ? cost * Math.min(8, Math.sqrt((sides.length - positives) / Math.max(1, positives))) : cost;
  // Most examples of other labels are soon far on their side, and say nothing more: only the others are looked at again.
  let active = order;
  for (let round = 0; round < rounds; round++) {
    const near = new Int32Array(active.length);
    let kept = 0;
    for (const index of active) {
      const [start, end] = [starts[index]!, starts[index + 1]!];
      const side = sides[index] ?? -1;
      const diagonal = 0.5 / weightOf(side);
      let margin = bias * BIAS_VALUE;
      for (let at = start; at < end; at++) margin += weights[rows[at]!]! * values[at]!;
      const alpha = alphas[index] ?? 0;
      const gradient = side * margin - 1 + diagonal * alpha;
      if (alpha > 0 || gradient < SHRINK_BEYOND) near[kept++] = index;
      if (alpha === 0 && gradient >= 0) continue;
      // Vectors have length 1, and the bias adds its own.
      const next = Math.max(0, alpha - gradient / (1 + BIAS_VALUE * BIAS_VALUE + diagonal));
      const step = (next - alpha) * side;
      if (step === 0) continue;
      alphas[index] = next;
      bias += step * BIAS_VALUE;
      for (let at = start; at < end; at++) weights[rows[at]!]! += step * values[at]!;
    }
    // Looked at whole again half-way, since the separator has moved since they were put aside.
    active = round === Math.floor(rounds / 2) ? order : near.slice(0, kept);
  }
  return { weights, bias };
}

/** An order that is mixed and always the same. */
function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index);
  let state = 0x2545f491;
  for (let at = length - 1; at > 0; at--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** A model made ready to be asked. */
export interface Predictor {
  /** All labels, the likeliest first. */
  readonly score: (features: Features) => Scored[];
  /** The margin of one label alone; -1 where the model does not know it. */
  readonly marginOf: (features: Features, label: string) => number;
  /** What each feature of a sentence adds to the margin of a label, in their order; 0 for one that is not known. */
  readonly partsOf: (features: Features, label: string) => number[];
  /** How alike other sentences are to one: the cosine of what is known of them, from 0 to 1. */
  readonly likenessTo: (one: Features) => (other: Features) => number;
}

export function predictorOf(model: LinearModel): Predictor {
  const { labels, features, rarity, weights, scales, biases, sharpness } = model;
  const rowOf = rowFinder(features);
  const width = labels.length;
  return {
    score: (own) => {
      const { starts, rows, values } = vectorsOf([own], rowOf, rarity);
      const sums = new Float64Array(width);
      for (let at = 0; at < starts[1]!; at++) {
        const first = rows[at]! * width;
        for (let column = 0; column < width; column++) sums[column]! += weights[first + column]! * values[at]!;
      }
      const margins = labels.map((_, column) => (sums[column] ?? 0) * (scales[column] ?? 0) + (biases[column] ?? 0));
      const top = Math.max(...margins);
      const powers = margins.map((margin) => Math.exp((margin - top) * sharpness));
      const total = powers.reduce((sum, power) => sum + power, 0);
      return labels
        .map((label, column) => ({ label, margin: margins[column] ?? 0, share: (powers[column] ?? 0) / total }))
        .sort((a, b) => b.margin - a.margin);
    },
    marginOf: (own, label) => {
      const column = labels.indexOf(label);
      if (column < 0) return -1;
      let [sum, squares] = [0, 0];
      for (const feature of own) {
        const row = rowOf(feature);
        if (row < 0) continue;
        const value = rarity[row]!;
        sum += weights[row * width + column]! * value;
        squares += value * value;
      }
      return (sum / (Math.sqrt(squares) || 1)) * (scales[column] ?? 0) + (biases[column] ?? 0);
    },
    partsOf: (own, label) => {
      const column = labels.indexOf(label);
      const valueOf = (feature: Feature): number => rarity[rowOf(feature)] ?? 0;
      const length = Math.hypot(...[...own].map(valueOf)) || 1;
      return [...own].map((feature) => {
        const weight = (weights[rowOf(feature) * width + column] ?? 0) * (scales[column] ?? 0);
        return (weight * valueOf(feature)) / length;
      });
    },
    likenessTo: (one) => {
      const first = new Map([...one].map((feature) => [feature, rarity[rowOf(feature)] ?? 0]));
      const length = Math.hypot(...first.values()) || 1;
      return (other) => {
        let [sum, squares] = [0, 0];
        for (const feature of other) {
          const value = rarity[rowOf(feature)] ?? 0;
          squares += value * value;
          sum += value * (first.get(feature) ?? 0);
        }
        return sum / (length * (Math.sqrt(squares) || 1));
      };
    },
  };
}
