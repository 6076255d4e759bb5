import { closeSync, mkdirSync, openSync, rmSync, statSync, type BigIntStats } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { AppError } from '../../errors';

/** Of nobody else on the machine: conversations are in there. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** For another process that writes at the same moment: a transaction takes a millisecond. It blocks this process. */
export const BUSY_TIMEOUT_MS = 2_000;

/** Which file it is that a path leads to, whatever is written into it; undefined where there is none. */
export function identityOf(path: string): string | undefined {
  const found = statOf(path);
  return found && `${found.dev}:${found.ino}`;
}

/** Changes with each writing into the file. */
export function stateOf(path: string): string | undefined {
  const found = statOf(path);
  return found && `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}`;
}

export const isEmpty = (path: string): boolean => statOf(path)?.size === 0n;

const statOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

/** The driver would make it as well, but says nothing of the reason when it cannot. */
export function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  closeSync(openSync(path, 'a', FILE_MODE));
}

export const logOf = (path: string): string => `${path}-wal`;

/**
 * Removes the log of a database that is not at this path any more. SQLite takes whatever log lies beside a file for that
 * of the file, and would write pages of the old database into the new one.
 */
export function removeLog(path: string): void {
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
}

/**
 * Reads the file as a process would that has just started: what an open connection has read stays in its memory, so it
 * does not notice what others do to the file. Throws when it is no whole database. It takes milliseconds for what a bot
 * keeps, and blocks.
 */
export function readWhole(path: string): void {
  const reader = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    const [row] = reader.prepare('PRAGMA quick_check(1)').all([]) as Record<string, unknown>[];
    if (row && Object.values(row)[0] !== 'ok') throw Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
  } finally {
    reader.close();
  }
}

/** The file was taken away from a bot that runs. */
export const goneError = (path: string): AppError =>
  new AppError(
    'STORAGE_UNAVAILABLE',
    `Base de données ${path} : le fichier a disparu, remettez-le en place ou redémarrez le bot pour repartir à vide.`,
  );
