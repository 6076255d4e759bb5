import { zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors';
import { checkIcon } from './icons';
import {
  commandsOf,
  type Manifest,
  schemaFaults,
  type PackageProblem,
  readEditions,
  type Edition,
  type PackageSource,
  type Json,
  type Command,
} from './manifest';

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

/** Characters of a command's title: the limit before schema 1.21, which takes 128. A menu is read at a glance. */
const COMMAND_TITLE_CHARS = 32;

/** Characters of a command's description: the limit before schema 1.21, which takes 4,000. */
const COMMAND_DESCRIPTION_CHARS = 128;

/** Asks the assistant, as somebody who has said nothing yet, what it makes of a message. */
export type Ask = (text: string) => { readonly understood: boolean; readonly language: string };

/** The commands that are too long, or that the assistant would not answer, or not in their language. */
export const checkCommands = (
  commands: readonly Command[],
  { file, language }: { readonly file: string; readonly language: string },
  ask: Ask,
): PackageProblem[] =>
  commands.flatMap(({ title, description }) => {
    const { understood, language: answered } = ask(title);
    return [
      ...tooLong(file, title, COMMAND_TITLE_CHARS),
      ...tooLong(file, description, COMMAND_DESCRIPTION_CHARS),
      ...(understood ? [] : [{ kind: 'command-unknown', file, title } as const]),
      ...(answered === language
        ? []
        : [{ kind: 'command-language', file, title, wanted: language, answered } as const]),
    ];
  });

const tooLong = (file: string, text: string, maximum: number): PackageProblem[] =>
  text.length > maximum ? [{ kind: 'too-long', file, text, maximum }] : [];

const guid = (name: string, what: string) =>
  z
    .string(`${name} manque : indiquez ${what}.`)
    .regex(
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
      `${name} : il faut un identifiant de la forme 00000000-0000-0000-0000-000000000000.`,
    );

const httpsAddress = (name: string, what: string) =>
  z.url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: ({ input }) =>
      input === undefined
        ? `${name} manque : indiquez l’adresse ${what}.`
        : `${name} : il faut une adresse publique en https://, par exemple https://exemple.fr/page.`,
  });

const DEVELOPER_NAME_CHARS = 32;

/** Each message names the variable and the remedy. A key is also the name by which the manifest asks for its value. */
const settingsSchema = z
  .object({
    MicrosoftAppId: guid('MicrosoftAppId', 'l’identifiant d’application du bot (portail Azure)'),
    TEAMS_APP_ID: guid('TEAMS_APP_ID', 'l’identifiant de l’application Teams').optional(),
    PUBLIC_HOST: z
      .string('PUBLIC_HOST manque : indiquez le nom d’hôte public du bot, par exemple bot.exemple.fr.')
      .regex(
        z.regexes.domain,
        'PUBLIC_HOST : écrivez un nom d’hôte seul, sans https:// ni port ni chemin, par exemple bot.exemple.fr.',
      ),
    DEVELOPER_NAME: z
      .string('DEVELOPER_NAME manque : indiquez le nom du service qui publie l’application.')
      .max(DEVELOPER_NAME_CHARS, `DEVELOPER_NAME : ${DEVELOPER_NAME_CHARS} caractères au plus, raccourcissez-le.`),
    DEVELOPER_URL: httpsAddress('DEVELOPER_URL', 'du site de ce service'),
    PRIVACY_URL: httpsAddress('PRIVACY_URL', 'de la page sur les données personnelles'),
    TERMS_URL: httpsAddress('TERMS_URL', 'des conditions d’utilisation'),
  })
  // Teams takes the bot's id as the app's; one of its own is needed only when one bot serves several apps.
  .transform((settings) => ({ ...settings, TEAMS_APP_ID: settings.TEAMS_APP_ID ?? settings.MicrosoftAppId }));

type PackageSettings = z.infer<typeof settingsSchema>;

/**
 * What the manifest is filled with, from variables that have a value. Throws `CONFIG_INVALID` with one line for each
 * problem, in French.
 */
export function readPackageSettings(variables: Readonly<Record<string, string | undefined>>): PackageSettings {
  const parsed = settingsSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new AppError('CONFIG_INVALID', parsed.error.issues.map(({ message }) => message).join('\n'));
}
