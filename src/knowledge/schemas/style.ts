import { z } from 'zod';

const regexSchema = z
  .string()
  .min(1)
  .refine((source) => {
    try {
      return new RegExp(source, 'u').source !== '';
    } catch {
      return false;
    }
  });

/** What a text of the content should not say, as a regular expression, and what to write instead. */
const styleRuleSchema = z.strictObject({
  id: z.string().min(1),
  langue: z.enum(['fr', 'en']),
  interdit: regexSchema,
  ecrire: z.string().min(1),
});
export type StyleRule = z.infer<typeof styleRuleSchema>;

export const styleFileSchema = z.strictObject({ regles: z.array(styleRuleSchema) });
