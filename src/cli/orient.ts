import { judgeDispositifs } from '../answering/orientation/judge-dispositifs';
import { AppError } from '../errors';
import { entriesOf, type Knowledge } from '../knowledge/knowledge';
import { parseProfile } from '../knowledge/profile';
import { cliPhrases, explainProfileProblems } from '../rendering/cli-phrases';
import { idOf, readJsonLines, type JsonLine, runCli } from './run-cli';
import { openKnowledge } from './open-knowledge';

type Judged = { readonly verdicts: Readonly<Record<string, string>> } | { readonly error: string };

/** The verdict of every dispositif by its id, in the order in which they would be shown; or why there is none. */
function judge(input: unknown, knowledge: Knowledge): Judged {
  const parsed = parseProfile(input);
  if ('problems' in parsed) return { error: explainProfileProblems(parsed.problems) };
  const judged = judgeDispositifs(entriesOf(knowledge, 'dispositif'), parsed.profile);
  return { verdicts: Object.fromEntries(judged.map(({ dispositif, verdict }) => [dispositif.id, verdict])) };
}

function judgeLine(line: JsonLine, knowledge: Knowledge): { id: string | number | null } & Judged {
  if ('invalid' in line) return { id: null, error: cliPhrases.notJson(line.number) };
  const { value } = line;
  if (typeof value !== 'object' || value === null || !('profile' in value))
    return { id: idOf(value), error: cliPhrases.badProfileRecord };
  return { id: idOf(value), ...judge(value.profile, knowledge) };
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
  const knowledge = openKnowledge();
  if (argument === '--jsonl') {
    for await (const line of readJsonLines(process.stdin)) console.log(JSON.stringify(judgeLine(line, knowledge)));
    return;
  }
  const judged = judge(parseArgument(argument), knowledge);
  if ('error' in judged) throw new AppError('INPUT_INVALID', judged.error);
  for (const [id, verdict] of Object.entries(judged.verdicts)) console.log(`${verdict.padEnd(12)} ${id}`);
});
