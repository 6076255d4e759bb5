/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Every index lies within its array by construction, and checking each would double the time of learning. */
import type { Feature } from './features';

/** The features of a sentence: of many sentences at once they are kept in typed arrays, which take a fifth of the room. */
export type Features = Uint32Array | readonly Feature[];

/** Features that are known, in order of their number, and how much each counts, by its rarity. */
export interface FeatureTable {
  readonly features: Uint32Array;
  readonly rarity: Float32Array;
}

/** Finds the row of a known feature; -1 for another. */
export type RowOf = (feature: Feature) => number;

/** Slots for each known feature, at least: the fewer are full, the sooner one is found. */
const SLOTS_PER_FEATURE = 2;

/** An open-addressed table: features are hashes already, and a `Map` of them would take five times the room. */
export function rowFinder(features: Uint32Array): RowOf {
  const size = 2 ** Math.ceil(Math.log2(features.length * SLOTS_PER_FEATURE + 1));
  const mask = size - 1;
  // A row is written as one more, so that 0 is an empty slot.
  const rows = new Uint32Array(size);
  for (let row = 0; row < features.length; row++) {
    let slot = features[row]! & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = row + 1;
  }
  return (feature) => {
    for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
      const row = rows[slot]! - 1;
      if (row < 0 || features[row] === feature) return row;
    }
  };
}

/** The features that are in at least so many of the sentences. */
export function tableOf(sentences: readonly Features[], minCount: number): FeatureTable {
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  const all = new Uint32Array(total);
  let end = 0;
  for (const own of sentences) {
    all.set(own, end);
    end += own.length;
  }
  all.sort();
  const features: number[] = [];
  const rarity: number[] = [];
  for (let first = 0, next = 0; first < total; first = next) {
    const feature = all[first]!;
    while (next < total && all[next] === feature) next++;
    if (next - first < minCount) continue;
    features.push(feature);
    rarity.push(Math.log(1 + sentences.length / (next - first)));
  }
  return { features: Uint32Array.from(features), rarity: Float32Array.from(rarity) };
}

/** Vectors of length 1, one after the other: the entries of the vector `index` stand from `starts[index]` to `starts[index + 1]`. */
export interface Vectors {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

/** The sentences as vectors of what is known of them. */
export function vectorsOf(sentences: readonly Features[], rowOf: RowOf, rarity: Float32Array): Vectors {
  const room = sentences.reduce((sum, { length }) => sum + length, 0);
  const starts = new Uint32Array(sentences.length + 1);
  const rows = new Uint32Array(room);
  const values = new Float32Array(room);
  let end = 0;
  for (const [index, own] of sentences.entries()) {
    const start = end;
    let squares = 0;
    for (const feature of own) {
      const row = rowOf(feature);
      if (row < 0) continue;
      const value = rarity[row]!;
      rows[end] = row;
      values[end++] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at++) values[at]! /= length;
    starts[index + 1] = end;
  }
  return { starts, rows, values };
}
