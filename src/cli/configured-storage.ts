import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pino from 'pino';
import type { Annuaire } from '../annuaire/annuaire-entry';
import type { Config } from '../config';
import { openStorage, type StorageLocation } from '../storage/open-storage';
import type { Storage } from '../storage/storage';
import { projectDirectory } from './run-cli';

type Settings = Pick<Config, 'storage' | 'sessionMinutes'>;

/** Where the bot keeps everything; a relative path starts at the project's own folder. */
const storageLocation = ({ storage }: Settings): StorageLocation =>
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

/** Reads from that storage; `nothing` where there is none yet, for reading must not make one. */
export async function readStorage<Result>(
  settings: Settings,
  nothing: Result,
  read: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const location = storageLocation(settings);
  const isThere = location.kind === 'postgres' || (location.kind === 'file' && existsSync(location.path));
  return isThere ? withStorage(settings, read) : nothing;
}

/** The directory that was imported; empty where none was. */
export const readAnnuaire = (settings: Settings): Promise<Annuaire> =>
  readStorage(settings, {}, ({ annuaire }) => annuaire.current());
