import { z } from 'zod';
import { bilingualSchema, entryIdSchema } from './common';

/** Whom to turn to: an id for each département of the région, and one for where the département is not known. */
const routesSchema = z.strictObject({
  '02': entryIdSchema,
  '59': entryIdSchema,
  '60': entryIdSchema,
  '62': entryIdSchema,
  '80': entryIdSchema,
  inconnu: entryIdSchema,
});

/** The folders of the entries, by their kind: what an editor knows them by. */
const kindSchema = z.enum(['dispositif', 'acteur', 'sujet', 'structure', 'evenement', 'contact', 'edition', 'action']);

/** One reason to talk to somebody, and who answers for it. */
const motifSchema = z.strictObject({
  id: entryIdSchema,
  /** As it follows "au sujet suivant :", in the answer and in the mail. */
  nom: bilingualSchema,
  /** Why that person is the right one. */
  pourquoi: bilingualSchema,
  /** Entries that a conversation about this motif is about: the most precise of the two lists decides. */
  entrees: z.array(entryIdSchema).default([]),
  genres: z.array(kindSchema).default([]),
  /** Whether what is known of the pupil is of use to whoever is written to. */
  criteres: z.boolean(),
  interlocuteurs: routesSchema,
  /** Acteurs nearer by who may be asked too. */
  aussi: z.array(entryIdSchema).max(3).default([]),
});
export type Motif = z.infer<typeof motifSchema>;

/** Who is the right person to talk to, for every motif and every département. */
export const escaladeFileSchema = z.strictObject({
  motifs: z.array(motifSchema).min(1),
  /** The motif where nothing tells what it is about. */
  parDefaut: entryIdSchema,
  /** The motif where a pupil has been described, and nothing else is spoken of. */
  avecEleve: entryIdSchema,
});
export type Escalade = z.infer<typeof escaladeFileSchema>;
