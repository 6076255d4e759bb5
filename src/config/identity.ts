/** The kinds of bot that Azure knows. Of `MultiTenant` it makes no new ones since July 2025; those there are go on. */
export const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

/** Who the bot is for Microsoft, and how it proves it: by one of a password, a certificate and a federated token. */
export interface Identity {
  readonly appId: string;
  readonly appType: (typeof appTypes)[number];
  /** The client secret. Absent with any other proof. */
  readonly password?: string;
  /** A PEM file with a certificate and its private key. */
  readonly certificateFile?: string;
  /** A file that holds a token of another issuer, which the platform replaces before it ends. */
  readonly federatedTokenFile?: string;
  /** Where the platform gives tokens of a managed identity; absent on a virtual machine, which has a fixed address. */
  readonly managedEndpoint?: { readonly url: string; readonly header: string };
  readonly tenantId?: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Those by which the bot may prove who it is, but for a managed identity. */
const proofs = ['MicrosoftAppPassword', 'MicrosoftAppCertificateFile', 'AZURE_FEDERATED_TOKEN_FILE'] as const;

/** The identity in variables in which `identityProblems` found nothing. */
export const identityOf = (env: Variables, appType: Identity['appType']): Identity => ({
  appId: env.MicrosoftAppId ?? '',
  appType,
  password: env.MicrosoftAppPassword,
  certificateFile: env.MicrosoftAppCertificateFile,
  // Azure gives this file to every program of the machine: what is said of this bot in particular comes first.
  federatedTokenFile:
    env.MicrosoftAppPassword || env.MicrosoftAppCertificateFile ? undefined : env.AZURE_FEDERATED_TOKEN_FILE,
  managedEndpoint:
    env.IDENTITY_ENDPOINT && env.IDENTITY_HEADER
      ? { url: env.IDENTITY_ENDPOINT, header: env.IDENTITY_HEADER }
      : undefined,
  tenantId: env.MicrosoftAppTenantId,
});

/** What is missing, or too much, of an identity. Each line names the variable and the remedy, in French. */
export function identityProblems(env: Variables): string[] {
  const problems: string[] = [];
  const appType = env.MicrosoftAppType ?? 'SingleTenant';
  if (!env.MicrosoftAppId)
    problems.push('MicrosoftAppId manque : indiquez l’identifiant d’application du bot (portail Azure).');
  if (!proofs.some((name) => env[name]) && appType !== 'UserAssignedMSI')
    problems.push(
      'MicrosoftAppPassword manque : indiquez le secret client du bot (portail Azure), ou MicrosoftAppCertificateFile.',
    );
  if (env.MicrosoftAppPassword && appType === 'UserAssignedMSI')
    problems.push('MicrosoftAppPassword : retirez-le, une identité managée (UserAssignedMSI) n’a pas de secret.');
  if (env.MicrosoftAppPassword && env.MicrosoftAppCertificateFile)
    problems.push('MicrosoftAppPassword et MicrosoftAppCertificateFile : gardez l’une des deux, retirez l’autre.');
  if (!env.MicrosoftAppTenantId && appType !== 'MultiTenant')
    problems.push(`MicrosoftAppTenantId manque : indiquez le locataire (tenant) du bot, exigé par ${appType}.`);
  if (!env.TENANTS_ALLOWED && appType === 'MultiTenant')
    problems.push('TENANTS_ALLOWED manque : indiquez les locataires (tenants) autorisés, exigés par MultiTenant.');
  return problems;
}
