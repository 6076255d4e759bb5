import { z } from 'zod';
import { bilingualSchema, entryIdSchema } from './common';

/** Wordings that several entries share, such as a rule of procedure: written once, named as `<texte:ID>` elsewhere. */
export const textesFileSchema = z.strictObject({ textes: z.record(entryIdSchema, bilingualSchema) });
