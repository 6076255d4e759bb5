import { z } from 'zod';
import { questionFields, parseProfile, type Profile } from '../knowledge/profile';
import type { Topic } from '../knowledge/query';
import { lienSchema, sexeSchema } from '../knowledge/schemas/common';
import type { Dialogue, KnownPupil } from '../understanding/dialogue';

const languageSchema = z.enum(['fr', 'en']);
export type Language = z.infer<typeof languageSchema>;

const profileSchema = z.custom<Profile>((value) => 'profile' in parseProfile(value));

/**
 * The pupil's situation at hand: answers by field, never a position in a dialog, so that any of them can be changed in any
 * order. The id is opaque; nothing here says who the pupil is.
 */
const dossierSchema = z.object({
  id: z.string().max(64),
  /** 1 for the first pupil of the conversation, which is what a session of an earlier version holds. */
  rank: z.int().positive().optional(),
  profile: profileSchema,
  /** What tells the pupil from others beside the criteria: words of closed lists. */
  traits: z.object({ sexe: sexeSchema.optional(), lien: lienSchema.optional() }).optional(),
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
  /** The pupil at hand. */
  dossier: dossierSchema.optional(),
  /** The other pupils of the conversation: each is kept until it is forgotten on request, or the session by its age. */
  others: z.array(dossierSchema).optional(),
  last: topicSchema.optional(),
  /** Ids of the entries that were shown last, in their order: "le deuxième". */
  shown: z.array(z.string().max(100)).optional(),
});
export type Session = z.infer<typeof sessionSchema>;

const DEFAULT_RANK = 1;

/** All pupils of the conversation, in the order in which they came up. */
export const pupilsOf = ({ dossier, others = [] }: Session): Dossier[] =>
  [...others, ...(dossier ? [dossier] : [])].sort((a, b) => rankOf(a) - rankOf(b));

export const rankOf = ({ rank }: Dossier): number => rank ?? DEFAULT_RANK;

const knownPupil = (dossier: Dossier): KnownPupil => ({
  id: dossier.id,
  rank: rankOf(dossier),
  profile: dossier.profile,
  traits: dossier.traits ?? {},
});

/** What the next message is understood in the light of. */
export const dialogueOf = (session: Session): Dialogue => ({
  last: session.last,
  profile: session.dossier?.profile,
  asked: session.dossier?.asked,
  pupils: pupilsOf(session).map(knownPupil),
  atHand: session.dossier?.id,
  shown: session.shown,
});
