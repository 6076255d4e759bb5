import { z } from 'zod';
import { bilingualSchema, classeSchema, departementSchema, niveauSchema, situationSchema } from './common';

/** Bounds of an age in whole years: below 10 and above 30 nobody is concerned (domain contract, section 1). */
export const AGE_MIN = 10;
export const AGE_MAX = 30;

const source = { source: z.string().min(1) };

const wholeNumberSchema = z.int().min(0);

/** A documented exception that opens the dispositif to someone whom the bound alone leaves out. */
const exceptionSchema = z.strictObject({
  /** The widened lower bound; without it any value is open by derogation. */
  min: wholeNumberSchema.optional(),
  accord: bilingualSchema,
});

const betweenSchema = z
  .strictObject({
    type: z.literal('entre'),
    champ: z.enum(['age', 'dureeDescolarisationMois']),
    min: wholeNumberSchema.optional(),
    max: wholeNumberSchema.optional(),
    derogation: exceptionSchema.optional(),
    /** Says that the bound is deduced from the sources rather than printed in them, and how. */
    deduction: bilingualSchema.optional(),
    ...source,
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, { params: { code: 'no-bound' } })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    params: { code: 'bounds-swapped' },
  });

const among = <Field extends string, Values extends z.ZodType>(field: Field, values: Values) =>
  z.strictObject({ type: z.literal('parmi'), champ: z.literal(field), valeurs: z.array(values).min(1), ...source });

const amongSchema = z.discriminatedUnion('champ', [
  among('niveau', niveauSchema),
  among('classe', classeSchema),
  among('situation', situationSchema),
  among('departement', departementSchema),
]);

const flagSchema = z.strictObject({
  type: z.literal('vrai'),
  champ: z.enum(['allophone', 'autonome', 'examenEchoue']),
  ...source,
});

const simpleCriterionSchema = z.discriminatedUnion('type', [betweenSchema, amongSchema, flagSchema]);

const anyOfSchema = z.strictObject({
  type: z.literal('au-moins-un'),
  criteres: z.array(simpleCriterionSchema).min(2),
  ...source,
});

/**
 * The closed list of conditions that a dispositif may set on the profile of a pupil. A new type needs its schema here,
 * its judge in `answering/orientation/judge-dispositifs.ts`, its sentence in `rendering/` and a test.
 */
export const criterionSchema = z.discriminatedUnion('type', [betweenSchema, amongSchema, flagSchema, anyOfSchema]);

export type SimpleCriterion = z.infer<typeof simpleCriterionSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
