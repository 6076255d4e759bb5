import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One fault of the app package, with the file that it is in. `rendering/` says it in the editor's language. */
export type PackageProblem = { readonly file: string } & (
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'not-json'; readonly reason: string }
  /** A `${{NAME}}` that no setting fills. */
  | { readonly kind: 'unknown-variable'; readonly name: string }
  /** Refused by Microsoft's schema, in its words. */
  | { readonly kind: 'schema'; readonly detail: string }
  /** Optional for Microsoft, needed by us. */
  | { readonly kind: 'field-missing'; readonly field: string }
  | { readonly kind: 'translation-missing'; readonly key: string }
  | { readonly kind: 'translation-unknown'; readonly key: string }
  | { readonly kind: 'too-long'; readonly text: string; readonly maximum: number }
  | { readonly kind: 'command-unknown'; readonly title: string }
  | { readonly kind: 'command-language'; readonly title: string; readonly wanted: string; readonly answered: string }
  | { readonly kind: 'icon-unreadable' }
  | { readonly kind: 'icon-size'; readonly width: number; readonly height: number; readonly wanted: number }
  | { readonly kind: 'color-see-through' }
  | { readonly kind: 'outline-opaque' }
  | { readonly kind: 'outline-coloured' }
  | { readonly kind: 'outline-empty' }
);

const commandSchema = z.object({ title: z.string(), description: z.string() });
export type Command = z.infer<typeof commandSchema>;

/** The parts of a manifest that we read, some of them optional for Microsoft; its schema checks the rest. */
const manifestSchema = z.object({
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(commandSchema) })) })).min(1),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The commands of all lists, each title once: a scope may offer what another does. */
export function commandsOf({ bots }: Manifest): Command[] {
  const commands = bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
  return [...new Map(commands.map((command) => [command.title, command])).values()];
}

/**
 * Version of the manifest schema. No newer one adds anything that we use, and each is refused by a Teams that does not
 * know it yet.
 */
const MANIFEST_VERSION = '1.21';

const MANIFEST = 'manifest.json';

export interface PackageSource {
  /** Where the manifest, its language files and its icons are. */
  readonly folder: string;
  /** What fills each `${{NAME}}`. */
  readonly values: Readonly<Record<string, string>>;
}

/** The manifest as a client in one language reads it. */
export interface Edition {
  readonly language: string;
  /** The file that its texts come from: the one to correct. */
  readonly file: string;
  /** That file as it goes into the package. */
  readonly content: Json;
  readonly json: Json;
  readonly manifest: Manifest;
}

interface ReadEditions {
  /** The default language first; empty when the manifest cannot be read at all. */
  readonly editions: readonly Edition[];
  readonly problems: readonly PackageProblem[];
}

/** The manifest, filled, in its default language and in every other. */
export async function readEditions({ folder, values }: PackageSource): Promise<ReadEditions> {
  const read = readJson(folder, MANIFEST, values);
  if (read.kind === 'refused') return { editions: [], problems: read.problems };
  const parsed = manifestSchema.safeParse(read.json);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    return { editions: [], problems: fields.map((field) => ({ kind: 'field-missing', file: MANIFEST, field })) };
  }

  const { defaultLanguageTag, additionalLanguages } = parsed.data.localizationInfo;
  const original = { file: MANIFEST, content: read.json, json: read.json, manifest: parsed.data };
  const editions: Edition[] = [{ language: defaultLanguageTag, ...original }];
  const problems: PackageProblem[] = [];
  const translatable = await readTranslatable();
  for (const { languageTag: language, file } of additionalLanguages) {
    const texts = readJson(folder, file, values);
    if (texts.kind === 'refused') {
      problems.push(...texts.problems);
      continue;
    }
    const { json, problems: faults } = translateManifest(read.json, { file, json: texts.json }, translatable);
    problems.push(...faults);
    editions.push({ language, file, content: texts.json, json, manifest: manifestSchema.parse(json) });
  }
  return { editions, problems };
}

const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

type ReadJson =
  | { readonly kind: 'read'; readonly json: Json }
  | { readonly kind: 'refused'; readonly problems: readonly PackageProblem[] };

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/**
 * A JSON file with every `${{NAME}}` in its texts replaced by the value of that name. It is parsed first, so that no
 * value can break it, whatever its quotes.
 */
