import { z } from 'zod';
import { legendeSchema, phaseSchema, type Legende, type Phase } from './entries';

/**
 * What the sentences of a folder of `exemples/` are examples of. The name of each file says which one: the entry asked
 * for, the figure, the danger… An editor adds a sentence as users write it; nothing else is to be known.
 */
export const familles = [
  'entrees',
  'intentions',
  'chiffres',
  'listes',
  'situations',
  'faits',
  'dangers',
  'suites',
] as const;
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

/**
 * Facts of a pupil that are said in too many ways for phrases: the field of the profile and its value. A sentence stands
 * under each fact that it says; `aucun` has sentences that come near and say none of them.
 */
export const faitsAppris = {
  allophone: { field: 'allophone', value: true },
  'non-allophone': { field: 'allophone', value: false },
  autonome: { field: 'autonome', value: true },
  'non-autonome': { field: 'autonome', value: false },
  'examen-echoue': { field: 'examenEchoue', value: true },
  'examen-reussi': { field: 'examenEchoue', value: false },
} as const;

/** The label of sentences that say none of these facts. */
export const SANS_FAIT = 'aucun';

/** What is listed, as the name of a file of `listes/` says it: a kind, and after a dot what narrows it. */
export interface ListLabel {
  readonly kind: 'dispositif' | 'acteur' | 'structure' | 'edition' | 'action';
  readonly phase?: Phase;
  readonly legende?: Legende;
  /** Of structures: the dispositif that they run. */
  readonly dispositif?: string;
}

/** `phase.prevention`, `legende.insertion`, `structure.ID`, or a kind alone; undefined where the name says none of these. */
export function readListLabel(name: string): ListLabel | undefined {
  const [head = '', value] = name.split('.');
  if (value === undefined)
    return listedKinds.includes(head as ListLabel['kind']) ? { kind: head as ListLabel['kind'] } : undefined;
  const phase = head === 'phase' ? phaseSchema.safeParse(value) : undefined;
  if (phase?.success) return { kind: 'dispositif', phase: phase.data };
  const legende = head === 'legende' ? legendeSchema.safeParse(value) : undefined;
  if (legende?.success) return { kind: 'dispositif', legende: legende.data };
  return head === 'structure' ? { kind: 'structure', dispositif: value } : undefined;
}

const listedKinds: readonly ListLabel['kind'][] = ['dispositif', 'acteur', 'structure', 'edition', 'action'];

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
