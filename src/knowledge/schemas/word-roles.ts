import { z } from 'zod';
import { wordsSchema } from './common';

/** What a small word does beside others: `understanding/` gives each its rule. */
export const wordRoles = [
  /** Stands for an entry that was shown: "celui de Creil". */
  'pointeur',
  /** The same, for one alone. */
  'pointeurSeul',
  /** Stands for where something is: "il y en a où ?". */
  'endroit',
  /** Comes before somebody who is new: "un garçon". */
  'article',
  /** An article in English, a verb in French. */
  'articleOuVerbe',
  /** Before it, the word is the verb: "il a". */
  'sujetDeVerbe',
  /** After it, somebody is described, not brought in: "c'est un garçon". */
  'etre',
  /** Before it, a number is what is meant in the end: "donc 17". */
  'conclut',
  /** Before it, a number is denied: "pas 16". */
  'nie',
  /** May follow the number of a département. */
  'finDeLieu',
  /** Comes before the number of a département. */
  'avantDepartement',
  /** Stands between a denial and a place. */
  'avantLieu',
  /** A place after it is not meant: "pas la Somme", "né à Lens". */
  'horsDuLieu',
  /** In. */
  'dans',
  /** The. */
  'defini',
  /** Answers one's own question: "autonome ? non". */
  'refuse',
  /** Denies a fact. */
  'nieUnFait',
  /** May stand between what is denied and what is meant. */
  'corrige',
  /** May stand between a mark and its number. */
  'avantNombre',
  /** With, at or for somebody: nothing is said of them. */
  'avec',
  /** Points at the pupil. */
  'pronom',
  /** Years. */
  'annees',
  /** Speaks of somebody. */
  'autrui',
  /** Points at one pupil. */
  'pronomSingulier',
  /** A girl. */
  'feminin',
  /** After a sister or a cousin: something is said of them in passing. */
  'verbe',
  /** May stand before somebody who is brought in. */
  'amene',
  /** Now. */
  'maintenant',
  /** For. */
  'pour',
  /** Also. */
  'aussi',
] as const;
export type WordRole = (typeof wordRoles)[number];

/** The words of each role; one word may play several. */
export const wordRolesSchema = z.record(z.enum(wordRoles), z.array(wordsSchema).min(1));

/** No word plays any. */
export const noWordRoles = Object.fromEntries(wordRoles.map((role) => [role, []])) as unknown as z.infer<
  typeof wordRolesSchema
>;
