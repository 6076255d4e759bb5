import { askInTurn } from '../../src/cli/answer-questions';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { ASKED_AT } from './question-set';
import { falseAnswers, isStrict, isUseful, missedAnswers, shareOf, type Scored } from './score';
import { percent, type ScoredSet } from './scored-sets';

/** The scores that count, those at first sight; then those of today, which follow from having read the sets. */
export function printScores(sets: readonly ScoredSet[], knowledge: ReadyKnowledge, withFailures: boolean): void {
  printFirstSight(sets);
  for (const { name, rows } of sets) {
    console.log(`\n=== ${name}: ${rows.length} questions, today, after the set was worked on`);
    if (withFailures) printFailures(rows);
    printGroups(rows);
    printLadder(rows, knowledge);
  }
}

function printFirstSight(sets: readonly ScoredSet[]): void {
  console.log(
    '=== at first sight: strict score on the commit before the set was looked at; today, after working on it',
  );
  const seen = sets.flatMap(({ name, rows, firstSight }) => (firstSight ? [{ name, rows, firstSight }] : []));
  for (const { name, rows, firstSight } of seen)
    console.log(
      `${name.padEnd(8)} n ${String(rows.length).padStart(4)}  first sight ${percent(firstSight.strict)}  today ${percent(shareOf(rows, isStrict))}  (commit ${firstSight.commit})`,
    );
  const all = seen.flatMap(({ rows }) => rows);
  const right = seen.reduce((sum, { firstSight }) => sum + firstSight.strict * firstSight.questions, 0);
  console.log(
    `${'all'.padEnd(8)} n ${String(all.length).padStart(4)}  first sight ${percent(right / all.length)}  today ${percent(shareOf(all, isStrict))}`,
  );
}

function printFailures(rows: readonly Scored[]): void {
  for (const { question, failed } of rows.filter((row) => !isStrict(row)))
    console.log(`${question.id} ${JSON.stringify(question.turns)}\n    ${failed.join(' · ')}`);
}

function printGroups(rows: readonly Scored[]): void {
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

/** What the steps of the don't-know ladder hold: how often the guess is right, and what is left unknown. */
function printLadder(rows: readonly Scored[], knowledge: ReadyKnowledge): void {
  const counts = new Map<string, number>();
  for (const { question } of rows) {
    const { turns, now, expect } = question;
    const { answer } = askInTurn(turns, now === undefined ? ASKED_AT : new Date(now), { knowledge }).reply;
    const isOurs = expect.intent !== 'hors-sujet';
    if (answer.kind === 'suggestion') {
      const isRight = answer.candidates.some(({ id }) => expect.ids.includes(id));
      const guess = isRight ? 'right' : isOurs ? 'other' : 'not ours';
      count(counts, `${answer.sure ? 'which of several' : 'perhaps'}: ${guess}`);
    } else if (answer.kind === 'unknown') count(counts, `unknown: ${isOurs ? 'ours' : 'not ours'}`);
  }
  console.log(`ladder  ${[...counts].map(([step, times]) => `${step} ${times}`).join(' · ')}`);
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
