import { predictorOf, type LinearModel, type Predictor } from '../../learning/linear-model';

/** What is learnt from examples, each by a model of its own. */
type ModelName = 'intention' | 'entree' | 'chiffre' | 'situation' | 'danger' | 'urgence' | 'suite';

/** The models as they are learnt and kept; one is absent where there are no examples of what it tells apart. */
export type LearntModels = Readonly<Record<string, LinearModel>>;

/** The models, ready to be asked. */
export type Models = Readonly<Partial<Record<ModelName, Predictor>>>;

export const readyModels = (learnt: LearntModels): Models =>
  Object.fromEntries(Object.entries(learnt).map(([name, model]) => [name, predictorOf(model)]));
