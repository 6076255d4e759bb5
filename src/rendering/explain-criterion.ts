import type { Judgement, Reason } from '../answering/orientation/judge-dispositifs';
import { UnreachableCaseError } from '../errors';
import type { Profile, ProfileField, WholeNumber } from '../knowledge/profile';
import type { Criterion, SimpleCriterion } from '../knowledge/schemas/criteria';
import { enumerate, shortSourceTitle, textIn, type PageContext } from './page';
import { valueText } from './pupil-words';

/** Signs that open the explanation of a criterion; the words after it say the same. */
const signs: Record<Judgement, string> = { met: '✓', derogation: '✓', unmet: '✗', unknown: '?' };

/** The fields of the profile that a criterion looks at. */
export const fieldsOf = (criterion: Criterion): ProfileField[] =>
  criterion.type === 'au-moins-un' ? criterion.criteres.map(({ champ }) => champ) : [criterion.champ];

/** What a criterion asks, without anything about the pupil: "âge : 16 à 25 ans (exception : accord de l'IA-DASEN)". */
export function requirementText(criterion: Criterion, context: PageContext): string {
  const { criterion: words, terms } = context.phrases;
  if (criterion.type === 'au-moins-un')
    return words.anyOf(criterion.criteres.map((one) => requirementText(one, context)));
  return words.labelled(terms.field[criterion.champ], askedText(criterion, context));
}

/** The same without the name of the field: "16 à 25 ans (exception : accord de l'IA-DASEN)". */
export function askedText(criterion: SimpleCriterion, context: PageContext): string {
  const { criterion: words } = context.phrases;
  switch (criterion.type) {
    case 'entre':
      return boundsText(criterion, context);
    case 'parmi':
      return valuesText(criterion, context);
    case 'vrai':
      return words.flag[criterion.champ];
    default:
      throw new UnreachableCaseError(criterion);
  }
}

/** The values that a criterion accepts, such as "4e ou 3e". */
function valuesText(criterion: Extract<SimpleCriterion, { type: 'parmi' }>, { phrases }: PageContext): string {
  const values = criterion.valeurs.flatMap(
    (value) => valueText(criterion.champ, { [criterion.champ]: value }, phrases) ?? [],
  );
  return enumerate(values, phrases.lists.or);
}

/** The bounds of a criterion without its exceptions: "16 à 25 ans". */
export function rangeText({ champ, min, max }: Between, { phrases }: PageContext): string {
  const bounds = phrases.criterion.bounds[champ];
  if (min !== undefined && max !== undefined) return bounds.between(min, max);
  return min === undefined ? bounds.upTo(max ?? 0) : bounds.from(min);
}

function boundsText(criterion: Between, context: PageContext): string {
  const { derogation, deduction } = criterion;
  const words = context.phrases.criterion;
  const range = rangeText(criterion, context);
  const remarks = [
    ...(derogation ? [words.exception(textIn(derogation.accord, context))] : []),
    ...(deduction ? [words.deduced] : []),
  ];
  return remarks.length === 0 ? range : `${range} (${remarks.join(', ')})`;
}

/** One criterion, what is known of it for this pupil, and the document that sets it. */
export function explainReason({ criterion, judgement }: Reason, profile: Profile, context: PageContext): string {
  const words = context.phrases.criterion;
  const state = words.state[judgement](toldValue(criterion, judgement, profile, context));
  const sentence = words.withState(requirementText(criterion, context), state);
  return words.withSource(`${signs[judgement]} ${sentence}`, shortSourceTitle(criterion.source, context));
}

/** What is known, where it says more than the criterion and the judgement already do. */
function toldValue(criterion: Criterion, judgement: Judgement, profile: Profile, context: PageContext) {
  const isOpenChoice = criterion.type === 'au-moins-un' && judgement === 'unknown';
  if (criterion.type === 'vrai' || isOpenChoice) return undefined;
  const known = knownText(criterion, profile, context);
  return criterion.type === 'parmi' && known === valuesText(criterion, context) ? undefined : known;
}

/** What the pupil's profile holds of the fields of a criterion; undefined when it holds nothing. */
export function knownText(criterion: Criterion, profile: Profile, { phrases }: PageContext): string | undefined {
  const known = fieldsOf(criterion).flatMap((field) => valueText(field, profile, phrases) ?? []);
  return known.length === 0 ? undefined : known.join(', ');
}

/** What a criterion asks and the document that sets it; how a bound that is not printed was deduced. */
export function explainRule(criterion: Criterion, context: PageContext): string {
  const words = context.phrases.criterion;
  const rule = words.ruleFrom(requirementText(criterion, context), shortSourceTitle(criterion.source, context));
  return [rule, ...deductionsOf(criterion).map((deduction) => textIn(deduction, context))].join('. ');
}

/** How the bounds of a criterion that no document prints were deduced. */
export function deductionsOf(criterion: Criterion) {
  const parts = criterion.type === 'au-moins-un' ? criterion.criteres : [criterion];
  return parts.flatMap((part) => (part.type === 'entre' && part.deduction ? [part.deduction] : []));
}

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
        return enumerate(criterion.valeurs, context.phrases.lists.or, (situation) => nearest.situation[situation]);
      return nearest[criterion.champ](valuesText(criterion, context));
    }
    case 'vrai':
      return nearest.flag[criterion.champ];
    case 'au-moins-un':
      return enumerate(criterion.criteres, context.phrases.lists.or, (one) => nearestChange(one, profile, context));
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