export function readJson(folder: string, file: string, values: Readonly<Record<string, string>>): ReadJson {
  const text = readText(join(folder, file));
  if (text === undefined) return { kind: 'refused', problems: [{ kind: 'file-missing', file }] };
  const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !(name in values));
  try {
    const json = jsonSchema.parse(
      JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? fill(value, values) : value)),
    );
    return unknown.length === 0
      ? { kind: 'read', json }
      : { kind: 'refused', problems: unknown.map((name) => ({ kind: 'unknown-variable', file, name })) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'refused', problems: [{ kind: 'not-json', file, reason: error.message }] };
  }
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (placeholder, name: string) => values[name] ?? placeholder);

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

interface Translated {
  /** The manifest as a client in that language reads it. */
  readonly json: Json;
  readonly problems: readonly PackageProblem[];
}

/**
 * The manifest with the texts of a language file in place of its own, so that one and the same check serves every
 * language. Every text that may be translated must be, and nothing else: a text left out would appear in the default
 * language, one too many never.
 */
export function translateManifest(
  manifest: Json,
  language: { readonly file: string; readonly json: Json },
  translatable: (key: string) => boolean,
): Translated {
  const { file } = language;
  const { $schema: _schema, ...texts } = isObject(language.json) ? language.json : {};
  const wanted = keysOf(manifest).filter(translatable);
  const missing = wanted.filter((key) => typeof texts[key] !== 'string');
  const unknown = Object.keys(texts).filter((key) => !wanted.includes(key));
  return {
    json: replaceTexts(manifest, texts),
    problems: [
      ...missing.map((key) => ({ kind: 'translation-missing', file, key }) as const),
      ...unknown.map((key) => ({ kind: 'translation-unknown', file, key }) as const),
    ],
  };
}

const isObject = (json: Json): json is Record<string, Json> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The key of every text, as Microsoft writes it: `description.short`, `bots[0].commandLists[0].commands[0].title`. */
function keysOf(json: Json, key = ''): string[] {
  if (typeof json === 'string') return [key];
  if (Array.isArray(json)) return json.flatMap((item, index) => keysOf(item, `${key}[${index}]`));
  return isObject(json) ? Object.entries(json).flatMap(([name, value]) => keysOf(value, within(key, name))) : [];
}

const within = (key: string, name: string): string => (key === '' ? name : `${key}.${name}`);

function replaceTexts(json: Json, texts: Readonly<Record<string, Json>>, key = ''): Json {
  const text = texts[key];
  if (typeof json === 'string') return typeof text === 'string' ? text : json;
  if (Array.isArray(json)) return json.map((item, index) => replaceTexts(item, texts, `${key}[${index}]`));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, replaceTexts(value, texts, within(key, name))]),
  );
}

// The library has every version on disk and asks the network only for an address that it does not know.
const schemaAddress = (name: string): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/${name}.schema.json`;

/** What Microsoft's schema refuses in a manifest, in its words; a manifest of another version is refused as well. */
export async function schemaFaults(manifest: Json): Promise<string[]> {
  const schema = await AppManifestUtils.fetchSchema(schemaAddress('MicrosoftTeams'));
  // The cast holds nothing back: the validation itself says whether this is a manifest.
  const faults = await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest, schema);
  return faults.map((fault) => fault.trim());
}

/**
 * Whether a text of the manifest may be translated, by its key such as `bots[0].commandLists[0].commands[0].title`.
 *
 * Only the keys of the localisation schema are used: it cannot be compiled, for one of its patterns is no valid
 * regular expression in the Unicode mode that the validator imposes.
 */
async function readTranslatable(): Promise<(key: string) => boolean> {
  const address = schemaAddress('MicrosoftTeams.Localization');
  const { properties, patternProperties } = (await AppManifestUtils.fetchSchema(address)) as unknown as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly patternProperties: Readonly<Record<string, unknown>>;
  };
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return (key) => (key !== '$schema' && key in properties) || patterns.some((pattern) => pattern.test(key));
}
