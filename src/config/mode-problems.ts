import type { Variables } from '../config';

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'];

/** What the local mode does not allow: without identity nobody but this machine may reach the bot. */
export function localProblems(env: Variables): string[] {
  if (!env.HOST || LOOPBACK_HOSTS.includes(env.HOST)) return [];
  return [
    `HOST : sans identité Microsoft, le bot n’écoute que sur ce poste ; écrivez ${LOOPBACK_HOSTS.join(', ')}, ou renseignez MicrosoftAppId.`,
  ];
}

/** What is missing, or too much, where every request is authenticated. Each line names the variable and the remedy. */
export function productionProblems(env: Variables): string[] {
  const problems: string[] = [];
  const appType = env.MicrosoftAppType ?? 'SingleTenant';
  if (!env.MicrosoftAppId)
    problems.push('MicrosoftAppId manque : indiquez l’identifiant d’application du bot (portail Azure).');
  if (!env.MicrosoftAppPassword && appType !== 'UserAssignedMSI')
    problems.push('MicrosoftAppPassword manque : indiquez le secret client du bot (portail Azure).');
  if (env.MicrosoftAppPassword && appType === 'UserAssignedMSI')
    problems.push('MicrosoftAppPassword : retirez-le, une identité managée (UserAssignedMSI) n’a pas de secret.');
  if (!env.MicrosoftAppTenantId && appType !== 'MultiTenant')
    problems.push(`MicrosoftAppTenantId manque : indiquez le locataire (tenant) du bot, exigé par ${appType}.`);
  if (!env.TENANTS_ALLOWED && appType === 'MultiTenant')
    problems.push('TENANTS_ALLOWED manque : indiquez les locataires (tenants) autorisés, exigés par MultiTenant.');
  if (!env.HASH_SECRET)
    problems.push('HASH_SECRET manque : indiquez un secret tiré au hasard, par exemple avec « openssl rand -hex 32 ».');
  if (/^http:/i.test(env.PUBLIC_URL ?? ''))
    problems.push('PUBLIC_URL : indiquez une adresse en https, celle que vos collègues ouvrent dans leur navigateur.');
  if (env.PREVIEW_DATE) problems.push('PREVIEW_DATE : retirez-la, la date ne se simule qu’en mode local.');
  return problems;
}
