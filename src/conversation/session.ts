import { z } from 'zod';
import { profileFields } from '../knowledge/profile';

export const languageSchema = z.enum(['fr', 'en']);
export type Language = z.infer<typeof languageSchema>;

/**
 * What one person's conversation keeps between two turns: the least that follow-ups need, never a word of the user's.
 * It is plain data, so that any store can hold it.
 */
export const sessionSchema = z.object({
  language: languageSchema.optional(),
});
export type Session = z.infer<typeof sessionSchema>;
