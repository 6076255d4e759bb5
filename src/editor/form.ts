import { z } from 'zod';
import { formSchema } from '../knowledge/json-schemas';
import { entryFolders } from '../knowledge/load-knowledge';
import type { EntryKind } from '../knowledge/knowledge';
import { stepsOf } from '../knowledge/problem';
import { describeField } from '../rendering/field-descriptions';

type Schema = z.core.JSONSchema.BaseSchema;

/** One box of the form, or the heading of a group of them. */
export interface Field {
  readonly path: string;
  readonly name: string;
  readonly description?: string;
  /** `group` holds other fields, `items` a list of groups; `lines` is a text or a list of texts. */
  readonly kind: 'text' | 'long' | 'list' | 'lines' | 'number' | 'boolean' | 'choice' | 'group' | 'items';
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly value: string;
  readonly children: readonly Field[];
  /** Fields that a group may have and has not. */
  readonly absent: readonly string[];
}

const schemas = new Map<EntryKind, Schema>();

/** The JSON Schema of a kind of entry, as its form is made from it. */
export function schemaOf(kind: EntryKind): Schema {
  const known = schemas.get(kind) ?? formSchema(entryFolders[kind].schema as z.ZodType, describeField);
  schemas.set(kind, known);
  return known;
}

const optionsOf = (schema: Schema): Schema[] =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).flatMap((one) => (one === schema ? [one] : optionsOf(one)));

/** Of the forms that a value may take, the one that the value has; the first where it has none yet. */
function optionFor(schema: Schema, value: unknown): Schema {
  const options = optionsOf(schema);
  const type = Array.isArray(value) ? 'array' : value !== null && typeof value === 'object' ? 'object' : typeof value;
  const fits = options.filter((one) => one.type === type || (type === 'number' && one.type === 'integer'));
  // A criterion is told from another by its type and field.
  const exact = fits.find((one) =>
    Object.entries(one.properties ?? {}).every(([name, field]) => {
      const { const: fixed } = field as Schema;
      return fixed === undefined || fixed === (value as Record<string, unknown>)[name];
    }),
  );
  return exact ?? fits[0] ?? options.find((one) => one.const === value) ?? options[0] ?? schema;
}

const wordsOf = (schema: Schema): string[] =>
  optionsOf(schema).flatMap((one) =>
    one.const !== undefined ? [String(one.const)] : ((one.enum ?? []) as unknown[]).map(String),
  );

/** The fields of a record, in the order of its schema. */
export const fieldsOf = (kind: EntryKind, record: unknown): Field[] => groupFields(schemaOf(kind), record, '');

function groupFields(schema: Schema, record: unknown, path: string): Field[] {
  const values = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isGroup = ['group', 'items'].includes(kindOf(field as Schema, values[name]));
    // A group that is not there is added by a button.
    if (values[name] === undefined && isGroup && path !== '') return [];
    const here = path === '' ? name : `${path}.${name}`;
    return [fieldOf(field as Schema, values[name], here, name, required.has(name))];
  });
}

function kindOf(schema: Schema, value: unknown): Field['kind'] {
  const option = optionFor(schema, value);
  const options = optionsOf(schema);
  if (option.type === 'object') return 'group';
  if (option.type === 'array') {
    const item = optionFor((option.items ?? {}) as Schema, undefined);
    return item.type === 'object' ? 'items' : 'list';
  }
  if (value === undefined && options.some(({ type }) => type === 'object')) return 'group';
  if (
    options.some(({ type }) => type === 'array') &&
    options.some(({ type, const: fixed }) => type === 'string' && fixed === undefined)
  )
    return 'lines';
  if (option.type === 'boolean') return 'boolean';
  if (option.type === 'integer' || option.type === 'number') return 'number';
  return options.every((one) => one.const !== undefined || one.enum !== undefined) ? 'choice' : 'text';
}

const LONG = new Set(['fr', 'en']);

function fieldOf(schema: Schema, value: unknown, path: string, name: string, required: boolean): Field {
  const option = optionFor(schema, value);
  const kind = kindOf(schema, value);
  const isGroup = kind === 'group' && typeof value === 'object';
  const own = Object.keys(value ?? {});
  return {
    path,
    name,
    description: schema.description,
    kind: kind === 'text' && LONG.has(name) ? 'long' : kind === 'group' && typeof value === 'string' ? 'text' : kind,
    choices: wordsOf(schema),
    required,
    value: Array.isArray(value)
      ? value.map(String).join('\n')
      : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '',
    children: isGroup
      ? groupFields(option, value, path)
      : kind === 'items' && Array.isArray(value)
        ? value.map((item, at) => fieldOf((option.items ?? {}) as Schema, item, `${path}[${at}]`, `${at + 1}`, false))
        : [],
    absent: isGroup ? Object.keys(option.properties ?? {}).filter((key) => !own.includes(key)) : [],
  };
}

/** Every box of a form, however deep. */
export const boxesOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.kind === 'group' || field.kind === 'items' ? boxesOf(field.children) : [field]));

/** What to begin a new item or group at a path with. */
export function skeletonAt(kind: EntryKind, path: string, record: unknown): unknown {
  let schema = schemaOf(kind);
  let value = record;
  for (const step of stepsOf(path)) {
    const option = optionFor(schema, value);
    schema = (typeof step === 'number' ? option.items : option.properties?.[step]) as Schema;
    value = (value as Record<string | number, unknown> | undefined)?.[step];
  }
  const option = Array.isArray(value) ? ((optionFor(schema, value).items ?? {}) as Schema) : schema;
  return emptyOf(option);
}

function emptyOf(schema: Schema): unknown {
  const options = optionsOf(schema);
  const option = options.find(({ type }) => type === 'object') ?? options[0] ?? schema;
  if (option.const !== undefined) return option.const;
  if (option.enum) return (option.enum as unknown[])[0];
  if (option.type === 'array') return [emptyOf((option.items ?? {}) as Schema)];
  if (option.type !== 'object') return option.type === 'boolean' ? false : option.type === 'integer' ? 0 : '…';
  const names = Object.keys(option.properties ?? {});
  const wanted = new Set([
    ...(option.required ?? []),
    ...names.filter((name) => ['fr', 'en', 'source'].includes(name)),
  ]);
  return Object.fromEntries(
    names.filter((name) => wanted.has(name)).map((name) => [name, emptyOf(option.properties?.[name] as Schema)]),
  );
}
