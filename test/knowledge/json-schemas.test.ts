import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EDITOR_FOLDER, editorFiles } from '../../src/knowledge/json-schemas';
import { describeField } from '../../src/rendering/field-descriptions';

const ROOT = join(__dirname, '..', '..');
const SCHEMAS = `${EDITOR_FOLDER}/schemas`;

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const committed = (path: string): unknown => JSON.parse(textOf(path));

const globs = (committed(`${EDITOR_FOLDER}/settings.json`) as { 'yaml.schemas': Record<string, string[]> })[
  'yaml.schemas'
];

const knowledgeFiles = readdirSync(join(ROOT, 'knowledge'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `knowledge/${name.replaceAll('\\', '/')}`);

/** Whether an editor takes that list of globs to mean the file: a glob that starts with `!` leaves out. */
const covers = (patterns: readonly string[], path: string): boolean =>
  patterns.some((pattern) => matches(pattern, path)) &&
  !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1), path));

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);

const schemasFor = (path: string): string[] =>
  Object.entries(globs).flatMap(([schema, patterns]) => (covers(patterns, path) ? [schema] : []));

const readerOf = (schema: string): z.ZodType => z.fromJSONSchema(committed(schema) as z.core.JSONSchema.JSONSchema);

describe('the files of the editor', () => {
  it.each([...editorFiles(describeField)])('are what the code generates (npm run schemas): %s', (path, content) => {
    expect(committed(path)).toEqual(content);
  });

  it.each(
    [...editorFiles(describeField)].filter(
      ([path]) =>
        path.includes('schemas') &&
        !/(concepts|abreviations|mots-courants|nombres|calendrier|identifiants)\.json$/.test(path),
    ),
  )('say in French what every field of an entry is for: %s', (_path, schema) => {
    const fields: string[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [name, field] of Object.entries(properties ?? {}))
        if (field.description === undefined && !/^(\d|[A-Z])/.test(name)) fields.push(name);
      Object.values(node).forEach(walk);
    };
    walk(schema);

    expect([...new Set(fields)]).toEqual([]);
  });

  it('hold no schema of a kind that is gone', () => {
    const generated = editorFiles(describeField);
    const paths = readdirSync(join(ROOT, SCHEMAS)).map((name) => `${SCHEMAS}/${name}`);

    expect(paths.filter((path) => !generated.has(path))).toEqual([]);
  });

  it('recommend the extension that reads them', () => {
    expect(committed(`${EDITOR_FOLDER}/extensions.json`)).toEqual({ recommendations: ['redhat.vscode-yaml'] });
  });

  it('give every file of the knowledge base one schema', () => {
    const odd = knowledgeFiles.filter((path) => schemasFor(path).length !== 1);

    expect(knowledgeFiles.length).toBeGreaterThan(90);
    expect(odd).toEqual([]);
  });

  it.each(Object.keys(globs))('accept every file of their kind: %s', (schema) => {
    const reader = readerOf(schema);
    const files = knowledgeFiles.filter((path) => schemasFor(path).includes(schema));
    const refused = files.filter((path) => !reader.safeParse(parse(textOf(path))).success);

    expect(files.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  it.each(Object.keys(globs))('refuse a file without its fields, or with one of another name: %s', (schema) => {
    const [path = ''] = knowledgeFiles.filter((file) => schemasFor(file).includes(schema));
    const reader = readerOf(schema);
    const record = parse(textOf(path)) as object;

    expect(reader.safeParse(record).success).toBe(true);
    expect(reader.safeParse({}).success).toBe(false);
    expect(reader.safeParse({ ...record, inventé: 'champ' }).success).toBe(false);
  });

  it('offer the closed lists of values', () => {
    const reader = readerOf(`${SCHEMAS}/structure.json`);
    const record = parse(textOf('knowledge/structures/sre-lens.yaml')) as object;

    expect(reader.safeParse({ ...record, departement: '62' }).success).toBe(true);
    expect(reader.safeParse({ ...record, departement: '75' }).success).toBe(false);
  });
});
