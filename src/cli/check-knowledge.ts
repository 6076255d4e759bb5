import { findHoles } from '../answering/holes/find-holes';
import { parisDay } from '../knowledge/civil-date';
import { compareHoles, type HolesReport } from '../knowledge/hole';
import { type Knowledge, overdueEntries } from '../knowledge/knowledge';
import { checkStyle } from '../knowledge/check-style';
import { fileOfEntry, readKnowledge } from '../knowledge/load-knowledge';
import type { KnowledgeProblem } from '../knowledge/problem';
import { locate } from '../knowledge/read-yaml';
import { cliPhrases } from '../rendering/cli-phrases';
import { explainHole, explainProblem } from '../rendering/explain-problem';
import { checkExamples } from '../understanding/check-examples';
import { checkReachable, findSharedAliases } from '../understanding/check-reachable';
import { knowledgeDirectory } from './configured-storage';
import { runCli } from './run-cli';

const { holes: words } = cliPhrases;

/** Lists the entries by kind and the holes of the content, or every problem of the content with the way to it. */
runCli(() => {
  const directory = process.argv[2] ?? knowledgeDirectory;
  const { knowledge, problems, warnings } = readKnowledge(directory, [checkReachable]);
  if (problems.length > 0) {
    problems.forEach((problem) => console.error(explainProblem(problem)));
    console.error(cliPhrases.knowledgeInvalid(problems.length));
    process.exitCode = 1;
    return;
  }
  printCounts(knowledge);
  printWarnings([...warnings, ...checkExamples(knowledge).map((problem) => locate(directory, problem))]);
  const style = checkStyle(knowledge, fileOfEntry(knowledge)).map((problem) => locate(directory, problem));
  style.forEach((problem) => console.error(explainProblem(problem)));
  printOverdue(knowledge);
  const found = [...findHoles(knowledge), ...findSharedAliases(knowledge)];
  const report = compareHoles(found, knowledge.veille.acceptes);
  printHoles(report);
  if (report.open.length + report.outdated.length + style.length > 0) process.exitCode = 1;
});

function printCounts({ entries }: Knowledge): void {
  const counts = new Map<string, number>();
  for (const { kind } of entries.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) console.log(`${kind.padEnd(12)} ${String(count).padStart(3)}`);
  console.log(cliPhrases.knowledgeValid(entries.size));
}

/** What is usable but unfinished: said, and in the way of nothing. */
function printWarnings(warnings: readonly KnowledgeProblem[]): void {
  if (warnings.length === 0) return;
  console.log(`\n${cliPhrases.knowledgeWarnings(warnings.length)}`);
  warnings.forEach((warning) => console.log(`- ${explainProblem(warning)}`));
}

/** A reminder and no fault: a day that passes must not stand in the way of another correction. */
function printOverdue(knowledge: Knowledge): void {
  const overdue = overdueEntries(knowledge, parisDay(new Date()));
  if (overdue.length === 0) return;
  console.log(`\n${words.overdue(overdue.length, knowledge.veille.verification.jours)}`);
  overdue.forEach(({ id, checkedOn }) => console.log(`- ${id} (${checkedOn})`));
}

function printHoles({ open, accepted, outdated }: HolesReport): void {
  if (accepted.length > 0) console.log(`\n${words.accepted(accepted.length)}`);
  accepted.forEach(({ hole, reason }) => console.log(`- ${explainHole(hole)}\n  ${reason}`));
  if (open.length + outdated.length === 0) console.log(words.none);
  if (open.length > 0) console.error(words.title(open.length));
  open.forEach((hole) => console.error(`- ${explainHole(hole)}`));
  if (open.length > 0) console.error(words.remedy);
  outdated.forEach((rank) => console.error(words.outdated(rank)));
}
