import { readConfig } from '../config';
import { AppError, UnreachableCaseError } from '../errors';
import { createWordMark } from '../privacy/known-words';
import { cliPhrases } from '../rendering/cli-phrases';
import { reportPhrases } from '../rendering/report-phrases';
import { readStorage } from './configured-storage';
import { listGroups, replayPatch, writeProposals } from './report-questions';
import { listVotes } from './report-votes';
import { loadEnvironmentFile, runCli } from './run-cli';

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
  loadEnvironmentFile();
  const config = readConfig();
  if (config.storage.kind === 'memory') throw new AppError('INPUT_INVALID', cliPhrases.votes.inMemory);
  const { votes, questions } = await readStorage(
    config,
    { votes: [], questions: [] },
    async ({ feedback, unanswered }) => ({ votes: await feedback.all(), questions: await unanswered.all() }),
  );
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
