import { AppError, type ErrorCode } from '../../errors';

interface Remedy {
  /** Codes of SQLite, of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of the system. */
  readonly codes: readonly string[];
  readonly ours: ErrorCode;
  readonly says: string;
}

const damaged: readonly string[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

/** A server that has too much to do. */
const tooBusy: readonly string[] = ['55P03', '57014', '53300'];

/** A connection that broke under a statement, by the network or by the server's own decision. */
const broken: readonly string[] = ['ECONNRESET', 'EPIPE', '57P01', '57P02', '57P05'];

/** A server that does not answer, is starting or stopping, or is not reached. */
const silent: readonly string[] = [
  ...broken,
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', '57P03'],
];

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
    codes: ['SQLITE_BUSY', ...tooBusy],
    ours: 'STORAGE_BUSY',
    says: 'occupée par d’autres programmes, réessayez ou arrêtez-les',
  },
  {
    codes: damaged,
    ours: 'STORAGE_UNAVAILABLE',
    says: 'ce n’est pas une base SQLite lisible, restaurez une sauvegarde ou écartez le fichier pour repartir à vide',
  },
  {
    codes: ['28P01', '28000', '3D000', '42501'],
    ours: 'STORAGE_UNAVAILABLE',
    says: 'accès refusé, vérifiez le compte, le mot de passe et le nom de la base dans DATABASE_URL',
  },
  {
    codes: silent,
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

/** The file is no whole database any more, whatever is done with it. */
export const isDamage = (cause: unknown): boolean => damaged.includes(codeOf(cause));

/** The connection is gone, and another one may do. */
export const isBroken = (cause: unknown): boolean => broken.includes(codeOf(cause));

/** Passes by itself, once the server is there or has less to do; anything else is for somebody to repair. */
export const isPassing = ({ cause }: AppError): boolean => [...silent, ...tooBusy].includes(codeOf(cause));

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
  if (code) return code;
  // `pg` has no codes for what happens on its own side.
  if (/timeout/i.test(message)) return 'ETIMEDOUT';
  return /terminated|not queryable/i.test(message) ? 'ECONNRESET' : 'cause inconnue';
}
