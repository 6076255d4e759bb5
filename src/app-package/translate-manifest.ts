import type { PackageProblem } from './package-problem';
import type { Json } from './read-json';

export interface Translated {
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
  return isObject(json)
    ? Object.entries(json).flatMap(([name, value]) => keysOf(value, key === '' ? name : `${key}.${name}`))
    : [];
}

function replaceTexts(json: Json, texts: Readonly<Record<string, Json>>, key = ''): Json {
  const text = texts[key];
  if (typeof json === 'string') return typeof text === 'string' ? text : json;
  if (Array.isArray(json)) return json.map((item, index) => replaceTexts(item, texts, `${key}[${index}]`));
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      replaceTexts(value, texts, key === '' ? name : `${key}.${name}`),
    ]),
  );
}
