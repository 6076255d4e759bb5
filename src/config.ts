import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { appTypes, identityOf, identityProblems, type Identity } from './config/identity';
import { readSecretFiles } from './config/secret-files';
import { AppError } from './errors';

export type { Identity };

const LEAST_LENGTH = 32;

/** A random text of 32 hexadecimal digits has about 14 different ones; fewer than 8 are drawn once in a hundred million. */
const LEAST_DIFFERENT = 8;

/** Whether a secret may have been drawn at random: one that is short, or of a few repeated characters, is guessed. */
const looksRandom = (secret: string): boolean =>
  secret.length >= LEAST_LENGTH && new Set(secret).size >= LEAST_DIFFERENT;

/** Scheme, host and perhaps a path, to which paths can be added. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !/[?#\s]/.test(text);
}

/** With a server and a name of the base: left out, PostgreSQL would guess both, and somebody's data land elsewhere. */
function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where everything that outlives a message is kept. A relative path starts at the project's own folder. */
type StorageSetting =
  | { readonly kind: 'memory' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Local: without identity, for this machine only. Production: every request is authenticated. */
  readonly mode: 'local' | 'production';
  /** Set in production mode, and only there. */
  readonly identity?: Identity;
  /** The tenants whose activities are answered, in lower case; undefined in local mode, which asks for none. */
  readonly tenantsAllowed?: readonly string[];
  /** Keys the names under which people and conversations are known: without it nobody can tell whose a name is. */
  readonly hashSecret: string;
  /** The one before it: under the names that it made people are still forgotten when they ask for it. */
  readonly formerHashSecret?: string;
  /** How many messages of one sender are answered in 30 s. */
  readonly messagesIn30s: number;
  /** What whoever reads `GET /metrics` shows; without it the address is there in local mode alone. */
  readonly metricsToken?: string;
  /** Address of the bot for a browser, without slash at the end. In production absent unless given: no links then. */
  readonly publicUrl?: string;
  /** The port of the Playground, when it is to be started: in local mode, unless it is switched off. */
  readonly playgroundPort?: number;
  /** The ports of this machine that the local mode sends answers to, whether or not a Playground is started there. */
  readonly localPorts: readonly number[];
  /** The instant that replaces the clock; local mode only. */
  readonly previewDate?: Date;
  readonly logLevel: (typeof logLevels)[number];
  readonly sessionMinutes: number;
  /** Whether the words of unanswered questions that are not in the knowledge base are kept as they are. */
  readonly keepsUnknownWords: boolean;
  readonly storage: StorageSetting;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** No id of Teams reaches the local mode, so nothing is to be hidden; one that changed would lose the conversations. */
const LOCAL_HASH_SECRET = 'local mode';

/** Without these the SDK accepts every request, and so it does when their name is misspelt. */
const identityNames = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppCertificateFile',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
];

const wholeNumber = (name: string, { min, max, fallback }: { min: number; max: number; fallback: number }) => {
  const message = `${name} : indiquez un nombre entier de ${min} à ${max}, par exemple ${fallback}.`;
  const digits = z.string().regex(/^\d+$/, message).transform(Number);
  return digits.refine((value) => value >= min && value <= max, message).default(fallback);
};

const oneOf = <const Values extends readonly string[]>(name: string, values: Values) =>
  z.enum(values, `${name} : écrivez exactement l’une de ces valeurs : ${values.join(', ')}.`);

