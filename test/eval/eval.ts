import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askInTurn, answerQuestion } from '../../src/cli/answer-questions';
import { openKnowledge } from '../../src/cli/open-knowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { seededRandom } from '../builders/random';
import { noises } from './noises';
import { createPeers } from './peers';
import { ownSets, readQuestions, type Question } from './question-set';
import { falseAnswers, failuresOf, isStrict, isUseful, missedAnswers, shareOf, type Scored } from './score';

const root = join(__dirname, '..', '..');

/** The project's own sets, and the shared one where it lies beside the project. */
const sets = [join(root, '..', 'shared', 'questions', 'dev.jsonl'), ...ownSets()].filter((path) => existsSync(path));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

/** Times that each question is asked: the median of its times is kept, because these machines are noisy. */
const REPEATS = 5;

const SEED = 20260506;

async function main(): Promise<void> {
  const knowledge = openKnowledge();
  const showFailures = process.argv.includes('--failures');
  for (const path of sets) {
    const questions = readQuestions(path);
    console.log(`\n=== ${path.slice(path.lastIndexOf('/') + 1)}: ${questions.length} questions`);
    const rows = questions.map((question): Scored => {
      const answer = answerQuestion(question, () => new Date(), { knowledge });
      return { question, answer, failed: failuresOf(question.expect, answer) };
    });
    if (showFailures) printFailures(rows);
    printScores(rows);
    printLadder(questions, knowledge);
    printTimes(questions, knowledge);
    await printPeers(rows, knowledge);
    if (!path.includes('shared')) printNoise(rows, knowledge);
  }
}

/** What the steps of the don't-know ladder hold: how often the guess is right, and what is left unknown. */
function printLadder(questions: readonly Question[], knowledge: Knowledge): void {
  const counts = new Map<string, number>();
  for (const { turns, now, expect } of questions) {
    const { answer } = askInTurn(turns, now === undefined ? new Date() : new Date(now), { knowledge }).reply;
    const isOurs = expect.intent !== 'hors-sujet';
    if (answer.kind === 'suggestion') {
      const isRight = answer.candidates.some(({ id }) => expect.ids.includes(id));
      count(
        counts,
        `${answer.sure ? 'which of several' : 'perhaps'}: ${isRight ? 'right' : isOurs ? 'other' : 'not ours'}`,
      );
    } else if (answer.kind === 'unknown') count(counts, `unknown: ${isOurs ? 'ours' : 'not ours'}`);
  }
  console.log(`ladder  ${[...counts].map(([step, times]) => `${step} ${times}`).join(' · ')}`);
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function printFailures(rows: readonly Scored[]): void {
  for (const { question, failed } of rows.filter((row) => !isStrict(row)))
    console.log(`${question.id} ${JSON.stringify(question.turns)}\n    ${failed.join(' · ')}`);
}

function printScores(rows: readonly Scored[]): void {
  const groups = {
    intent: ({ question }: Scored) => question.expect.intent,
    style: ({ question }: Scored) => question.style,
    lang: ({ question }: Scored) => question.lang,
  };
  for (const [by, keyOf] of Object.entries(groups))
    for (const key of [...new Set(rows.map(keyOf))].sort()) {
      const group = rows.filter((row) => keyOf(row) === key);
      console.log(
        `${by.padEnd(7)} ${key.padEnd(12)} n ${String(group.length).padStart(3)}  strict ${percent(shareOf(group, isStrict))}  useful ${percent(shareOf(group, isUseful))}`,
      );
    }
  console.log(
    `all                  n ${String(rows.length).padStart(3)}  strict ${percent(shareOf(rows, isStrict))}  useful ${percent(shareOf(rows, isUseful))}  false answers ${percent(falseAnswers(rows))}  missed answers ${percent(missedAnswers(rows))}`,
  );
}

/** Time of a whole turn, text rendered: one core, warm. */
function printTimes(questions: readonly Question[], knowledge: Knowledge): void {
  const times = questions
    .map(({ turns, now }) => {
      const runs = Array.from({ length: REPEATS }, () => {
        const start = performance.now();
        askInTurn(turns, new Date(now ?? Date.now()), { knowledge });
        return (performance.now() - start) / turns.length;
      });
      return quantile(runs, 0.5);
    })
    .sort((a, b) => a - b);
  console.log(
    `time per message     median ${quantile(times, 0.5).toFixed(2)} ms  p99 ${quantile(times, 0.99).toFixed(2)} ms`,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Follow-ups are put to the peers with the messages before them, since they remember nothing. */
const asOneText = ({ turns }: Question): string => turns.join(' ');

async function printPeers(rows: readonly Scored[], knowledge: Knowledge): Promise<void> {
  const firsts = rows.filter(({ question }) => question.expect.match === 'first');
  const lists = rows.filter(({ question }) => question.expect.match === 'set');
  const contenders = [
    ...(await createPeers(knowledge)),
    { name: 'this assistant', search: (): readonly string[] => [] },
  ];
  const styles = [...new Set(firsts.map(({ question }) => question.style))].sort();
  console.log(`peers                top-1   top-3   sets    top-1 by style: ${styles.join(' · ')}`);
  for (const { name, search } of contenders) {
    const found = new Map<Question, readonly string[]>();
    for (const { question, answer } of [...firsts, ...lists])
      found.set(question, name === 'this assistant' ? answer.ids : await search(asOneText(question)));
    const hits = ({ question }: Scored, depth: number): boolean =>
      (found.get(question) ?? []).slice(0, depth).some((id) => question.expect.ids.includes(id));
    const hasSet = ({ question }: Scored): boolean => {
      const { ids } = question.expect;
      const shown =
        name === 'this assistant' ? (found.get(question) ?? []) : (found.get(question) ?? []).slice(0, ids.length);
      return shown.length === ids.length && ids.every((id) => shown.includes(id));
    };
    const byStyle = styles.map((style) =>
      percent(
        shareOf(
          firsts.filter(({ question }) => question.style === style),
          (row) => hits(row, 1),
        ),
      ),
    );
    console.log(
      `  ${name.padEnd(20)}${percent(shareOf(firsts, (row) => hits(row, 1)))} ${percent(shareOf(firsts, (row) => hits(row, 3)))} ${percent(shareOf(lists, hasSet))}   ${byStyle.join(' ')}`,
    );
  }
}

/** Share of the questions whose answer is the same (intent, entries, profile) when the last message is typed less well. */
function printNoise(rows: readonly Scored[], knowledge: Knowledge): void {
  for (const { name, apply } of noises) {
    const random = seededRandom(SEED);
    const same = rows.filter(({ question, answer }) => {
      const turns = question.turns.map((turn, index) =>
        index === question.turns.length - 1 ? apply(turn, random) : turn,
      );
      const noisy = answerQuestion({ ...question, turns }, () => new Date(), { knowledge });
      const seen = ({ intent, ids, profile }: typeof answer): string => JSON.stringify([intent, ids, profile]);
      return seen(noisy) === seen(answer);
    });
    console.log(`noise ${name.padEnd(16)} ${percent(same.length / rows.length)} of the answers unchanged`);
  }
}

void main();
