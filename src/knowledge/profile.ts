import { z } from 'zod';
import {
  classeSchema,
  departementSchema,
  niveauSchema,
  situationSchema,
  type Classe,
  type Niveau,
} from './schemas/common';
import { AGE_MAX, AGE_MIN } from './schemas/criteria';

/** Longest time out of school that makes sense: from the youngest to the oldest age of the contract. */
export const MONTHS_MAX = (AGE_MAX - AGE_MIN) * 12;

const wholeBetween = (min: number, max: number) => {
  const value = z.int().min(min).max(max);
  const range = z
    .strictObject({ min: value, max: value })
    .refine((bounds) => bounds.min <= bounds.max, { params: { code: 'bounds-swapped' } });
  return z.union([value, range]);
};

/** A whole number, or the bounds (both included) between which it lies. */
export type WholeNumber = z.infer<ReturnType<typeof wholeBetween>>;

/**
 * What is known of a pupil (domain contract, section 1). A field that is absent or null is not known.
 * It never holds what identifies the pupil.
 */
const profileFieldsSchema = z.strictObject({
  age: wholeBetween(AGE_MIN, AGE_MAX).nullish(),
  niveau: z.union([niveauSchema, z.array(niveauSchema).min(1)]).nullish(),
  classe: classeSchema.nullish(),
  situation: situationSchema.nullish(),
  dureeDescolarisationMois: wholeBetween(0, MONTHS_MAX).nullish(),
  allophone: z.boolean().nullish(),
  autonome: z.boolean().nullish(),
  examenEchoue: z.boolean().nullish(),
  departement: departementSchema.nullish(),
});

type Known<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], null | undefined> };

export type Profile = Known<z.infer<typeof profileFieldsSchema>>;
export type ProfileField = keyof Profile;

export const profileFields = Object.keys(profileFieldsSchema.shape) as readonly ProfileField[];

/** Levels at which a class exists: one for the collège and the CAP, two where the voie is not said. */
export const niveauxOfClasse: Record<Classe, readonly Niveau[]> = {
  '6e': ['college'],
  '5e': ['college'],
  '4e': ['college'],
  '3e': ['college'],
  '2de': ['lycee', 'lp'],
  '1re': ['lycee', 'lp'],
  tle: ['lycee', 'lp'],
  cap: ['lp'],
};

/** Class and level of a profile that cannot both be true, such as a 3e at the lycée. */
export interface Contradiction {
  readonly classe: Classe;
  readonly niveau: readonly Niveau[];
}

const oneOrMany = (niveaux: readonly Niveau[]): Niveau | Niveau[] =>
  niveaux.length === 1 && niveaux[0] ? niveaux[0] : [...niveaux];

/** The profile with the level that its class implies, in a normal form; or the contradiction between the two. */
export function completeProfile(profile: Profile): { profile: Profile } | { contradiction: Contradiction } {
  const said = profile.niveau === undefined ? undefined : [profile.niveau].flat();
  const implied = profile.classe === undefined ? undefined : niveauxOfClasse[profile.classe];
  const niveaux = said && implied ? implied.filter((niveau) => said.includes(niveau)) : (said ?? implied);
  if (profile.classe !== undefined && niveaux?.length === 0)
    return { contradiction: { classe: profile.classe, niveau: said ?? [] } };

  const completed: Profile = { ...profile };
  if (niveaux) completed.niveau = oneOrMany(niveauSchema.options.filter((niveau) => niveaux.includes(niveau)));
  return { profile: inFieldOrder(completed) };
}

function inFieldOrder(profile: Profile): Profile {
  return Object.fromEntries(
    profileFields.flatMap((field) => (profile[field] === undefined ? [] : [[field, profile[field]]])),
  );
}

/** A field of a profile that does not hold what the contract allows. */
export interface ProfileProblem {
  /** Empty where the profile as a whole is at fault. */
  readonly field: string;
  readonly problem: 'unknown-field' | 'not-an-object' | 'not-allowed' | 'bounds-swapped' | 'contradiction';
}

const withoutUnknown = (fields: z.infer<typeof profileFieldsSchema>): Profile =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value != null)
      .map(([field, value]) => [field, collapse(value)]),
  );

/** A range of one value is that value. */
function collapse(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('min' in value) || !('max' in value)) return value;
  return value.min === value.max ? value.min : value;
}

const isSwapped = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'min' in value &&
  'max' in value &&
  Number.isInteger(value.min) &&
  Number.isInteger(value.max) &&
  (value.min as number) > (value.max as number);

/** Reads a profile from outside; every field at fault is reported, not the first alone. */
export function parseProfile(input: unknown): { profile: Profile } | { problems: ProfileProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { problems: [{ field: '', problem: 'not-an-object' }] };
  const parsed = profileFieldsSchema.safeParse(input);
  if (!parsed.success) {
    const unknown = Object.keys(input).filter((key) => !profileFields.includes(key as ProfileField));
    const known = new Set(parsed.error.issues.flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : [])));
    return {
      problems: [
        ...unknown.map((field) => ({ field, problem: 'unknown-field' as const })),
        ...[...known].map((field) => ({
          field,
          problem: isSwapped((input as Record<string, unknown>)[field])
            ? ('bounds-swapped' as const)
            : ('not-allowed' as const),
        })),
      ],
    };
  }
  const completed = completeProfile(withoutUnknown(parsed.data));
  return 'profile' in completed ? completed : { problems: [{ field: 'classe', problem: 'contradiction' }] };
}

/** Fields that a question to the user can fill: those that criteria look at, in the order that breaks a tie. */
export const questionFields = [
  'situation',
  'age',
  'niveau',
  'classe',
  'dureeDescolarisationMois',
  'examenEchoue',
  'autonome',
  'allophone',
] as const satisfies readonly ProfileField[];
export type QuestionField = (typeof questionFields)[number];

/** One answer that a question can get: the value that its field takes. */
export type OptionValue = NonNullable<Profile[QuestionField]>;

/**
 * The value of an answer as the short text that a button carries: `17`, `16..17`, `true`, `lp`, and `lycee,lp` for a
 * level open between two.
 */
export function encodeOption(value: OptionValue): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'object') return `${value.min}..${value.max}`;
  return String(value);
}

/**
 * The value that the text of a button stands for; undefined when it is none that the field can take. The button may be
 * old, or the text made up: the schema of the profile decides.
 */
export function decodeOption<Field extends ProfileField>(field: Field, text: string): Profile[Field] {
  const parsed = parseProfile({ [field]: readOption(field, text) });
  return 'profile' in parsed ? parsed.profile[field] : undefined;
}

function readOption(field: ProfileField, text: string): unknown {
  switch (field) {
    case 'age':
    case 'dureeDescolarisationMois': {
      const [, min, max] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
      if (min === undefined) return text;
      return max === undefined ? Number(min) : { min: Number(min), max: Number(max) };
    }
    case 'allophone':
    case 'autonome':
    case 'examenEchoue':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'niveau':
      return text.includes(',') ? text.split(',') : text;
    case 'classe':
    case 'situation':
    case 'departement':
      return text;
  }
}

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
