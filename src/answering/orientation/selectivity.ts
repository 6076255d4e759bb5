import { UnreachableCaseError } from '../../errors';
import { MONTHS_MAX } from '../../knowledge/profile';
import { classeSchema, departementSchema, niveauSchema, situationSchema } from '../../knowledge/schemas/common';
import { AGE_MAX, AGE_MIN, type Criterion } from '../../knowledge/schemas/criteria';

const numberOfValues = {
  niveau: niveauSchema.options.length,
  classe: classeSchema.options.length,
  situation: situationSchema.options.length,
  departement: departementSchema.options.length,
};

const boundsOf = {
  age: { min: AGE_MIN, max: AGE_MAX },
  dureeDescolarisationMois: { min: 0, max: MONTHS_MAX },
};

/** Share of the possible values of its field that a criterion lets through, between 0 and 1. */
function shareAllowed(criterion: Criterion): number {
  switch (criterion.type) {
    case 'entre': {
      const { min, max } = boundsOf[criterion.champ];
      const width = Math.min(criterion.max ?? max, max) - Math.max(criterion.min ?? min, min) + 1;
      return width / (max - min + 1);
    }
    case 'parmi':
      return criterion.valeurs.length / numberOfValues[criterion.champ];
    case 'vrai':
      return 1 / 2;
    case 'au-moins-un':
      return Math.min(
        1,
        criterion.criteres.reduce((share, one) => share + shareAllowed(one), 0),
      );
    default:
      throw new UnreachableCaseError(criterion);
  }
}

/** How much a criterion narrows, in bits: 0 when it lets everyone through, 1 when it lets one in two. */
export const selectivityBits = (criterion: Criterion): number => -Math.log2(shareAllowed(criterion));
