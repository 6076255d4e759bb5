import type { LinearModel } from './linear-model';

/** Models under their names, as one block of bytes: the same bytes for the same models. */

interface Header {
  readonly name: string;
  readonly labels: readonly string[];
  readonly features: number;
  readonly sharpness: number;
}

/** Lengths are written in four bytes, and what follows begins at a multiple of four. */
const WORD = 4;

const padded = (length: number): number => Math.ceil(length / WORD) * WORD;

export function encodeModels(models: Readonly<Record<string, LinearModel>>): Buffer {
  const entries = Object.entries(models);
  const headers = entries.map(([name, { labels, features, sharpness }]): Header => ({
    name,
    labels,
    features: features.length,
    sharpness,
  }));
  const header = Buffer.from(JSON.stringify(headers));
  const length = Buffer.alloc(WORD);
  length.writeUInt32LE(header.length);
  const parts: Uint8Array[] = [length, header, Buffer.alloc(padded(header.length) - header.length)];
  for (const [, { features, rarity, scales, biases, weights }] of entries)
    for (const array of [features, rarity, scales, biases, weights]) {
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
      parts.push(bytes, Buffer.alloc(padded(bytes.length) - bytes.length));
    }
  return Buffer.concat(parts);
}

/** The models of a block written by `encodeModels`, by name. Weights are copied: the block may be let go. */
export function decodeModels(block: Buffer): Record<string, LinearModel> {
  const length = block.readUInt32LE(0);
  const headers = JSON.parse(block.toString('utf8', WORD, WORD + length)) as Header[];
  let at = WORD + padded(length);
  const take = (bytes: number): ArrayBuffer => {
    const part = Uint8Array.from(block.subarray(at, at + bytes)).buffer;
    at += padded(bytes);
    return part;
  };
  return Object.fromEntries(
    headers.map(({ name, labels, features: count, sharpness }) => {
      const features = new Uint32Array(take(count * WORD));
      const rarity = new Float32Array(take(count * WORD));
      const scales = new Float32Array(take(labels.length * WORD));
      const biases = new Float32Array(take(labels.length * WORD));
      const weights = new Int8Array(take(count * labels.length));
      return [name, { labels, features, rarity, scales, biases, weights, sharpness }];
    }),
  );
}
