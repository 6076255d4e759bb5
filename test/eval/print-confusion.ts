import type { Scored } from './score';
import type { ScoredSet } from './scored-sets';

/** How many questions that want one intent (the rows) are answered under another (the columns). */
export function confusionOf(rows: readonly Scored[]): { intents: string[]; counts: number[][] } {
  const intents = [
    ...new Set(rows.flatMap(({ question, answer }): string[] => [question.expect.intent, answer.intent])),
  ].sort();
  const counts = intents.map((wanted) =>
    intents.map(
      (given) =>
        rows.filter(({ question, answer }) => question.expect.intent === wanted && answer.intent === given).length,
    ),
  );
  return { intents, counts };
}

const COLUMN = 12;

/** The confusion matrix of the intents over all sets together. */
export function printConfusion(sets: readonly ScoredSet[]): void {
  const { intents, counts } = confusionOf(sets.flatMap(({ rows }) => rows));
  console.log('\n=== confusion of intents, all sets, today: wanted (row), given (column)');
  console.log([''.padEnd(COLUMN), ...intents.map((intent) => intent.padStart(COLUMN))].join(''));
  intents.forEach((wanted, row) => {
    const cells = (counts[row] ?? []).map((times) => (times === 0 ? '·' : String(times)).padStart(COLUMN));
    console.log([wanted.padEnd(COLUMN), ...cells].join(''));
  });
}
