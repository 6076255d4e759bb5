import { z } from 'zod';

/** One word of a question, de-identified. */
const shapeTokenSchema = z.discriminatedUnion('kind', [
  /** A word of the knowledge base, folded, in the spelling that it was corrected to. */
  z.object({ kind: z.literal('word'), text: z.string() }),
  /** Any number but a class: an age, a telephone, a street. */
  z.object({ kind: z.literal('number') }),
  z.object({ kind: z.literal('date') }),
  /** A town that the knowledge base names. */
  z.object({ kind: z.literal('place') }),
  /**
   * A word that is not ours. `mark` is a keyed hash of its stem: the same for the same word, and read by nobody. `text`
   * is the word itself, where the deployment keeps those.
   */
  z.object({
    kind: z.literal('unknown'),
    length: z.enum(['short', 'medium', 'long']),
    mark: z.string(),
    text: z.string().optional(),
  }),
]);
export type ShapeToken = z.infer<typeof shapeTokenSchema>;

/** A question without what could tell who asked it or about whom: our words, and the shape of all others, in order. */
export const questionShapeSchema = z.array(shapeTokenSchema);
export type QuestionShape = z.infer<typeof questionShapeSchema>;
