import { z } from 'zod';
import {
  academieSchema,
  classeSchema,
  departementSchema,
  factKeySchema,
  lienSchema,
  niveauSchema,
  sexeSchema,
  situationSchema,
  wordsSchema,
} from './common';
import type { WordLists } from '../read-word-lists';
import type { identifiersFileSchema } from './identifiers';
import { themeSchema } from './archives';
import { audienceSchema, legendeSchema, phaseSchema } from './entries';
import { wordRolesSchema } from './word-roles';

/** Why we do not answer: another subject altogether, somebody's own data, another region, a level below the collège. */
const offTopicReasonSchema = z.enum(['off-topic', 'private', 'other-region', 'primary-school']);
export type OffTopicReason = z.infer<typeof offTopicReasonSchema>;

/** What a phrase of the users means: a closed list. A new one needs its schema here and its use in `understanding/`. */
const meaningSchema = z.discriminatedUnion('type', [
  /** Facts about the pupil. `force` 2 wins over 1: said outright over hinted at. `reponse`: said only as an answer. */
  z.strictObject({
    type: z.literal('profil'),
    force: z.int().min(1).max(4).default(1),
    reponse: z.literal(true).optional(),
    niveau: z.union([niveauSchema, z.array(niveauSchema).min(2)]).optional(),
    classe: classeSchema.optional(),
    situation: situationSchema.optional(),
    allophone: z.boolean().optional(),
    autonome: z.boolean().optional(),
    examenEchoue: z.boolean().optional(),
    age: z.strictObject({ min: z.int(), max: z.int() }).optional(),
  }),
  /** What the user wants of us, or how this message stands to the one before. */
  z.strictObject({
    type: z.literal('demande'),
    demande: z.enum([
      'orientation',
      'definition',
      'comparer',
      'nom',
      'liste',
      'contact',
      'humain',
      'nouveautes',
      'source',
      'combien',
      'part',
      'programme',
      'evenement-precis',
      'pourquoi-pas',
      'pour-l-eleve',
      'conseil',
      'pareil',
      'residence',
      'acces',
      'aide',
      'guide',
      'changer',
      'recommencer',
      'effacer',
      'autre-cas',
      'suite',
      'reprise',
      'oui',
      'non',
      'je-ne-sais-pas',
      'equivalent',
      'encore',
      'prevention',
      'moi',
    ]),
  }),
  z.strictObject({
    type: z.literal('social'),
    sujet: z.enum(['hello', 'thanks', 'bye', 'who', 'well-being', 'sorry', 'filler']),
  }),
  /** A word for a pupil: a message that has one is about somebody. */
  z.strictObject({ type: z.literal('eleve'), pluriel: z.literal(true).optional() }),
  /** What tells a pupil, or one of what was shown, from others: by rank (-1: the last), as the first so many, as the other. */
  z.strictObject({
    type: z.literal('designation'),
    rang: z.int().min(-1).optional(),
    sexe: sexeSchema.optional(),
    taille: z.enum(['petit', 'grand']).optional(),
    lien: lienSchema.optional(),
    autre: z.literal(true).optional(),
    premiers: z.int().min(2).max(3).optional(),
    proche: z.literal(true).optional(),
  }),
  /** How the message goes from one pupil to another: back to one, on with the one at hand, or several at once. */
  z.strictObject({ type: z.literal('passage'), passage: z.enum(['retour', 'reprise', 'plusieurs']) }),
  /** Words that mean nothing together, whatever each of them means: "sort of". */
  z.strictObject({ type: z.literal('neutre') }),
  /** What a number next to it is: a time span, an age, a bound. */
  z.strictObject({
    type: z.literal('marque'),
    marque: z.enum([
      'soi',
      'jadis',
      'autre-duree',
      'adulte',
      'metier-apres',
      'duree-avant',
      'duree-apres',
      'age-avant',
      'age-apres',
      'moins-de',
      'plus-de',
      'ou-plus',
      'ou-moins',
      'bientot',
      'age-sur',
      'age-fin',
      'tiers',
      'negation',
      'locuteur',
      'moi-meme',
      'ignore',
      'rapporte',
      'correction',
    ]),
  }),
  z.strictObject({
    type: z.literal('genre'),
    genre: z.enum(['dispositif', 'structure', 'evenement', 'acteur', 'contact', 'sujet']),
    dispositif: wordsSchema.optional(),
  }),
  z.strictObject({ type: z.literal('phase'), phase: phaseSchema.optional(), legende: legendeSchema.optional() }),
  z.strictObject({
    type: z.literal('lieu'),
    departement: departementSchema.optional(),
    academie: academieSchema.optional(),
    region: z.literal(true).optional(),
    ville: wordsSchema.optional(),
  }),
  z.strictObject({ type: z.literal('public'), public: audienceSchema }),
  z.strictObject({ type: z.literal('en-ligne') }),
  z.strictObject({ type: z.literal('pole') }),
  /** Words between two questions of one message: "et au passage", "autre chose". */
  z.strictObject({ type: z.literal('enchainement') }),
  z.strictObject({ type: z.literal('interrogatif') }),
  /** A word between two names of which one is to be chosen: "le PAFI ou le PPDS ?". */
  z.strictObject({ type: z.literal('alternative') }),
  /** The part of an entry that the question is about. */
  z.strictObject({ type: z.literal('fait'), faits: z.array(factKeySchema).min(1) }),
  /** A word for a field of the profile, said to change it. */
  z.strictObject({
    type: z.literal('champ'),
    champ: z.enum([
      'age',
      'niveau',
      'classe',
      'situation',
      'dureeDescolarisationMois',
      'allophone',
      'autonome',
      'examenEchoue',
      'departement',
    ]),
  }),
  /** What we do not answer, so that it is never taken for something we know. */
  z.strictObject({ type: z.literal('hors-sujet'), raison: offTopicReasonSchema }),
  /** The message is about past editions and their actions: surely, or likely when a theme or an académie is said with it. */
  z.strictObject({
    type: z.literal('archives'),
    indice: z.enum(['sur', 'probable']),
    /** Whether the words are about the actions rather than about the edition. */
    actions: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('theme'), theme: themeSchema }),
  /** Académies by another name than their own: a region, a city. */
  z.strictObject({ type: z.literal('academies'), academies: z.array(wordsSchema).min(1) }),
  z.strictObject({ type: z.literal('premier-degre') }),
  /** Editions rather than actions: all of them, those without data, those of académies that had held one before. */
  z.strictObject({ type: z.literal('editions'), editions: z.enum(['toutes', 'sans-donnees', 'pas-la-premiere']) }),
]);
export type Meaning = z.infer<typeof meaningSchema>;

