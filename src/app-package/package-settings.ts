import { z } from 'zod';
import { AppError } from '../errors';

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
