import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import type { Annuaire } from '../annuaire/annuaire-entry';
import type { Config } from '../config';
import { openStorage, type StorageLocation } from '../storage/open-storage';
import type { Storage } from '../storage/storage';
import { projectDirectory } from './app-package-directory';

type Settings = Pick<Config, 'storage' | 'sessionMinutes'>;

/** Reads the `.env` of the project, as the bot does; what is set already stays. */
export function loadEnvironmentFile(): void {
  const environmentFile = join(projectDirectory, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
}

/** Where the bot keeps everything; a relative path starts at the project's own folder. */
export const storageLocation = ({ storage }: Settings): StorageLocation =>
  storage.kind === 'file' ? { ...storage, path: resolve(projectDirectory, storage.path) } : storage;

/** Does something with the storage that the bot is configured with, which may be running, and closes it. */
export async function withStorage<Result>(
  settings: Settings,
  work: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const { sessionMinutes } = settings;
  const deps = { clock: () => new Date(), newId: randomUUID, sessionMinutes, logger: pino({ level: 'silent' }) };
  const storage = await openStorage(storageLocation(settings), deps);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** The directory that was imported. A bot that has not run yet has no file, and reading must not make one. */
export async function readAnnuaire(settings: Settings): Promise<Annuaire> {
  const location = storageLocation(settings);
  if (location.kind === 'memory' || (location.kind === 'file' && !existsSync(location.path))) return {};
  return withStorage(settings, ({ annuaire }) => annuaire.current());
}
