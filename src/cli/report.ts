import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { cliPhrases } from '../rendering/cli-phrases';
import type { Feedback } from '../storage/feedback-store';
import { openStorage } from '../storage/open-storage';
import { projectDirectory } from './app-package-directory';
import { countVotes, type CountedVotes } from './count-votes';
import { runCli } from './run-cli';

const { votes: words } = cliPhrases;

/** The votes in the storage that the bot is configured with; the bot may be running. */
async function readVotes(): Promise<Feedback[]> {
  const { storage: setting, sessionMinutes } = readConfig();
  if (setting.kind === 'memory') throw new AppError('INPUT_INVALID', words.inMemory);
  const location = setting.kind === 'file' ? { ...setting, path: resolve(projectDirectory, setting.path) } : setting;
  // A bot that has not run yet has no file, and reading must not make one.
  if (location.kind === 'file' && !existsSync(location.path)) return [];
  const logger = pino({ level: 'silent' });
  const storage = await openStorage(location, { clock: () => new Date(), newId: randomUUID, sessionMinutes, logger });
  try {
    return await storage.feedback.all();
  } finally {
    await storage.close();
  }
}

const rowOf = ({ intent, entry = words.whole, useful, notUseful }: CountedVotes): string[] => [
  intent,
  entry,
  String(useful),
  String(notUseful),
];

/** Columns as wide as their longest cell, numbers to the right. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = words.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  '));
}

/** Prints what was judged useful or not, by intent and entry. */
runCli(async () => {
  const environmentFile = join(projectDirectory, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const votes = await readVotes();
  const table = tableOf([words.columns, ...countVotes(votes).map(rowOf)]);
  const lines = votes.length === 0 ? [words.none] : [words.title(votes.length), '', ...table];
  console.log(lines.join('\n'));
});