/** Each message names the variable and the remedy: it is all that whoever starts the bot gets to read. */
const variablesSchema = z.object({
  PORT: wholeNumber('PORT', { min: 1, max: 65_535, fallback: 3978 }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST : indiquez l’adresse à laquelle écouter, par exemple 127.0.0.1.')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(isPlainAddress, 'PUBLIC_URL : indiquez l’adresse publique du bot, par exemple https://bot.exemple.fr.')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  NODE_ENV: oneOf('NODE_ENV', ['production', 'development', 'test']).optional(),
  MicrosoftAppType: oneOf('MicrosoftAppType', appTypes).default('SingleTenant'),
  MicrosoftAppTenantId: z.string().optional(),
  TENANTS_ALLOWED: z
    .string()
    .regex(
      /^[\w.-]+( *, *[\w.-]+)*$/,
      'TENANTS_ALLOWED : indiquez des identifiants de locataires (tenants) séparés par des virgules.',
    )
    .transform((ids) => ids.toLowerCase().split(/ *, */))
    .optional(),
  // `openssl rand -hex 32` writes 64 characters.
  HASH_SECRET: z
    .string()
    .refine(
      looksRandom,
      'HASH_SECRET : indiquez au moins 32 caractères tirés au hasard et non répétés, par exemple ceux de « openssl rand -hex 32 ».',
    )
    .optional(),
  HASH_SECRET_FORMER: z
    .string()
    .refine(looksRandom, 'HASH_SECRET_FORMER : indiquez l’ancienne valeur de HASH_SECRET, entière, ou retirez-la.')
    .optional(),
  // By default as many as Teams lets the bot send into one conversation: who writes more could not be answered.
  MESSAGES_IN_30_S: wholeNumber('MESSAGES_IN_30_S', { min: 1, max: 100_000, fallback: 60 }),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/-]{16,}=*$/,
      'METRICS_TOKEN : indiquez au moins 16 lettres et chiffres tirés au hasard, sans espace.',
    )
    .optional(),
  PLAYGROUND: oneOf('PLAYGROUND', ['on', 'off']).default('on'),
  PLAYGROUND_PORT: wholeNumber('PLAYGROUND_PORT', { min: 1, max: 65_535, fallback: 56_150 }),
  LOCAL_PORTS: z
    .string()
    .regex(/^\d{1,5}( *, *\d{1,5})*$/, 'LOCAL_PORTS : indiquez des ports de ce poste séparés par des virgules.')
    .transform((ports) => ports.split(/ *, */).map(Number))
    .default([]),
  PREVIEW_DATE: z.iso
    .datetime({
      offset: true,
      error: 'PREVIEW_DATE : indiquez un instant avec son décalage horaire, par exemple 2026-05-06T08:00:00+02:00.',
    })
    .transform((instant) => new Date(instant))
    .optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels).default('info'),
  // A day at most: what was said of a pupil is not kept longer than the conversation needs.
  SESSION_MINUTES: wholeNumber('SESSION_MINUTES', { min: 1, max: 1440, fallback: 30 }),
  KEEP_UNKNOWN_WORDS: oneOf('KEEP_UNKNOWN_WORDS', ['on', 'off']).default('off'),
  STORAGE: z
    .string()
    .regex(
      /^memory$|\.sqlite$/,
      'STORAGE : écrivez memory, ou le chemin d’un fichier qui finit par .sqlite, par exemple data/assistant.sqlite.',
    )
    .default('data/assistant.sqlite'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'DATABASE_URL : indiquez l’adresse d’une base PostgreSQL, par exemple postgresql://compte:motdepasse@serveur:5432/base ; dans le mot de passe, @ s’écrit %40 et # s’écrit %23.',
    )
    .optional(),
});

/** Reads an `.env` file, where there is one, and the files of secrets; what is set already stays. */
export function loadEnvironment(file: string): void {
  if (existsSync(file)) process.loadEnvFile(file);
  Object.assign(
    process.env,
    readSecretFiles(process.env, (path) => readFileSync(path, 'utf8')),
  );
}

/**
 * The configuration that the environment asks for. Throws `CONFIG_INVALID` with one line for each problem, in French.
 * A variable that is empty counts as absent, as the lines of a copied `.env.example` are.
 */
