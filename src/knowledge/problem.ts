import type { z } from 'zod';

/** One fault in the content, with the file and field that it is in. `rendering/` says it in the editor's language. */
export interface KnowledgeProblem {
  readonly file: string;
  /** Path of the field, such as `criteres[1].min`; empty where the file as a whole is at fault. */
  readonly field: string;
  readonly fault: Fault;
  /** Where it stands in the file, both from 1; absent where the file is not there. */
  readonly line?: number;
  readonly column?: number;
}

export type Fault =
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong-type'; readonly expected: string }
  /** `isNumber`: a number was given where a text is wanted, such as 02 without quotes. */
  | {
      readonly kind: 'not-in-list';
      readonly allowed: readonly string[];
      readonly isNumber: boolean;
      /** What stands there, where it is a word. */
      readonly given?: string;
    }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[] }
  | { readonly kind: 'wrong-format' }
  | { readonly kind: 'too-short'; readonly minimum: number }
  | { readonly kind: 'out-of-range'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'no-alternative'; readonly alternatives: readonly KnowledgeProblem[] }
  /** A rule of ours across fields, by its code. */
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'name-mismatch'; readonly expected: string }
  | { readonly kind: 'duplicate'; readonly of: string; readonly value: string }
  | { readonly kind: 'dangling'; readonly id: string; readonly wanted: string }
  | { readonly kind: 'unknown-source'; readonly source: string }
  | { readonly kind: 'source-not-cited'; readonly source: string }
  | { readonly kind: 'outside-edition'; readonly from: string; readonly to: string }
  | { readonly kind: 'bad-phrase'; readonly phrase: string }
  | { readonly kind: 'unreachable'; readonly name: string }
  /** A reference in a text that stands for nothing: of no kind that is known, or with an id that is none. */
  | {
      readonly kind: 'bad-reference';
      readonly reference: string;
      readonly isKindKnown: boolean;
      readonly kinds: readonly string[];
    }
  /** A text without its English: the French is shown meanwhile. */
  | { readonly kind: 'untranslated' }
  /** Something that a text should not say this way: the style sheet. */
  | { readonly kind: 'style'; readonly code: string; readonly found: string; readonly instead: string }
  /** An example that stands elsewhere too, in the field `at` of the file `of`, and claims the opposite there. */
  | { readonly kind: 'contradicts'; readonly text: string; readonly of: string; readonly at: string }
  /** The same of one that is nearly the same as `text`. */
  | { readonly kind: 'nearly-contradicts'; readonly text: string; readonly of: string; readonly at: string }
  | { readonly kind: 'points-at-itself' }
  | { readonly kind: 'wrong-ending' }
  | { readonly kind: 'missing-file' };

/** A path as an editor reads it: `criteres[1].min`. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** A step into a record: the name of a field, or the rank of an item. */
export type Step = string | number;

/** The steps of such a path. */
export const stepsOf = (field: string): Step[] =>
  [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) => (index === undefined ? step : Number(index)));

/** zod's issues as our own faults, so that no library wording reaches an editor. */
export function problemsOf(
  file: string,
  error: z.core.$ZodError,
  prefix: readonly PropertyKey[] = [],
): KnowledgeProblem[] {
  return error.issues.flatMap(within).map((issue) => ({
    file,
    field: fieldOf([...prefix, ...issue.path]),
    fault: faultOf(file, issue),
  }));
}

/**
 * Of a value that may take several forms, the faults of the one form that it is meant to have: a group of fields is not
 * told that it could have been the word "inconnu" instead. The issue itself where no form, or several, are meant.
 */
function within(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || typeof issue.input !== 'object' || issue.input === null) return [issue];
  const meant = issue.errors.filter((issues) => issues.every((one) => one.path.length > 0 || one.code === 'custom'));
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0 || Array.isArray(issue.input)) return [issue];
  return only.flatMap((one) => within({ ...one, path: [...issue.path, ...one.path] }));
}

/** Numbers that are texts (`02`, `59`) come out of an object in any order; words keep the order of the schema. */
const inOrder = (values: readonly string[]): string[] =>
  values.every((value) => /^\d+$/.test(value)) ? [...values].sort() : [...values];

function faultOf(file: string, issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { kind: 'missing' } : { kind: 'wrong-type', expected: issue.expected };
    case 'invalid_value':
      return {
        kind: 'not-in-list',
        allowed: inOrder(issue.values.map(String)),
        isNumber: typeof issue.input === 'number',
        ...(typeof issue.input === 'string' && { given: issue.input }),
      };
    case 'unrecognized_keys':
      return { kind: 'unknown-key', keys: issue.keys };
    case 'invalid_format':
      return { kind: 'wrong-format' };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { kind: 'out-of-range', minimum: Number(issue.minimum) }
        : { kind: 'too-short', minimum: Number(issue.minimum) };
    case 'too_big':
      return { kind: 'out-of-range', maximum: Number(issue.maximum) };
    case 'not_multiple_of':
      return { kind: 'out-of-range' };
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator !== undefined)
        return {
          kind: 'not-in-list',
          allowed: 'options' in issue ? (issue.options as unknown[]).map(String) : [],
          isNumber: false,
        };
      return {
        kind: 'no-alternative',
        alternatives: issue.errors.flatMap((issues) =>
          issues.map((one) => ({ file, field: fieldOf(one.path), fault: faultOf(file, one) })),
        ),
      };
    }
    case 'custom':
      return { kind: 'rule', code: String(issue.params?.code ?? 'invalid') };
    default:
      return { kind: 'wrong-format' };
  }
}
