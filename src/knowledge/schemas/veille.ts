import { z } from 'zod';
import { entryIdSchema } from './common';

const text = z.string().trim().min(1);
const days = z.strictObject({ jours: z.int().positive() });
const raison = { raison: text };

const profileValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.int(),
  z.array(z.string()),
  z.strictObject({ min: z.int(), max: z.int() }),
]);

/** A hole that the content leaves on purpose, and why. */
const acceptanceSchema = z.discriminatedUnion('trou', [
  z.strictObject({ trou: z.literal('meme-public'), fiches: z.array(entryIdSchema).min(2), ...raison }),
  z.strictObject({ trou: z.literal('sans-dispositif'), profil: z.record(text, profileValueSchema), ...raison }),
  z.strictObject({ trou: z.literal('alias-double'), alias: text, fiches: z.array(entryIdSchema).min(2), ...raison }),
]);
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** What watches over the content. */
export const veilleFileSchema = z.strictObject({
  /** Days after which an entry is to be checked against its sources again. */
  verification: days,
  /** Days that "quoi de neuf ?" looks back. */
  nouveautes: days,
  acceptes: z.array(acceptanceSchema).default([]),
});
export type Veille = z.infer<typeof veilleFileSchema>;
