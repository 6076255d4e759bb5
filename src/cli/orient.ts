import { judgeDispositifs } from '../answering/orientation/judge-dispositifs';
import { AppError } from '../errors';
import { entriesOf, type Knowledge } from '../knowledge/knowledge';
import { parseProfile } from '../knowledge/profile';
import { cliPhrases, explainProfileProblems } from '../rendering/cli-phrases';
import { answerJsonLines, idOf, runCli } from './run-cli';
import { openContent } from './configured-storage';

type Judged = { readonly verdicts: Readonly<Record<string, string>> } | { readonly error: string };

/** The verdict of every dispositif by its id, in the order in which they would be shown; or why there is none. */
function judge(input: unknown, knowledge: Knowledge): Judged {
  const parsed = parseProfile(input);
  if ('problems' in parsed) return { error: explainProfileProblems(parsed.problems) };
  const judged = judgeDispositifs(entriesOf(knowledge, 'dispositif'), parsed.profile);
  return { verdicts: Object.fromEntries(judged.map(({ dispositif, verdict }) => [dispositif.id, verdict])) };
}

function judgeRecord(record: unknown, knowledge: Knowledge): { id: string | number | null } & Judged {
  const id = idOf(record);
  if (typeof record !== 'object' || record === null || !('profile' in record))
    return { id, error: cliPhrases.badProfileRecord };
  return { id, ...judge(record.profile, knowledge) };
}

function parseArgument(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError('INPUT_INVALID', cliPhrases.orientUsage, { cause });
  }
}

runCli(async () => {
  const [argument] = process.argv.slice(2);
  if (argument === undefined) throw new AppError('INPUT_INVALID', cliPhrases.orientUsage);
  const knowledge = openContent();
  if (argument === '--jsonl') {
    await answerJsonLines((record) => judgeRecord(record, knowledge));
    return;
  }
  const judged = judge(parseArgument(argument), knowledge);
  if ('error' in judged) throw new AppError('INPUT_INVALID', judged.error);
  for (const [id, verdict] of Object.entries(judged.verdicts)) console.log(`${verdict.padEnd(12)} ${id}`);
});
