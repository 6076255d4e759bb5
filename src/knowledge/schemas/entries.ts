import { z } from 'zod';
import {
  academieSchema,
  bilingualSchema,
  departementSchema,
  entryBaseSchema,
  entryIdSchema,
  factSchema,
  isoDateSchema,
  niveauSchema,
  unknownSchema,
} from './common';
import { criterionSchema } from './criteria';

const factOrUnknownSchema = z.union([factSchema, unknownSchema]);

/** The guide's three moments: Prévenir, Remobiliser vers la réussite, Accompagner vers la diplomation. */
export const phaseSchema = z.enum(['prevention', 'remobilisation', 'diplomation']);
export type Phase = z.infer<typeof phaseSchema>;

/** The legend of the guide's map, which sorts the dispositifs a second way. */
export const legendeSchema = z.enum(['prevention', 'accompagnement', 'remobilisation', 'qualification', 'insertion']);
export type Legende = z.infer<typeof legendeSchema>;

/** A way to help a pupil, with the criteria that decide whom it is for. */
export const dispositifSchema = entryBaseSchema.extend({
  /** For a tile on a phone, in about ten words each: what it is, and who decides where a document says so. */
  enBref: z.strictObject({ quoi: bilingualSchema, quiDecide: bilingualSchema.optional() }).optional(),
  phase: phaseSchema,
  legende: legendeSchema.optional(),
  piloteParLePole: z.boolean(),
  /** Levels ticked in the guide's own tables: they serve the lists, not the verdicts. */
  niveaux: z.union([z.array(niveauSchema).min(1), unknownSchema]),
  criteres: z.array(criterionSchema).min(1),
  faits: z.strictObject({
    public: factOrUnknownSchema,
    objectif: factOrUnknownSchema,
    modules: factOrUnknownSchema,
    entree: factOrUnknownSchema,
    prescription: factOrUnknownSchema,
    duree: factOrUnknownSchema,
    effectif: factOrUnknownSchema,
    statut: factOrUnknownSchema,
    pilotage: factOrUnknownSchema,
    implantation: factOrUnknownSchema,
    moyens: factOrUnknownSchema,
    miseEnOeuvre: factOrUnknownSchema,
    particularites: factOrUnknownSchema.optional(),
    exemples: factOrUnknownSchema.optional(),
  }),
  avant: z.array(entryIdSchema).default([]),
  apres: z.array(entryIdSchema).default([]),
});
export type Dispositif = z.infer<typeof dispositifSchema>;

/** A person's function, a body or a network: who does what. */
export const acteurSchema = entryBaseSchema.extend({ contact: entryIdSchema.optional() });
export type Acteur = z.infer<typeof acteurSchema>;

/** One figure with its date and source, and the words that ask for it. */
const chiffreSchema = z.strictObject({
  id: entryIdSchema,
  /** As it is printed for the reader, in French typography: `6 350`, `28,3 %`; `inconnu` where people ask and no document tells. */
  valeur: z.string().trim().min(1),
  libelle: bilingualSchema,
  /** What the figure is a count or a share of, in users' words: all the ways to name it. */
  mots: z.array(z.string().trim().min(1)).min(1),
  date: z.string().trim().min(1),
  source: z.string().trim().min(1),
  /** Entries that the figure is about. */
  entrees: z.array(entryIdSchema).default([]),
  /** Figures that break this one down: shown with it. */
  detail: z.array(entryIdSchema).default([]),
});
export type Chiffre = z.infer<typeof chiffreSchema>;

/** The days of an edition of the Semaine, and what its programme lacks. */
const editionPeriodSchema = z
  .strictObject({
    du: isoDateSchema,
    au: isoDateSchema,
    tempsFortsAnnonces: z.int().nonnegative().default(0),
    /** The figure that says how many highlights were announced, where it stands with the figures. */
    chiffre: entryIdSchema.optional(),
    /** Days whose printed programme is not legible: every answer about them says that the list is partial. */
    joursPartiels: z.array(isoDateSchema).default([]),
  })
  .refine(({ du, au }) => du <= au, { path: ['au'], params: { code: 'period-swapped' } });
export type EditionPeriod = z.infer<typeof editionPeriodSchema>;

/** A duty that the law keeps towards pupils of certain ages who have left school, and whom to call about it. */
const rappelSchema = z
  .strictObject({
    devoir: z.enum(['instruction-obligatoire', 'obligation-formation']),
    ageMin: z.int(),
    ageMax: z.int(),
    /** Acteurs to call. */
    appeler: z.array(entryIdSchema).min(1),
    source: z.string().trim().min(1),
  })
  .refine(({ ageMin, ageMax }) => ageMin <= ageMax, { path: ['ageMax'], params: { code: 'bounds-swapped' } });

