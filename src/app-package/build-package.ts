import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { checkCommands, type Ask } from './check-commands';
import { checkIcon } from './check-icon';
import { commandsOf, type Manifest } from './manifest';
import { schemaFaults } from './microsoft-schemas';
import type { PackageProblem } from './package-problem';
import { readEditions, type Edition, type PackageSource } from './read-editions';
import type { Json } from './read-json';

/** The first day that a zip can say. Always the same, so that the same content gives the same bytes. */
const ZIP_DATE = '1980-01-01T00:00:00';

export type BuiltPackage =
  | {
      readonly kind: 'built';
      readonly zip: Uint8Array;
      readonly files: readonly string[];
      /** Of the app, by which Teams knows an update. */
      readonly version: string;
      readonly languages: readonly { readonly language: string; readonly commands: number }[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly PackageProblem[] };

/** The app package as Teams takes it, or every reason why Teams or its users would not. Never asks the network. */
export async function buildPackage(source: PackageSource, ask: Ask): Promise<BuiltPackage> {
  const { editions, problems: unread } = await readEditions(source);
  const [original] = editions;
  if (!original) return { kind: 'refused', problems: unread };

  const icons = readIcons(source.folder, original.manifest);
  const problems = [
    ...unread,
    ...icons.problems,
    ...(await schemaProblems(editions)),
    ...editions.flatMap((edition) => checkCommands(commandsOf(edition.manifest), edition, ask)),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };

  const texts = editions.map(({ file, content }) => [file, encodeJson(content)] as const);
  const files = Object.fromEntries([...texts, ...icons.files]);
  return {
    kind: 'built',
    zip: zipSync(files, { mtime: ZIP_DATE }),
    files: Object.keys(files),
    version: original.manifest.version,
    languages: editions.map(({ language, manifest }) => ({ language, commands: commandsOf(manifest).length })),
  };
}

function readIcons(folder: string, { icons }: Manifest) {
  const files: [string, Uint8Array][] = [];
  const problems: PackageProblem[] = [];
  for (const kind of ['color', 'outline'] as const) {
    const file = icons[kind];
    const path = join(folder, file);
    if (!existsSync(path)) {
      problems.push({ kind: 'file-missing', file });
      continue;
    }
    const bytes = new Uint8Array(readFileSync(path));
    files.push([file, bytes]);
    problems.push(...checkIcon(kind, file, bytes));
  }
  return { files, problems };
}

/** What Microsoft's schema refuses. A fault that no translation changes is the default language's, and said once. */
async function schemaProblems(editions: readonly Edition[]): Promise<PackageProblem[]> {
  const fileOf = new Map<string, string>();
  for (const { file, json } of editions)
    for (const detail of await schemaFaults(json)) if (!fileOf.has(detail)) fileOf.set(detail, file);
  return [...fileOf].map(([detail, file]) => ({ kind: 'schema', file, detail }));
}

const encodeJson = (json: Json): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
