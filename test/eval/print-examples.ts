import type { Knowledge } from '../../src/knowledge/knowledge';
import { foldedWords } from '../../src/knowledge/fold';
import { placesIn } from '../../src/knowledge/read-yaml';
import { knowledgeDirectory } from '../../src/cli/configured-storage';
import { fileOfExample, placedExamples } from '../../src/understanding/placed-examples';
import { readerOf } from '../../src/understanding/read-message';
import { calibrationError, macroF1, reliabilityOf, type Bin } from './calibration';
import { crossValidate, learnables, type Learnable, type Verdict } from './cross-validate-examples';
import { percent } from './scored-sets';

const FOLDS = 5;

/** Folds that the learning curve judges, and the shares of the others that it learns from. */
const [CURVE_FOLDS, CURVE_SHARES] = [2, [0.25, 0.5, 0.75, 1]] as const;

/** From which share on another label is given with confidence. */
const CONFIDENT = 0.8;

/**
 * What the examples teach, each judged by what was learnt from the four fifths without it: how often each model is right,
 * how much more examples would help, how far its confidence can be believed, and which examples it would label otherwise
 * with confidence, to be moved, reworded or left as they are.
 */
export function printExamples(knowledge: Knowledge): void {
  const all = learnables(readerOf(knowledge));
  console.log(
    `\n=== the examples, each judged by the ${FOLDS - 1} fifths without it; shares of labels calibrated on the folds`,
  );
  const judged = all.map((one) => {
    const verdicts = crossValidate(one, FOLDS);
    printFamily(one, verdicts);
    return { name: one.name, verdicts };
  });
  console.log('\n=== reliability: how often what is said with that confidence is right (number of sentences)');
  judged.forEach(({ name, verdicts }) => printReliability(name, binsOf(verdicts)));
  console.log(`\n=== learning curve: accuracy on ${CURVE_FOLDS} folds with a share of the others`);
  all.forEach(printCurve);
  const placeOf = placesByText(knowledge);
  judged.forEach(({ name, verdicts }) => printOtherwise(name, otherwise(verdicts), placeOf));
}

const isRight = ({ given, label }: Verdict): boolean => given === label;

const accuracyOf = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(isRight).length / Math.max(1, verdicts.length);

const f1Of = (verdicts: readonly Verdict[]): number =>
  macroF1(verdicts.map(({ label, given }) => ({ wanted: label, given })));

const binsOf = (verdicts: readonly Verdict[]): Bin[] =>
  reliabilityOf(verdicts.map((one) => ({ confidence: one.confidence, isRight: isRight(one) })));

function printFamily({ name, examples }: Learnable, verdicts: readonly Verdict[]): void {
  const labels = new Set(examples.map(({ label }) => label)).size;
  console.log(
    `${name.padEnd(13)} n ${String(examples.length).padStart(5)}  labels ${String(labels).padStart(3)}  accuracy ${percent(accuracyOf(verdicts))}  macro-F1 ${percent(f1Of(verdicts))}  calibration error ${percent(calibrationError(binsOf(verdicts)))}`,
  );
}

function printReliability(name: string, bins: readonly Bin[]): void {
  console.log(`${name} (expected calibration error ${percent(calibrationError(bins)).trim()})`);
  bins.forEach(({ count, confidence, accuracy }, at) => {
    if (count > 0)
      console.log(
        `  ${(at / bins.length).toFixed(1)}–${((at + 1) / bins.length).toFixed(1)}  said ${percent(confidence)}  right ${percent(accuracy)}  (${count})`,
      );
  });
}

function printCurve(one: Learnable): void {
  const points = CURVE_SHARES.map(
    (share) => `${(100 * share).toFixed(0)} % ${percent(accuracyOf(crossValidate(one, FOLDS, share, CURVE_FOLDS)))}`,
  );
  console.log(`${one.name.padEnd(13)} ${points.join('   ')}`);
}

/** The sentences that get another label with confidence, the surest first. */
export const otherwise = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts
    .filter((one) => !isRight(one) && one.confidence >= CONFIDENT)
    .sort((one, other) => other.confidence - one.confidence);

function printOtherwise(name: string, verdicts: readonly Verdict[], placeOf: (text: string) => string): void {
  console.log(`\n=== ${name}: labelled otherwise, ${(100 * CONFIDENT).toFixed(0)} % sure or more (${verdicts.length})`);
  for (const { text, label, given, confidence } of verdicts)
    console.log(`${placeOf(text)}  ${label} → ${given} ${percent(confidence).trim()}  ${text}`);
}

/** Where a sentence stands: file and line of each place. */
function placesByText(knowledge: Knowledge): (text: string) => string {
  const keyOf = (text: string): string => foldedWords(text).join(' ');
  const byText = new Map(placedExamples(knowledge).map((one) => [keyOf(one.text), one.places]));
  const files = new Map<string, ReturnType<typeof placesIn>>();
  const linesOf = (file: string): ReturnType<typeof placesIn> => {
    const lines = files.get(file) ?? placesIn(knowledgeDirectory, file);
    files.set(file, lines);
    return lines;
  };
  return (text) =>
    (byText.get(keyOf(text)) ?? [])
      .map(fileOfExample)
      .map(({ file, field }) => `knowledge/${file}:${linesOf(file)({ field }).line ?? '?'}`)
      .join(', ');
}
