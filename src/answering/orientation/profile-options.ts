import {
  MONTHS_MAX,
  niveauxOfClasse,
  type OptionValue,
  type Profile,
  type ProfileField,
  type QuestionField,
  type WholeNumber,
} from '../../knowledge/profile';
import { classeSchema, niveauSchema, situationSchema, type Niveau } from '../../knowledge/schemas/common';
import { AGE_MAX, AGE_MIN, type Criterion } from '../../knowledge/schemas/criteria';
import type { Dispositif } from '../../knowledge/schemas/entries';

const yesAndNo = [true, false];

const numericBounds = {
  age: { min: AGE_MIN, max: AGE_MAX },
  dureeDescolarisationMois: { min: 0, max: MONTHS_MAX },
};

/**
 * The answers that a field can get for this pupil, given what is already known. Numbers come as the intervals between
 * which some dispositif changes its verdict, so that the thresholds live in the criteria alone.
 */
export function optionsOf(field: QuestionField, profile: Profile, dispositifs: readonly Dispositif[]): OptionValue[] {
  switch (field) {
    case 'situation':
      return [...situationSchema.options];
    case 'niveau':
      return niveauSchema.options.filter((niveau) => possibleNiveaux(profile).includes(niveau));
    case 'classe':
      return classeSchema.options.filter((classe) =>
        niveauxOfClasse[classe].some((niveau) => possibleNiveaux(profile).includes(niveau)),
      );
    case 'age':
    case 'dureeDescolarisationMois':
      return intervals(field, profile[field] ?? numericBounds[field], dispositifs);
    case 'examenEchoue':
    case 'autonome':
    case 'allophone':
      return yesAndNo;
  }
}

/** A level that is not known, or open between several, may be any of these. */
const possibleNiveaux = ({ niveau }: Profile): readonly Niveau[] =>
  niveau === undefined ? niveauSchema.options : [niveau].flat();

function intervals(
  field: 'age' | 'dureeDescolarisationMois',
  known: WholeNumber,
  dispositifs: readonly Dispositif[],
): WholeNumber[] {
  if (typeof known === 'number') return [known];
  const starts = dispositifs
    .flatMap(({ criteres }) => criteres.flatMap((criterion) => startsOf(field, criterion)))
    .filter((start) => start > known.min && start <= known.max);
  const sorted = [...new Set([known.min, ...starts])].sort((a, b) => a - b);
  return sorted.map((min, index) => {
    const max = (sorted[index + 1] ?? known.max + 1) - 1;
    return min === max ? min : { min, max };
  });
}

/** Values at which the judgement of a criterion on this field can change. */
function startsOf(field: ProfileField, criterion: Criterion): number[] {
  if (criterion.type === 'au-moins-un') return criterion.criteres.flatMap((one) => startsOf(field, one));
  if (criterion.type !== 'entre' || criterion.champ !== field) return [];
  return [criterion.min, criterion.max === undefined ? undefined : criterion.max + 1, criterion.derogation?.min].filter(
    (start) => start !== undefined,
  );
}
