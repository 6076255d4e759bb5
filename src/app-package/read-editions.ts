import { manifestSchema, type Manifest } from './manifest';
import { readTranslatable } from './microsoft-schemas';
import type { PackageProblem } from './package-problem';
import { readJson, type Json } from './read-json';
import { translateManifest } from './translate-manifest';

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

export interface ReadEditions {
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
