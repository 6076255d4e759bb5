import { z } from 'zod';

/**
 * What the sentences of a folder of `exemples/` are examples of. The name of each file says which one: the entry asked
 * for, the figure, the danger… An editor adds a sentence as users write it; nothing else is to be known.
 */
export const familles = ['entrees', 'intentions', 'chiffres', 'situations', 'dangers', 'suites'] as const;
export type Famille = (typeof familles)[number];

/** Kinds of question that have examples of their own, where no entry, figure or situation says more. */
export const intentions = [
  'orientation',
  'fiche',
  'liste',
  'programme',
  'contact',
  'chiffres',
  'social',
  'aide',
  'hors-sujet',
  'comparaison',
  'nouveautes',
  'escalade',
] as const;
export type Intention = (typeof intentions)[number];

/** What a message says of whether the pupil is still enrolled; `inconnue` where it says nothing. */
export const situationsApprises = ['scolarise', 'sans-solution', 'inconnue'] as const;

/** Whether a message completes the turn before, or stands on its own. */
export const suites = ['suite', 'autonome'] as const;

/** The label of sentences that sound like a danger and tell of none. */
export const SANS_DANGER = 'aucun';

const phrases = z.array(z.string().trim().min(1));

/** The sentences of one file, by language: in one of them at least. */
export const exemplesFileSchema = z.union([
  z.strictObject({ fr: phrases.min(1), en: phrases.default([]) }),
  z.strictObject({ fr: phrases.default([]), en: phrases.min(1) }),
]);

/** Sentences with what they are examples of. */
export interface Exemples {
  readonly famille: Famille;
  /** An id, or one of the labels above: the name of the file. */
  readonly label: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
}
