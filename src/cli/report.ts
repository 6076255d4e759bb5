import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { readConfig, type Config } from '../config';
import { AppError, UnreachableCaseError } from '../errors';
import { createWordMark } from '../privacy/word-mark';
import { cliPhrases } from '../rendering/cli-phrases';
import { reportPhrases } from '../rendering/report-phrases';
import type { Feedback } from '../storage/feedback-store';
import { openStorage } from '../storage/open-storage';
import type { UnansweredQuestion } from '../storage/unanswered-store';
import { projectDirectory } from './app-package-directory';
import { countVotes, type CountedVotes } from './count-votes';
import { listGroups, replayPatch, writeProposals } from './report-questions';
import { runCli } from './run-cli';

const { votes: words } = cliPhrases;

/** What the storage that the bot is configured with holds for a report; the bot may be running. */
interface Reported {
  readonly votes: readonly Feedback[];
  readonly questions: readonly UnansweredQuestion[];
}

async function readStorage({ storage: setting, sessionMinutes }: Config): Promise<Reported> {
  if (setting.kind === 'memory') throw new AppError('INPUT_INVALID', words.inMemory);
  const location = setting.kind === 'file' ? { ...setting, path: resolve(projectDirectory, setting.path) } : setting;
  // A bot that has not run yet has no file, and reading must not make one.
  if (location.kind === 'file' && !existsSync(location.path)) return { votes: [], questions: [] };
  const logger = pino({ level: 'silent' });
  const storage = await openStorage(location, { clock: () => new Date(), newId: randomUUID, sessionMinutes, logger });
  try {
    return { votes: await storage.feedback.all(), questions: await storage.unanswered.all() };
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

function listVotes(votes: readonly Feedback[]): string[] {
  const table = tableOf([words.columns, ...countVotes(votes).map(rowOf)]);
  return votes.length === 0 ? [words.none] : [words.title(votes.length), '', ...table];
}

/** What to do, and the file to do it with. */
function readArguments(args: readonly string[]): { readonly what: 'list' | 'patch' | 'replay'; readonly file: string } {
  const [option, file = '', ...others] = args;
  if (option === undefined) return { what: 'list', file };
  if (file === '' || others.length > 0) throw new AppError('INPUT_INVALID', reportPhrases.usage);
  if (option === '--patch') return { what: 'patch', file };
  if (option === '--replay') return { what: 'replay', file };
  throw new AppError('INPUT_INVALID', reportPhrases.usage);
}

async function report(): Promise<string[]> {
  const { what, file } = readArguments(process.argv.slice(2));
  const environmentFile = join(projectDirectory, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const config = readConfig();
  const { votes, questions } = await readStorage(config);
  switch (what) {
    case 'list':
      return [...listVotes(votes), '', ...listGroups(questions)];
    case 'patch':
      return writeProposals(questions, file);
    case 'replay':
      return replayPatch(questions, file, {
        markOf: createWordMark(config.hashSecret),
        now: config.previewDate ?? new Date(),
      });
    default:
      throw new UnreachableCaseError(what);
  }
}

/**
 * Prints what was judged useful or not, by intent and entry, and the questions that were not answered, by likeness; or
 * writes the names that they propose to a patch, or says what a patch changes.
 */
runCli(async () => {
  console.log((await report()).join('\n'));
});
