import { UnreachableCaseError } from '../errors';
import type { Profile, WholeNumber } from '../knowledge/profile';
import type { Criterion, SimpleCriterion } from '../knowledge/schemas/criteria';
import { valuesText } from './explain-criterion';
import { enumerate, textIn, type PageContext } from './page-context';

type Between = Extract<SimpleCriterion, { type: 'entre' }>;

/**
 * For a criterion that the pupil does not meet, the nearest change that would meet it: "il lui faut 16 ans : dans 1 an".
 * Where no change can (an age that is past), it says so.
 */
export function nearestChange(criterion: Criterion, profile: Profile, context: PageContext): string {
  const { nearest } = context.phrases.criterion;
  switch (criterion.type) {
    case 'entre':
      return nearestNumber(criterion, profile, context);
    case 'parmi': {
      if (criterion.champ === 'situation')
        return enumerate(
          criterion.valeurs.map((situation) => nearest.situation[situation]),
          context.phrases.lists.or,
        );
      return nearest[criterion.champ](valuesText(criterion, context));
    }
    case 'vrai':
      return nearest.flag[criterion.champ];
    case 'au-moins-un':
      return enumerate(
        criterion.criteres.map((one) => nearestChange(one, profile, context)),
        context.phrases.lists.or,
      );
    default:
      throw new UnreachableCaseError(criterion);
  }
}

function nearestNumber(criterion: Between, profile: Profile, context: PageContext): string {
  const { nearest } = context.phrases.criterion;
  const { champ, derogation } = criterion;
  const lowest = derogation?.min ?? criterion.min ?? 0;
  const known = profile[champ];
  if (criterion.max !== undefined && known !== undefined && smallest(known) > criterion.max)
    return champ === 'age' ? nearest.agePassed(criterion.max) : nearest.monthsPassed(criterion.max);

  // A range does not tell how long to wait.
  const wait = typeof known === 'number' ? lowest - known : undefined;
  if (champ === 'dureeDescolarisationMois') return nearest.months(lowest, wait);
  if (derogation?.min === undefined) return nearest.age(lowest, wait);
  return nearest.ageByException(lowest, textIn(derogation.accord, context), wait);
}

const smallest = (value: WholeNumber): number => (typeof value === 'number' ? value : value.min);
