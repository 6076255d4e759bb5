import { writeFileSync } from 'node:fs';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { backupPhrases } from '../rendering/backup-phrases';
import { writeBackup } from '../storage/backup';
import { withStorage } from './configured-storage';
import { loadEnvironmentFile, runCli } from './run-cli';

/** Nobody else on the machine: keys of people are in it, if only hashed. */
const OWNER_ONLY = 0o600;

/** Writes what outlives a conversation into a file, while the bot runs or not. */
runCli(async () => {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length > 0) throw new AppError('INPUT_INVALID', backupPhrases.backupUsage);
  loadEnvironmentFile();
  const config = readConfig();
  if (config.storage.kind === 'memory') throw new AppError('INPUT_INVALID', backupPhrases.inMemory);
  const rows = await withStorage(config, (storage) => storage.readLasting());
  try {
    writeFileSync(file, writeBackup(rows, new Date()), { flag: 'wx', mode: OWNER_ONLY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new AppError('INPUT_INVALID', backupPhrases.exists(file), { cause: error });
  }
  console.log(backupPhrases.written(file, rows.length));
});
