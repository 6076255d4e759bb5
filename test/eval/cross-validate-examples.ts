import { foldedWords } from '../../src/knowledge/fold';
import { learnIfTold, predictorOf, type Example, type Scored } from '../../src/learning/linear-model';
import { learnDangers, seeDangers, type SeenSentence } from '../../src/understanding/models/learn-dangers';
import { exampleSets, sentencesOf } from '../../src/understanding/models/learn-models';
import type { Reader } from '../../src/understanding/read-message';
import { seededRandom } from '../builders/random';
import { fitSharpness, sharesOf } from './calibration';

/** A sentence with its label. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** What is learnt by one model, with the learner that the assistant uses. */
export interface Learnable<One extends Labelled = Labelled> {
  readonly name: string;
  readonly examples: readonly One[];
  /** Undefined where the examples tell nothing apart. */
  readonly learn: (from: readonly One[]) => ((one: One) => readonly Scored[]) | undefined;
}

/** What a model that had not learnt from a sentence makes of it. */
export interface Verdict extends Labelled {
  readonly fold: number;
  readonly given: string;
  /** The share of the label that was given, and of the right one, by a sharpness fitted on the other folds. */
  readonly confidence: number;
  readonly ownShare: number;
}

/** Each model with its examples, as `learnModels` has them. */
export function learnables(reader: Reader): Learnable[] {
  const sentences = sentencesOf(reader.knowledge);
  const sets = exampleSets(reader, sentences).map(({ model, examples, cost }) =>
    learnable(model, examples, (from) => {
      const learnt = learnIfTold(from, { cost });
      const predictor = learnt && predictorOf(learnt);
      return predictor && (({ features }) => predictor.score(features));
    }),
  );
  const told = sentences.flatMap(({ text, urgence }) => (urgence === undefined ? [] : [text]));
  const seen = seeDangers(sentences, reader).map((one, index) => ({ ...one, text: told[index] ?? '' }));
  return [...sets, dangerOrNot(seen), whichDanger(seen)];
}

type SeenText = SeenSentence & Labelled;

/** Whether a sentence tells of a danger: by the sentence, or the stretch of it that sounds most like one. */
const dangerOrNot = (seen: readonly SeenText[]): Learnable =>
  learnable<SeenText>('danger', seen, (from) => {
    const { danger } = learnDangers(from);
    const predictor = danger && predictorOf(danger);
    return (
      predictor &&
      (({ features, stretches }) => {
        const [most] = [features, ...stretches]
          .map((own) => ({ own, margin: predictor.marginOf(own, 'oui') }))
          .sort((one, other) => other.margin - one.margin);
        return predictor.score(most?.own ?? features);
      })
    );
  });

/** Which danger it is, of sentences that tell of one. */
const whichDanger = (seen: readonly SeenText[]): Learnable =>
  learnable<Example & Labelled>(
    'urgence',
    seen
      .filter(({ label }) => label === 'oui')
      .map(({ text, features, urgence }) => ({ text, features, label: urgence })),
    (from) => {
      const learnt = learnIfTold(from);
      const predictor = learnt && predictorOf(learnt);
      return predictor && (({ features }) => predictor.score(features));
    },
  );

/** A learner is given nothing but examples of its own. */
const learnable = <One extends Labelled>(
  name: string,
  examples: readonly One[],
  learn: Learnable<One>['learn'],
): Learnable => ({ name, examples, learn: learn as unknown as Learnable['learn'] });

const SEED = 20_260_506;

/** The fold of each example: the same on every run, and the same for sentences that are the same but for their signs. */
export function foldsOf(examples: readonly Labelled[], folds: number): number[] {
  const keys = examples.map(({ text }) => foldedWords(text).join(' '));
  const order = shuffled([...new Set(keys)]);
  const foldOf = new Map(order.map((key, at) => [key, at % folds]));
  return keys.map((key) => foldOf.get(key) ?? 0);
}

function shuffled(keys: string[]): string[] {
  const random = seededRandom(SEED);
  for (let at = keys.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at);
    [keys[at], keys[other]] = [keys[other] ?? '', keys[at] ?? ''];
  }
  return keys;
}

/**
 * Every sentence of a model judged by what was learnt from those of the other folds.
 *
 * @param share of the other folds that is learnt from, from 0 to 1
 * @param judged how many of the folds are judged
 */
export function crossValidate({ examples, learn }: Learnable, folds: number, share = 1, judged = folds): Verdict[] {
  const foldOf = foldsOf(examples, folds);
  const raw = Array.from({ length: judged }, (_, fold) => {
    const others = examples.filter((_one, index) => foldOf[index] !== fold);
    const score = learn(partOf(others, share));
    return examples
      .filter((_one, index) => foldOf[index] === fold)
      .map((one) => ({ one, fold, scored: score?.(one) ?? [] }));
  }).flat();
  const marginsOf = raw.map(({ one, fold, scored }) => ({
    fold,
    margins: scored.map(({ margin }) => margin),
    right: scored.findIndex(({ label }) => label === one.label),
  }));
  const sharpness = Array.from({ length: judged }, (_, fold) =>
    fitSharpness(judged > 1 ? marginsOf.filter((one) => one.fold !== fold) : marginsOf),
  );
  return raw.map(({ one, fold, scored }, index): Verdict => {
    const { margins = [], right = -1 } = marginsOf[index] ?? {};
    const shares = sharesOf(margins, sharpness[fold] ?? 1);
    return {
      text: one.text,
      label: one.label,
      fold,
      given: scored[0]?.label ?? '',
      confidence: shares[0] ?? 0,
      ownShare: shares[right] ?? 0,
    };
  });
}

/** A share of some examples, spread evenly over them. */
const partOf = <One>(examples: readonly One[], share: number): One[] =>
  examples.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
