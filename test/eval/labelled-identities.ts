import { readFileSync } from 'node:fs';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  kind: z.string(),
  q: z.string(),
  /** What may not survive. */
  secrets: z.array(z.string()),
  /** What must survive. */
  keep: z.array(z.string()),
});

/** A message with or without made-up identifiers. */
export type LabelledMessage = z.infer<typeof messageSchema>;

export const readIdentities = (path: string): LabelledMessage[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => messageSchema.parse(JSON.parse(line)));
