import type { Query } from '../../knowledge/query';
import { predictorOf, type LinearModel, type Predictor, type Scored } from '../../learning/linear-model';

/** What is learnt from examples, each by a model of its own. */
export type ModelName =
  'intention' | 'entree' | 'chiffre' | 'liste' | 'situation' | LearntFact | 'danger' | 'urgence' | 'suite';

/** Facts of a pupil that are learnt, each by a model of its own with the labels `oui`, `non` and `rien`. */
export const learntFacts = ['allophone', 'autonome', 'examenEchoue'] as const;
export type LearntFact = (typeof learntFacts)[number];

/** The models as they are learnt and kept; one is absent where there are no examples of what it tells apart. */
export type LearntModels = Readonly<Record<string, LinearModel>>;

/** The models, ready to be asked. */
export type Models = Readonly<Partial<Record<ModelName, Predictor>>>;

export const readyModels = (learnt: LearntModels): Models =>
  Object.fromEntries(Object.entries(learnt).map(([name, model]) => [name, predictorOf(model)]));

/** What the models say of one message, the likeliest first; computed when it is asked for, and empty where nothing was learnt. */
export interface Votes {
  /** @param ruled what the frames alone make of the message */
  readonly intention: (ruled: Query) => readonly Scored[];
  readonly entree: (ruled: Query) => readonly Scored[];
  readonly chiffre: () => readonly Scored[];
  readonly liste: () => readonly Scored[];
  readonly situation: () => readonly Scored[];
  readonly fait: (field: LearntFact) => readonly Scored[];
  readonly suite: () => readonly Scored[];
}
