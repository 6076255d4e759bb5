/**
 * What a sentence is learnt and recognised by: its words, pairs of words, and runs of letters, each as a number. A name
 * that was never seen has runs of letters that were, and so has a word with a slip.
 */

/** Shortest and longest run of letters, in letters, the edges of the word counted as one. */
const RUN_MIN = 3;
const RUN_MAX = 5;

/** Longest sentence that is looked at, in words: what a message asks is said by then. */
const MAX_WORDS = 250;

/** A feature: a number that stands for a word, a pair of words or a run of letters. */
export type Feature = number;

const FNV_START = 0x811c9dc5;

/** FNV-1a, 32 bits, from the state that the text before has left. */
function hashOn(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** The same number for the same text everywhere. */
const hashOf = (text: string): Feature => hashOn(FNV_START, text) >>> 0;

/** A feature with the text that it stands for, to explain a decision. */
export interface NamedFeature {
  readonly name: string;
  readonly feature: Feature;
}

/** Runs of letters of a word, its edges counted as one letter each. */
function runsOf(word: string): string[] {
  const edged = `_${word}_`;
  const runs: string[] = [];
  for (let length = RUN_MIN; length <= RUN_MAX; length++)
    for (let at = 0; at + length <= edged.length; at++) runs.push(`c ${edged.slice(at, at + length)}`);
  return runs;
}

/**
 * The features of a sentence, each once.
 *
 * @param words folded words, in order; numbers and recognised facts may be written as signs such as `#`
 * @param signs what else is known of the sentence, one feature each
 */
export function namedFeatures(words: readonly string[], signs: readonly string[] = []): NamedFeature[] {
  const names = new Set<string>();
  const said = words.slice(0, MAX_WORDS);
  for (const [index, word] of said.entries()) {
    names.add(`w ${word}`);
    const next = said[index + 1];
    names.add(`b ${word} ${next ?? '$'}`);
    if (index === 0) names.add(`b ^ ${word}`);
    for (const run of runsOf(word)) names.add(run);
  }
  for (const sign of signs) names.add(`s ${sign}`);
  return [...names].map((name) => ({ name, feature: hashOf(name) }));
}

/** The features of a sentence, and of each stretch of a long one. */
export interface SpreadFeatures {
  readonly whole: readonly Feature[];
  readonly stretches: readonly (readonly Feature[])[];
}

/** How a sentence is cut into stretches, in words: from which length on, how long each is, how far to the next. */
export interface Stretching {
  readonly from: number;
  readonly size: number;
  readonly step: number;
}

/** How far apart words are still near each other: "se … mal", "plus … envie". */
const NEAR = 3;

/** What the names of features begin with, as far as they are hashed alike. */
const [WORD, STEM, RUN, PAIR, SIGN] = ['w ', 's stem ', 'c ', 'b ', 's '].map((text) => hashOn(FNV_START, text)) as [
  number,
  number,
  number,
  number,
  number,
];

/**
 * The features of a sentence as `namedFeatures` has them, with its stems and the pairs of stems near each other as signs,
 * and of its stretches, less what begins and ends a sentence. Without names, and each word looked at once, however many
 * stretches it is in: every message is listened to.
 *
 * @param stems of the words, in order
 */
export function spreadFeatures(
  words: readonly string[],
  stems: readonly string[],
  signs: readonly string[],
  { from, size, step }: Stretching,
): SpreadFeatures {
  const said = words.slice(0, MAX_WORDS);
  // What stands at each word, and how many words further it reaches.
  const features = said.map((word, index) => featuresAt(word, said[index + 1], stems, index));
  const whole = new Set<Feature>(features.flatMap(({ own }) => own));
  if (said.length > 0) {
    whole.add(hashOn(PAIR, `^ ${said[0] ?? ''}`) >>> 0);
    whole.add(hashOn(PAIR, `${said.at(-1) ?? ''} $`) >>> 0);
  }
  for (const sign of signs) whole.add(hashOn(SIGN, sign) >>> 0);
  const stretches: Feature[][] = [];
  if (said.length >= from)
    for (let first = 0; first === 0 || first + size - step < said.length; first += step)
      stretches.push(stretchOf(features, first, Math.min(said.length, first + size)));
  return { whole: [...whole], stretches };
}

/** The features of the whole sentence as `spreadFeatures` has them, with the text that each stands for. */
export function namedSpreadFeatures(
  words: readonly string[],
  stems: readonly string[],
  signs: readonly string[],
): NamedFeature[] {
  const said = stems.slice(0, MAX_WORDS);
  const near = said.flatMap((stem, index) =>
    stems.slice(index + 1, index + 1 + NEAR).map((other) => `${stem} ${other}`),
  );
  return namedFeatures(words, [...signs, ...said.map((stem) => `stem ${stem}`), ...near]);
}

interface PlacedFeatures {
  readonly own: readonly Feature[];
  readonly reach: readonly number[];
}

function featuresAt(word: string, next: string | undefined, stems: readonly string[], index: number): PlacedFeatures {
  const own: Feature[] = [hashOn(WORD, word) >>> 0, hashOn(STEM, stems[index] ?? '') >>> 0];
  const edged = `_${word}_`;
  for (let at = 0; at + RUN_MIN <= edged.length; at++) {
    let hash = hashOn(RUN, edged.slice(at, at + RUN_MIN - 1));
    for (let end = at + RUN_MIN - 1; end < Math.min(edged.length, at + RUN_MAX); end++) {
      hash = hashOn(hash, edged.charAt(end));
      own.push(hash >>> 0);
    }
  }
  const reach = own.map(() => 0);
  if (next !== undefined) {
    own.push(hashOn(PAIR, `${word} ${next}`) >>> 0);
    reach.push(1);
  }
  for (let far = 1; far <= NEAR && index + far < stems.length; far++) {
    own.push(hashOn(SIGN, `${stems[index] ?? ''} ${stems[index + far] ?? ''}`) >>> 0);
    reach.push(far);
  }
  return { own, reach };
}

function stretchOf(features: readonly PlacedFeatures[], first: number, end: number): Feature[] {
  const found = new Set<Feature>();
  for (let index = first; index < end; index++) {
    const { own, reach } = features[index] ?? { own: [], reach: [] };
    for (let at = 0; at < own.length; at++) if (index + (reach[at] ?? 0) < end) found.add(own[at] ?? 0);
  }
  return [...found];
}
