import { readFileSync } from 'node:fs';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { backupPhrases } from '../rendering/backup-phrases';
import { readBackup } from '../storage/backup';
import { withStorage } from './configured-storage';
import { loadEnvironmentFile, runCli } from './run-cli';

/** Puts a back-up into the storage that is configured, which must be empty: of whichever kind, whatever it came from. */
runCli(async () => {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length > 0) throw new AppError('INPUT_INVALID', backupPhrases.restoreUsage);
  loadEnvironmentFile();
  const config = readConfig();
  if (config.storage.kind === 'memory') throw new AppError('INPUT_INVALID', backupPhrases.inMemory);
  const rows = readBackup(textOf(file));
  await withStorage(config, (storage) => storage.restoreLasting(rows));
  console.log(backupPhrases.restored(rows.length));
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError('INPUT_INVALID', backupPhrases.unreadable(file), { cause: error });
  }
}
