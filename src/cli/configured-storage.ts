import { randomUUID } from 'node:crypto';
import { existsSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve, join } from 'node:path';
import pino from 'pino';
import { indexAnnuaire, type AnnuaireIndex } from '../annuaire/annuaire-index';
import type { Config } from '../config';
import { readyKnowledge, type ReadyKnowledge } from '../conversation/ready-knowledge';
import type { Knowledge } from '../knowledge/knowledge';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { explainProblem } from '../rendering/explain-problem';
import { openStorage, type StorageLocation } from '../storage/open-storage';
import type { Storage } from '../storage/storage';
import { checkReachable } from '../understanding/check-reachable';
import { withModels } from '../understanding/models/with-models';
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
export const readAnnuaire = (settings: Settings): Promise<AnnuaireIndex> =>
  readStorage(settings, indexAnnuaire({}), ({ annuaire }) => annuaire.current());

/** The knowledge folder of the project, found from the sources and from the build alike. */
export const knowledgeDirectory = join(projectDirectory, 'knowledge');

/** The checked content of the project, without what is learnt from it: for commands that answer nothing. */
export const openContent = (): Knowledge => loadKnowledge(knowledgeDirectory, explainProblem, [checkReachable]);

/** The same with what is learnt from it. */
export const openLearntContent = (): Knowledge => withModels(openContent());

/** The checked knowledge base of the project, ready to answer; refused with every problem explained. */
export const openKnowledge = (): ReadyKnowledge => readyKnowledge(openLearntContent());

/** The knowledge base as it would be with these records, by path, in place of its own: from a copy that is gone afterwards. */
export function openPatchedKnowledge(records: ReadonlyMap<string, string>): ReadyKnowledge {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    cpSync(knowledgeDirectory, copy, { recursive: true });
    for (const [path, text] of records) writeFileSync(join(copy, path), text);
    return readyKnowledge(withModels(loadKnowledge(copy, explainProblem, [checkReachable]), false));
  } finally {
    rmSync(copy, { recursive: true });
  }
}
