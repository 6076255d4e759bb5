import type { Criterion, SimpleCriterion } from '../../src/knowledge/schemas/criteria';
import type { Classe, Niveau, Situation } from '../../src/knowledge/schemas/common';

const both = (text: string) => ({ fr: text, en: `${text}, in English` });
const source = 'guide';

type Between = Extract<SimpleCriterion, { type: 'entre' }>;

/** The widened lower bound of an exception; without it any lower value is open by derogation. */
const exception = (min?: number) => ({ accord: both('accord du directeur'), ...(min !== undefined && { min }) });

export const age = (bounds: { min?: number; max?: number; derogation?: { min?: number } }): Between => ({
  type: 'entre',
  champ: 'age',
  ...bounds,
  derogation: bounds.derogation && exception(bounds.derogation.min),
  source,
});

export const monthsOut = (bounds: { min?: number; max?: number; derogation?: { min?: number } }): Between => ({
  ...age(bounds),
  champ: 'dureeDescolarisationMois',
});

export const situation = (...valeurs: Situation[]): SimpleCriterion => ({
  type: 'parmi',
  champ: 'situation',
  valeurs,
  source,
});

export const niveau = (...valeurs: Niveau[]): SimpleCriterion => ({ type: 'parmi', champ: 'niveau', valeurs, source });

export const classe = (...valeurs: Classe[]): SimpleCriterion => ({ type: 'parmi', champ: 'classe', valeurs, source });

export const isTrue = (champ: 'allophone' | 'autonome' | 'examenEchoue'): SimpleCriterion => ({
  type: 'vrai',
  champ,
  source,
});

export const anyOf = (...criteres: SimpleCriterion[]): Criterion => ({ type: 'au-moins-un', criteres, source });
