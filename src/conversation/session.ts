import { z } from 'zod';
import { questionFields, parseProfile, type Profile } from '../knowledge/profile';
import type { Topic } from '../knowledge/query';
import type { Dialogue } from '../understanding/dialogue';

const languageSchema = z.enum(['fr', 'en']);
export type Language = z.infer<typeof languageSchema>;

const profileSchema = z.custom<Profile>((value) => 'profile' in parseProfile(value));

/**
 * The pupil's situation at hand: answers by field, never a position in a dialog, so that any of them can be changed in any
 * order. The id is opaque; nothing here says who the pupil is.
 */
const dossierSchema = z.object({
  id: z.string().max(64),
  profile: profileSchema,
  /** Questions answered by "je ne sais pas". */
  declined: z.array(z.enum(questionFields)),
  /** The question that is open, and its choices in the order in which they were shown. */
  asked: z.object({ field: z.enum(questionFields), options: z.array(z.string().max(64)) }).optional(),
});
export type Dossier = z.infer<typeof dossierSchema>;

const topicSchema = z.custom<Topic>((value) => typeof value === 'object' && value !== null && 'kind' in value);

/**
 * What one person's conversation keeps between two turns: the least that follow-ups need, never a word of the user's.
 * It is plain data, so that any store can hold it.
 */
export const sessionSchema = z.object({
  language: languageSchema.optional(),
  dossier: dossierSchema.optional(),
  last: topicSchema.optional(),
});
export type Session = z.infer<typeof sessionSchema>;

/** What the next message is understood in the light of. */
export const dialogueOf = ({ last, dossier }: Session): Dialogue => ({
  last,
  profile: dossier?.profile,
  asked: dossier?.asked,
});
