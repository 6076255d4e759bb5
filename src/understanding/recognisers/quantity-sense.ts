import { MONTHS_MAX } from '../../knowledge/profile';
import { AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Quantity } from './recognise-quantities';

const YEAR = 12;
const WEEK = 1 / 4;

/** Whether a number of days, weeks, months or years is a time gone by: "depuis 2 ans", "8 mois", "un an et demi". */
export function isDuration(quantity: Quantity): boolean {
  const { unitMonths, before, after, ahead, formerly, half, min, max } = quantity;
  if (quantity.isElsewhere || quantity.ofSpeaker) return false;
  // "17 ans révolus", but "sept mois passés hors de l'école".
  const isAge = after.has('age-apres') && min >= AGE_MIN;
  if (unitMonths === undefined || ahead || isAge || isSinceAge(quantity)) return false;
  // "La Semaine 2016" counts no weeks.
  if (max * unitMonths > MONTHS_MAX) return false;
  if (before.has('duree-avant')) return true;
  // "À trois mois du bac".
  if (formerly && !after.has('duree-apres')) return false;
  // "16 ans, sans solution": from ten on, years are an age unless a word before says otherwise.
  if (unitMonths >= YEAR && min >= AGE_MIN) return false;
  return after.has('duree-apres') || (unitMonths < YEAR ? unitMonths >= WEEK : half);
}

/** "Depuis l'âge de 14 ans", "depuis ses 15 ans": neither a time gone by nor the age today. */
export const isSinceAge = ({ before }: Quantity): boolean => before.has('duree-avant') && before.has('age-avant');

/** Years that nobody here is old: a time, should the message say nothing else. */
export const isShortOfAge = ({ unitMonths, ahead, max }: Quantity): boolean =>
  unitMonths === YEAR && !ahead && max < AGE_MIN;
