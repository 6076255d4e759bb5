import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { MANIFEST_VERSION } from './package-limits';
import type { Json } from './read-json';

// The library has every version on disk and asks the network only for an address that it does not know.
const schemaAddress = (name: string): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/${name}.schema.json`;

/** What Microsoft's schema refuses in a manifest, in its words; a manifest of another version is refused as well. */
export async function schemaFaults(manifest: Json): Promise<string[]> {
  const schema = await AppManifestUtils.fetchSchema(schemaAddress('MicrosoftTeams'));
  // Whether it is one is what the validation is to find out.
  const faults = await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest, schema);
  return faults.map((fault) => fault.trim());
}

/**
 * Whether a text of the manifest may be translated, by its key such as `bots[0].commandLists[0].commands[0].title`.
 *
 * Only the keys of the localisation schema are used: it cannot be compiled, for one of its patterns is no valid
 * regular expression in the Unicode mode that the validator imposes.
 */
export async function readTranslatable(): Promise<(key: string) => boolean> {
  const address = schemaAddress('MicrosoftTeams.Localization');
  const { properties, patternProperties } = (await AppManifestUtils.fetchSchema(address)) as unknown as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly patternProperties: Readonly<Record<string, unknown>>;
  };
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return (key) => (key !== '$schema' && key in properties) || patterns.some((pattern) => pattern.test(key));
}
