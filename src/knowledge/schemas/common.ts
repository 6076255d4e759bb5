import { z } from 'zod';

/** Id of an entry: the file name without its ending. */
export const entryIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A civil date, `YYYY-MM-DD`. */
export const isoDateSchema = z.iso.date();

const textSchema = z.string().trim().min(1);

/** One text for the users, in the two languages that the assistant speaks. */
export const bilingualSchema = z
  .strictObject({ fr: textSchema, en: textSchema.optional() })
  // Until somebody has translated it, users of English read the French: better than no answer.
  .transform(({ fr, en }) => ({ fr, en: en ?? fr }));
export type Bilingual = z.infer<typeof bilingualSchema>;

/** What the sources do not say, or what the scan lost: shown to the user as such. */
export const unknownSchema = z.literal('inconnu');

const linesSchema = z.union([textSchema, z.array(textSchema).min(2)]);

/** One item of a fact, with a source of its own. */
const pointSchema = z.strictObject({
  fr: textSchema,
  en: textSchema.optional(),
  source: textSchema,
  lieu: textSchema.optional(),
});

/** The document that a line comes from, and where in it. */
export interface Origin {
  readonly source: string;
  readonly lieu?: string;
}

/** A fact as it is shown. */
export interface Fact {
  fr: string | string[];
  en: string | string[];
  source: string;
  /** The page or section, where it is known. */
  lieu?: string;
  /** Of each line, where they are not all of one document. */
  origins?: Origin[];
}

/**
 * One fact: a sentence or a list, in both languages, and the document that it comes from, with the page or section where
 * that is known. Where the items of a list come from several documents, `points` gives each its own.
 */
export const factSchema = z
  .strictObject({
    fr: linesSchema.optional(),
    en: linesSchema.optional(),
    source: textSchema.optional(),
    lieu: textSchema.optional(),
    points: z.array(pointSchema).min(2).optional(),
  })
  .superRefine(({ fr, en, source, points }, context) => {
    const refuse = (path: string, code: string) => context.addIssue({ code: 'custom', path: [path], params: { code } });
    if (points !== undefined) {
      if (fr !== undefined || en !== undefined || source !== undefined) refuse('points', 'points-and-lines');
      return;
    }
    if (fr === undefined) refuse('fr', 'field-missing');
    if (source === undefined) refuse('source', 'field-missing');
    if (en !== undefined && [fr ?? []].flat().length !== [en].flat().length) refuse('en', 'uneven-lists');
  })
  .transform(({ fr = '', en = fr, source = '', lieu, points }): Fact => {
    const [first] = points ?? [];
    return points === undefined || first === undefined
      ? { fr, en, source, ...(lieu !== undefined && { lieu }) }
      : {
          fr: points.map((point) => point.fr),
          en: points.map((point) => point.en ?? point.fr),
          source: first.source,
          origins: points.map(({ source: from, lieu: place }) => ({
            source: from,
            ...(place !== undefined && { lieu: place }),
          })),
        };
  });

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
  'perimetre',
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
  'partenaires',
  'implantation',
  'moyens',
  'miseEnOeuvre',
  'fonctionnement',
  'particularites',
  'leviers',
  'exemples',
  'pistes',
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
  /** The French name stands for it until it is translated. */
  nomEn: textSchema.default(''),
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

/** One word or several, as they are read: folded. */
export const wordsSchema = z.string().trim().min(1);
