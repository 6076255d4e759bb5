/** The margins that a model gave a sentence that it had not learnt from, and the place of the right label among them. */
export interface Judged {
  readonly margins: readonly number[];
  /** -1 where the model had never seen the label. */
  readonly right: number;
}

/** Share of each label, by a softmax of the margins times the sharpness. */
export function sharesOf(margins: readonly number[], sharpness: number): number[] {
  const top = Math.max(...margins);
  const powers = margins.map((margin) => Math.exp((margin - top) * sharpness));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** What a share is never below: a label that was never seen costs much, and not everything. */
const LEAST = 1e-6;

/** How surprising the right labels are, on average: the lower, the better the shares. */
function surpriseOf(judged: readonly Judged[], sharpness: number): number {
  const sum = judged.reduce(
    (total, { margins, right }) => total - Math.log(Math.max(LEAST, sharesOf(margins, sharpness)[right] ?? 0)),
    0,
  );
  return sum / Math.max(1, judged.length);
}

/** Bounds of the sharpness as powers of e, and how often they are narrowed. */
const [LOWEST, HIGHEST, STEPS] = [-2, 5, 40] as const;

/** What margins are best multiplied by before they are shares: the inverse of a temperature, by golden section. */
export function fitSharpness(judged: readonly Judged[]): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high]: [number, number] = [LOWEST, HIGHEST];
  for (let step = 0; step < STEPS; step += 1) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (surpriseOf(judged, Math.exp(left)) < surpriseOf(judged, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** How often what was said with about the same confidence is right. */
export interface Bin {
  readonly count: number;
  /** Means over the bin; 0 where it is empty. */
  readonly confidence: number;
  readonly accuracy: number;
}

/** Something said with a confidence from 0 to 1. */
export interface Said {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The confidences in that many bins of equal width. */
export function reliabilityOf(said: readonly Said[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = said.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const count = own.length;
    return {
      count,
      confidence: count === 0 ? 0 : own.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      accuracy: count === 0 ? 0 : own.filter(({ isRight }) => isRight).length / count,
    };
  });
}

/** Expected calibration error: by how much confidence and accuracy differ, each bin by its share of all. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / Math.max(1, all)) * Math.abs(confidence - accuracy),
    0,
  );
}

/** Mean over the labels that are wanted of the harmonic mean of precision and recall: rare labels count like others. */
export function macroF1(pairs: readonly { readonly wanted: string; readonly given: string }[]): number {
  const labels = [...new Set(pairs.map(({ wanted }) => wanted))];
  const scores = labels.map((label) => {
    const hits = pairs.filter(({ wanted, given }) => wanted === label && given === label).length;
    const sides = pairs.reduce((sum, { wanted, given }) => sum + Number(wanted === label) + Number(given === label), 0);
    return (2 * hits) / sides;
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
