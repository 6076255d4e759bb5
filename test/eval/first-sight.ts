import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shareSchema = z.number().min(0).max(1);

const firstSightSchema = z.array(
  z.strictObject({
    set: z.string(),
    /** The last commit before anybody had looked at the set: its code was scored. */
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    questions: z.int().positive(),
    strict: shareSchema,
    /** Of the questions about one entry: the right one was first, or among the first three. */
    top1: shareSchema,
    top3: shareSchema,
    /** Of the questions about several entries: just these were shown. */
    sets: shareSchema,
  }),
);

/** How a set was answered before anybody had looked at it. All figures are shares between 0 and 1. */
export type FirstSight = z.infer<typeof firstSightSchema>[number];

/**
 * The scores at first sight, in the order of the sets. Only these tell how questions of other people will be answered:
 * a set that has been worked on tells nothing any more. No command writes the file; a new set brings its own line.
 */
export const readFirstSight = (): FirstSight[] =>
  firstSightSchema.parse(JSON.parse(readFileSync(join(__dirname, '..', 'questions', 'first-sight.json'), 'utf8')));