/**
 * Phrases that share a meaning. In a phrase, words match whatever their accents, plural or conjugation; articles are
 * passed over; `(a|b)` is a choice, `(a)?` may be absent, `…` stands for up to three words, `=mot` wants the exact form,
 * `#` is a number.
 */
const conceptSchema = z.strictObject({ sens: meaningSchema, phrases: z.array(wordsSchema).min(1) });
export type Concept = z.infer<typeof conceptSchema>;

export const conceptsFileSchema = z.strictObject({ concepts: z.array(conceptSchema).min(1) });

/** Short forms as they are typed, and what they stand for; `mots: {}` maps one word to one or several. */
export const abbreviationsFileSchema = z.strictObject({ abreviations: z.record(wordsSchema, wordsSchema) });

/** Words of the two languages: those that carry no meaning of their own, and those that are right as they stand. */
export const commonWordsFileSchema = z.strictObject({
  /** Articles and determiners: passed over inside a phrase. */
  legers: z.array(wordsSchema).min(1),
  roles: wordRolesSchema,
  /** Function words: they tell the language and carry nothing else. */
  outils: z.strictObject({ fr: z.array(wordsSchema).min(1), en: z.array(wordsSchema).min(1) }),
  /** Other words that tell the language of a message, and that carry meaning. */
  indices: z.strictObject({ fr: z.array(wordsSchema).min(1), en: z.array(wordsSchema).min(1) }),
  /** Everyday words that are never a misspelling of ours. */
  courants: z.array(wordsSchema).min(1),
});

export const numbersFileSchema = z.strictObject({ nombres: z.record(wordsSchema, z.int().min(0)) });

/** What a small word does beside a date: `understanding/recognisers/` gives each its rule. */
const calendarRoleSchema = z.enum([
  'suivant',
  'suivantApres',
  'precedent',
  'precedentApres',
  'courant',
  'debut',
  'milieu',
  'fin',
  'reste',
  'weekend',
  'journee',
  'article',
  'de',
  'annonce',
  'annonceRang',
  'annoncePlusieurs',
  'lieu',
  'dansLeMois',
  'moisDevant',
  'moisDouteux',
  'age',
  'aLAge',
  'et',
  'jusque',
  'jusqueDouteux',
  'entre',
  'depart',
  'echeance',
  'apartir',
  'avant',
  'apres',
  'depuis',
  'futur',
  'ilya',
  'ago',
  'ampleur',
  'demi',
  'naissance',
  'chaque',
  'negation',
  'sauf',
  'correction',
  'autrefois',
  'moment',
  'compte',
  'edition',
]);
export type CalendarRole = z.infer<typeof calendarRoleSchema>;

const timeSpanSchema = z.union([
  z.strictObject({ jours: z.int().positive() }),
  z.strictObject({ mois: z.int().positive() }),
]);
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** Words of the calendar, of one word or of several. Weekdays: 0 is Sunday. */
export const calendarFileSchema = z.strictObject({
  unites: z.record(wordsSchema, timeSpanSchema),
  /** Units only where they are stuck to their number: `17a`. */
  unitesCollees: z.record(wordsSchema, timeSpanSchema),
  jours: z.record(wordsSchema, z.int().min(0).max(6)),
  joursCourts: z.record(wordsSchema, z.int().min(0).max(6)),
  mois: z.record(wordsSchema, z.int().min(1).max(12)),
  moisCourts: z.record(wordsSchema, z.int().min(1).max(12)),
  /** Ranks of a day or a week: -1 is the last. */
  rangs: z.record(wordsSchema, z.int()),
  /** School landmarks, as month and day. */
  reperes: z.record(wordsSchema, z.strictObject({ mois: z.int().min(1).max(12), jour: z.int().min(1).max(31) })),
  /** Days from today. */
  decalages: z.record(wordsSchema, z.int()),
  /** Days from the day of the question before. */
  voisins: z.record(wordsSchema, z.int()),
  /** Weeks more: "lundi en huit". */
  huitaines: z.record(wordsSchema, z.int().positive()),
  roles: z.partialRecord(calendarRoleSchema, z.array(wordsSchema).min(1)),
});

/** All the words of the users, from `knowledge/vocabulaire/`. */
export interface Vocabulary {
  readonly concepts: readonly Concept[];
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly commonWords: z.infer<typeof commonWordsFileSchema>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly calendar: z.infer<typeof calendarFileSchema>;
  readonly identifiers: z.infer<typeof identifiersFileSchema>;
  readonly lists: WordLists;
}
