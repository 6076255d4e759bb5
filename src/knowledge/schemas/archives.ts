import { z } from 'zod';
import { bilingualSchema, entryBaseSchema, entryIdSchema, isoDateSchema, niveauSchema, unknownSchema } from './common';

const textSchema = z.string().trim().min(1);

/** Levels of the archives: those of a pupil, and the premier degré. */
const archiveLevelSchema = z.enum(['premier-degre', ...niveauSchema.options]);
export type ArchiveLevel = z.infer<typeof archiveLevelSchema>;

/** What an action is about. A new theme needs its name in `rendering/`, which the compiler asks for, and its words in `vocabulaire/archives.yaml`. */
export const themeSchema = z.enum([
  'sport',
  'numerique',
  'arts',
  'theatre',
  'cinema',
  'musique',
  'radio',
  'jardin',
  'entreprise',
  'orientation',
  'parents',
  'climat-scolaire',
  'harcelement',
  'estime-de-soi',
  'mentorat',
  'lecture',
  'ecriture',
  'langues',
  'mathematiques',
  'sciences',
  'histoire',
  'sante',
  'citoyennete',
  'environnement',
  'cuisine',
  'metiers',
  'evaluation',
  'pedagogie',
  'decrochage',
  'handicap',
  'formation',
  'liaison',
  'solidarite',
  'internat',
]);
export type Theme = z.infer<typeof themeSchema>;

/**
 * How many: as printed. Some documents round ("une trentaine"), give a floor ("plus d'une trentaine") or count all there
 * are ("toutes les écoles et tous les établissements"): none of the three is a number.
 */
const countSchema = z.union([
  z.int().nonnegative(),
  z.strictObject({ environ: z.int().positive() }),
  z.strictObject({ plusDe: z.int().positive() }),
  z.literal('tous'),
  unknownSchema,
]);
export type Count = z.infer<typeof countSchema>;

const levelsSchema = z.union([z.array(archiveLevelSchema).min(1), unknownSchema]);

/** One past edition of the Semaine, in one académie or région académique. */
export const editionSchema = entryBaseSchema
  .extend({
    /** The year in which the edition took place: 2016 for the school year 2015-2016. */
    annee: z.int().min(2000).max(2100),
    /** The académie or région académique, as people say it: Aix-Marseille. */
    academie: textSchema,
    /** Whether it was the edition of a whole région académique. */
    regionale: z.boolean().default(false),
    du: isoDateSchema.optional(),
    au: isoDateSchema.optional(),
    /** The dates in words, as they are printed. */
    dates: z.union([bilingualSchema, unknownSchema]),
    /** Which edition it was for the académie: 1 is its first. */
    rang: z.union([z.int().positive(), unknownSchema]),
    /** Whether the académie had already held an edition the year before. */
    editionPrecedente: z.boolean().default(false),
    nombreActions: countSchema,
    nombreEtablissements: countSchema,
    niveaux: levelsSchema,
    /** False where the source holds no data on the académie. */
    donnees: z.boolean(),
  })
  .refine(({ du, au }) => du === undefined || au === undefined || du <= au, {
    path: ['au'],
    params: { code: 'period-swapped' },
  });
export type Edition = z.infer<typeof editionSchema>;

/** One action given as an example of a past edition: an idea to take up, not a dispositif of today. */
export const pastActionSchema = entryBaseSchema.extend({
  edition: entryIdSchema,
  etablissement: textSchema,
  ville: textSchema,
  niveaux: levelsSchema,
  /** The theme that it is most about comes first. */
  themes: z.array(themeSchema).min(1),
  partenaires: z.array(textSchema).default([]),
  lien: z.url().optional(),
});
export type PastAction = z.infer<typeof pastActionSchema>;
