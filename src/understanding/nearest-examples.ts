import type { Predictor } from '../learning/linear-model';
import type { Features } from '../learning/vectors';
import type { Knowledge } from '../knowledge/knowledge';
import { wordFeatures } from './models/sentence';
import { placedExamples, type PlacedExample } from './placed-examples';
import { tokenise, type Token } from './words/tokenise';

/** An example, and how alike a message it is: from 0 to 1. */
export interface NearExample extends PlacedExample {
  readonly likeness: number;
}

/** An example with its words as the models see them. */
export interface SeenExample {
  readonly example: PlacedExample;
  readonly features: Features;
}

/** Looks at every example, which takes seconds: once for a knowledge base. */
export const seeExamples = (knowledge: Pick<Knowledge, 'exemples'>): SeenExample[] =>
  placedExamples(knowledge).map((example) => ({ example, features: wordFeatures(tokenise(example.text)) }));

/** Of so many whose words are nearest, those are found that are nearest in all that is recognised too. */
const CANDIDATES = 200;

/**
 * The examples that are most like a message by the features that a model weighs, the nearest first. For
 * explanations, never for an answer.
 *
 * @param features those of the message
 * @param featuresOf those of an example
 */
export function nearestExamples(
  tokens: readonly Token[],
  features: Features,
  featuresOf: (text: string) => Features,
  { likenessTo }: Predictor,
  examples: readonly SeenExample[],
  count: number,
): NearExample[] {
  const inWords = likenessTo(wordFeatures(tokens));
  const candidates = nearest(
    examples.map(({ example, features: own }) => ({ ...example, likeness: inWords(own) })),
    CANDIDATES,
  );
  const inAll = likenessTo(features);
  return nearest(
    candidates.map((one) => ({ ...one, likeness: inAll(featuresOf(one.text)) })),
    count,
  );
}

const nearest = (examples: readonly NearExample[], count: number): NearExample[] =>
  [...examples].sort((one, other) => other.likeness - one.likeness).slice(0, count);
