import { z } from 'zod';

/** Id of an entry: the file name without its ending. */
export const entryIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A civil date, `YYYY-MM-DD`. */
export const isoDateSchema = z.iso.date();

const textSchema = z.string().trim().min(1);

/** One text for the users, in the two languages that the assistant speaks. */
export const bilingualSchema = z.strictObject({ fr: textSchema, en: textSchema });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** What the sources do not say, or what the scan lost: shown to the user as such. */
export const unknownSchema = z.literal('inconnu');

const linesSchema = z.union([textSchema, z.array(textSchema).min(2)]);

/** One fact: a sentence or a list, in both languages, and the document that it comes from. */
export const factSchema = z
  .strictObject({ fr: linesSchema, en: linesSchema, source: textSchema })
  .refine(({ fr, en }) => [fr].flat().length === [en].flat().length, {
    path: ['en'],
    params: { code: 'uneven-lists' },
  });
export type Fact = z.infer<typeof factSchema>;

export const departementSchema = z.enum(['02', '59', '60', '62', '80']);
export type Departement = z.infer<typeof departementSchema>;

export const academieSchema = z.enum(['amiens', 'lille']);
export type Academie = z.infer<typeof academieSchema>;

export const niveauSchema = z.enum(['college', 'lycee', 'lp']);
export type Niveau = z.infer<typeof niveauSchema>;

export const classeSchema = z.enum(['6e', '5e', '4e', '3e', '2de', '1re', 'tle', 'cap']);
export type Classe = z.infer<typeof classeSchema>;

export const situationSchema = z.enum(['scolarise', 'sans-solution']);
export type Situation = z.infer<typeof situationSchema>;

/** What tells a pupil from another beside the criteria: it is kept, shown to nobody, and identifies nobody. */
export const sexeSchema = z.enum(['f', 'm']);
export const lienSchema = z.enum(['frere', 'soeur', 'cousin', 'jumeau', 'ami']);
export type Sexe = z.infer<typeof sexeSchema>;
export type Lien = z.infer<typeof lienSchema>;

/** A source document, and the place in it where a reader finds the facts of the entry. */
const citationSchema = z.strictObject({ document: textSchema, lieu: textSchema });

/**
 * The parts of an entry that are shown under a title, in this order. The titles are in `rendering/`:
 * a new key here needs its title there, which the compiler asks for.
 */
export const factKeySchema = z.enum([
  'public',
  'objectif',
  'role',
  'missions',
  'contenu',
  'modules',
  'entree',
  'prescription',
  'duree',
  'effectif',
  'statut',
  'pilotage',
  'composition',
  'implantation',
  'moyens',
  'miseEnOeuvre',
  'fonctionnement',
  'particularites',
  'calendrier',
  'acces',
]);
export type FactKey = z.infer<typeof factKeySchema>;

/** What an entry shows beside its facts. */
export const besideFacts = ['resume', 'criteres', 'chiffres', 'contact', 'liens', 'sources'] as const;

/** A part of an entry that can be asked for by itself. */
export type EntryPart = FactKey | (typeof besideFacts)[number];

const factOrUnknownSchema = z.union([factSchema, unknownSchema]);

/** What every entry has. `alias` are the words that users say for it, in either language, misspellings included. */
export const entryBaseSchema = z.strictObject({
  id: entryIdSchema,
  nom: textSchema,
  nomEn: textSchema,
  sigle: textSchema.optional(),
  alias: z.array(textSchema).default([]),
  /** How users ask about it without naming it: words that, together, point at this entry. */
  formulations: z.array(textSchema).default([]),
  resume: bilingualSchema,
  faits: z.partialRecord(factKeySchema, factOrUnknownSchema).default({}),
  liens: z.array(entryIdSchema).default([]),
  sources: z.array(citationSchema).min(1),
  /** When its facts were last checked against the sources. */
  verifieLe: isoDateSchema,
  /** When what users read in it last changed: what "quoi de neuf ?" goes by. */
  modifieLe: isoDateSchema.optional(),
});
