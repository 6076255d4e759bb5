import { AppError, type ErrorCode } from '../../errors';

interface Remedy {
  /** Codes of SQLite, of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of the system. */
  readonly codes: readonly string[];
  readonly ours: ErrorCode;
  readonly says: string;
}

const remedies: readonly Remedy[] = [
  {
    codes: ['SQLITE_FULL', '53100', 'ENOSPC'],
    ours: 'STORAGE_FULL',
    says: 'plus de place sur le disque, libérez-en',
  },
  {
    codes: ['SQLITE_READONLY', '25006', 'EACCES', 'EPERM', 'EROFS'],
    ours: 'STORAGE_UNAVAILABLE',
    says: 'écriture refusée, donnez au bot le droit d’y écrire ou choisissez un autre fichier avec STORAGE',
  },
  {
    codes: ['SQLITE_BUSY', '55P03', '57014', '53300'],
    ours: 'STORAGE_BUSY',
    says: 'occupée par d’autres programmes, réessayez ou arrêtez-les',
  },
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    ours: 'STORAGE_UNAVAILABLE',
    says: 'ce n’est pas une base SQLite lisible, restaurez une sauvegarde ou écartez le fichier pour repartir à vide',
  },
  {
    codes: ['28P01', '28000', '3D000', '42501'],
    ours: 'STORAGE_UNAVAILABLE',
    says: 'accès refusé, vérifiez le compte, le mot de passe et le nom de la base dans DATABASE_URL',
  },
  {
    codes: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'],
    ours: 'STORAGE_UNAVAILABLE',
    says: 'le serveur ne répond pas, démarrez-le ou vérifiez l’adresse dans DATABASE_URL',
  },
];

/**
 * What a failure of a database means to whoever runs the bot: what happened, and the remedy. `where` names the file, or
 * the server without its password. The words of the database stay in `cause`: they may quote what was stored.
 */
export function storageError(cause: unknown, where: string): AppError {
  if (cause instanceof AppError) return cause;
  const code = codeOf(cause);
  const remedy = remedies.find(({ codes }) => codes.includes(code));
  const says = remedy?.says ?? 'inutilisable, vérifiez STORAGE ou DATABASE_URL';
  return new AppError(remedy?.ours ?? 'STORAGE_UNAVAILABLE', `Base de données ${where} : ${says} (${code}).`, {
    cause,
  });
}

/** The database has tables that this version of the bot does not know: writing to them could spoil them. */
export const tooNewError = (where: string): AppError =>
  new AppError(
    'STORAGE_TOO_NEW',
    `Base de données ${where} : écrite par une version plus récente du bot ; installez cette version, ou choisissez une autre base avec STORAGE ou DATABASE_URL.`,
  );

function codeOf(cause: unknown): string {
  const { code = '', message = '' } = (cause ?? {}) as { code?: string; message?: string };
  // Extended codes of SQLite (`SQLITE_READONLY_DBMOVED`) start with the plain one.
  if (code.startsWith('SQLITE_')) return code.split('_').slice(0, 2).join('_');
  // The pool of `pg` gives up waiting for a connection without any code.
  return code || (/timeout/i.test(message) ? 'ETIMEDOUT' : 'cause inconnue');
}
