import { readKnowledge } from '../knowledge/load-knowledge';
import { cliPhrases } from '../rendering/cli-phrases';
import { explainProblem } from '../rendering/explain-problem';
import { checkReachable } from '../understanding/check-reachable';
import { knowledgeDirectory } from './open-knowledge';
import { runCli } from './run-cli';

/** Lists the entries by kind, or every problem of the content with the way to it. */
runCli(() => {
  const { knowledge, problems } = readKnowledge(process.argv[2] ?? knowledgeDirectory, [checkReachable]);
  if (problems.length > 0) {
    problems.forEach((problem) => console.error(explainProblem(problem)));
    console.error(cliPhrases.knowledgeInvalid(problems.length));
    process.exitCode = 1;
    return;
  }
  const counts = new Map<string, number>();
  for (const { kind } of knowledge.entries.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) console.log(`${kind.padEnd(12)} ${String(count).padStart(3)}`);
  console.log(cliPhrases.knowledgeValid(knowledge.entries.size));
});