/** A subject that staff ask about: policy, guide, figures, rules of procedure. */
export const sujetSchema = entryBaseSchema.extend({
  edition: editionPeriodSchema.optional(),
  chiffres: z.array(chiffreSchema).default([]),
  rappels: z.array(rappelSchema).default([]),
});
export type Sujet = z.infer<typeof sujetSchema>;

/** One structure de retour à l'école, attached to a school. */
export const structureSchema = entryBaseSchema.extend({
  dispositif: entryIdSchema,
  etablissement: z.string().trim().min(1),
  ville: z.string().trim().min(1),
  departement: departementSchema,
  contact: entryIdSchema,
});
export type Structure = z.infer<typeof structureSchema>;

export const audienceSchema = z.enum([
  'rds',
  'coordonnateurs-relais',
  'personnels',
  'foquale',
  'acteurs-bassin',
  'sre',
  'eleves',
  'familles',
  'grand-public',
]);
export type Audience = z.infer<typeof audienceSchema>;

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const placeSchema = z.strictObject({
  nom: z.string().trim().min(1).optional(),
  adresse: z.string().trim().min(1).optional(),
  codePostal: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  ville: z.string().trim().min(1),
  departement: departementSchema,
  /** Other spellings met in the sources or in questions, such as a misprint of the town. */
  alias: z.array(z.string().trim().min(1)).default([]),
});

/** An event of the Semaine: one day (`date`) or several (`du`, `au`), somewhere (`lieu`) or online. */
export const evenementSchema = entryBaseSchema
  .extend({
    edition: entryIdSchema,
    date: isoDateSchema.optional(),
    du: isoDateSchema.optional(),
    au: isoDateSchema.optional(),
    debut: timeSchema.optional(),
    fin: timeSchema.optional(),
    /** Part of the day, where the sources give no hour. */
    moment: z.enum(['matin', 'apres-midi', 'journee']).optional(),
    enLigne: z.boolean().default(false),
    lieu: placeSchema.optional(),
    publics: z.union([z.array(audienceSchema).min(1), unknownSchema]),
    themes: z.array(z.string().trim().min(1)).default([]),
  })
  .refine(({ date, du, au }) => (date !== undefined) !== (du !== undefined && au !== undefined), {
    path: ['date'],
    params: { code: 'date-or-period' },
  })
  .refine(({ du, au }) => du === undefined || au === undefined || du <= au, {
    path: ['au'],
    params: { code: 'period-swapped' },
  })
  .refine(({ debut, fin }) => fin === undefined || (debut !== undefined && debut < fin), {
    path: ['fin'],
    params: { code: 'hours-swapped' },
  })
  .refine(({ enLigne, lieu }) => enLigne || lieu !== undefined, { path: ['lieu'], params: { code: 'place-missing' } });
export type Evenement = z.infer<typeof evenementSchema>;

/** Whom to call. Only what the sources print; a person without number is reached through another contact. */
export const contactSchema = entryBaseSchema
  .extend({
    personne: z.string().trim().min(1).optional(),
    fonction: bilingualSchema,
    telephone: z
      .string()
      .regex(/^0\d( \d\d){4}$/)
      .optional(),
    courriel: z.email().optional(),
    adresse: z.string().trim().min(1).optional(),
    academie: academieSchema.optional(),
    passerPar: entryIdSchema.optional(),
  })
  .refine(
    ({ telephone, courriel, passerPar }) =>
      telephone !== undefined || courriel !== undefined || passerPar !== undefined,
    {
      path: ['passerPar'],
      params: { code: 'unreachable-contact' },
    },
  );
export type Contact = z.infer<typeof contactSchema>;

/** A document that facts come from. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  titre: z.string().trim().min(1),
  titreEn: z.string().trim().min(1),
  editeur: z.string().trim().min(1),
  date: z.string().trim().min(1),
  url: z.url().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A danger that a pupil is in: the words that reveal it, whom to call first, then whom to turn to. */
export const urgenceSchema = z.strictObject({
  id: entryIdSchema,
  titre: bilingualSchema,
  /** Numbers in the order to call them. */
  numeros: z.array(z.strictObject({ numero: z.string().regex(/^\d{2,4}$/), libelle: bilingualSchema })).min(1),
  conduite: bilingualSchema,
  /** Whether it is the user who is in danger, and not a pupil: no procedure of a school then. */
  utilisateur: z.boolean().default(false),
  /** Whether it only completes another danger, and is none by itself: "je ne peux pas parler". */
  complement: z.boolean().default(false),
  /** Phrases that never lie: whoever says one tells of this danger. In the notation of the vocabulary. */
  certains: z.array(z.string().trim().min(1)).default([]),
  /** Phrases that reveal it, weighed with the rest of the message. */
  mots: z.array(z.string().trim().min(1)).min(1),
  /** Phrases that may hide this danger: the question is answered, with the numbers beside the answer. */
  doute: z.array(z.string().trim().min(1)).default([]),
  source: z.string().trim().min(1),
  verifieLe: isoDateSchema,
});
export type Urgence = z.infer<typeof urgenceSchema>;