export function readConfig(environment: Variables = process.env): Config {
  const env = filledVariables(environment);
  const parsed = variablesSchema.safeParse(env);
  const problems = [
    ...(parsed.error?.issues.map(({ message }) => message) ?? []),
    ...misspeltNames(env),
    ...(env.STORAGE && env.DATABASE_URL ? ['STORAGE et DATABASE_URL : gardez l’une des deux, retirez l’autre.'] : []),
    ...(isLocal(env) ? localProblems(env) : productionProblems(env)),
  ];
  if (!parsed.success || problems.length > 0) throw new AppError('CONFIG_INVALID', problems.join('\n'));

  const variables = parsed.data;
  const local = isLocal(env);
  return Object.freeze({
    host: variables.HOST,
    port: variables.PORT,
    publicUrl: variables.PUBLIC_URL ?? (local ? httpAddress(variables.HOST, variables.PORT) : undefined),
    mode: local ? 'local' : 'production',
    identity: local ? undefined : Object.freeze(identityOf(env, variables.MicrosoftAppType)),
    tenantsAllowed: local ? undefined : tenantsOf(variables),
    hashSecret: variables.HASH_SECRET ?? LOCAL_HASH_SECRET,
    formerHashSecret: variables.HASH_SECRET_FORMER,
    messagesIn30s: variables.MESSAGES_IN_30_S,
    metricsToken: variables.METRICS_TOKEN,
    playgroundPort: local && variables.PLAYGROUND === 'on' ? variables.PLAYGROUND_PORT : undefined,
    localPorts: [variables.PLAYGROUND_PORT, ...variables.LOCAL_PORTS],
    previewDate: variables.PREVIEW_DATE,
    logLevel: variables.LOG_LEVEL,
    sessionMinutes: variables.SESSION_MINUTES,
    keepsUnknownWords: variables.KEEP_UNKNOWN_WORDS === 'on',
    storage: Object.freeze(storageOf(variables)),
  });
}

/** Such as `http://127.0.0.1:3978`. */
export const httpAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The variables that have a value, trimmed: what a command with settings of its own reads. */
export function filledVariables(environment: Variables = process.env): Variables {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}

/** An identity given in part does not make the mode local: the rest of it was forgotten. */
const isLocal = (env: Variables): boolean =>
  env.NODE_ENV !== 'production' && !env.MicrosoftAppId && !env.MicrosoftAppPassword && !env.MicrosoftAppTenantId;

/** By default the bot's own. */
const tenantsOf = (variables: { TENANTS_ALLOWED?: string[]; MicrosoftAppTenantId?: string }): readonly string[] =>
  variables.TENANTS_ALLOWED ?? [(variables.MicrosoftAppTenantId ?? '').toLowerCase()];

function storageOf({ STORAGE, DATABASE_URL }: { STORAGE: string; DATABASE_URL?: string }): StorageSetting {
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL };
  return STORAGE === 'memory' ? { kind: 'memory' } : { kind: 'file', path: STORAGE };
}

function misspeltNames(env: Variables): string[] {
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  return Object.keys(env).flatMap((name) => {
    const meant = identityNames.find((known) => plain(known) === plain(name));
    return meant && meant !== name ? [`${name} n’est pas lue : renommez-la ${meant}.`] : [];
  });
}

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'];

/** What the local mode does not allow: without identity nobody but this machine may reach the bot. */
function localProblems(env: Variables): string[] {
  if (!env.HOST || LOOPBACK_HOSTS.includes(env.HOST)) return [];
  return [
    `HOST : sans identité Microsoft, le bot n’écoute que sur ce poste ; écrivez ${LOOPBACK_HOSTS.join(', ')}, ou renseignez MicrosoftAppId.`,
  ];
}

/** What is missing, or too much, where every request is authenticated. Each line names the variable and the remedy. */
function productionProblems(env: Variables): string[] {
  const problems = identityProblems(env);
  if (!env.HASH_SECRET)
    problems.push('HASH_SECRET manque : indiquez un secret tiré au hasard, par exemple avec « openssl rand -hex 32 ».');
  if (/^http:/i.test(env.PUBLIC_URL ?? ''))
    problems.push('PUBLIC_URL : indiquez une adresse en https, celle que vos collègues ouvrent dans leur navigateur.');
  if (env.PREVIEW_DATE) problems.push('PREVIEW_DATE : retirez-la, la date ne se simule qu’en mode local.');
  return problems;
}
