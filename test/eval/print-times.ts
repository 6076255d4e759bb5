import { askInTurn } from '../../src/cli/answer-questions';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { ASKED_AT } from './question-set';
import type { ScoredSet } from './scored-sets';

/** Times that each question is asked: the median of its times is kept, because these machines are noisy. */
const REPEATS = 5;

/** Time of a whole turn, text rendered: one core, warm. */
export function printTimes(sets: readonly ScoredSet[], knowledge: ReadyKnowledge): void {
  console.log('\n=== time per message');
  for (const { name, rows } of sets) {
    const times = rows.map(({ question: { turns, now } }) => {
      const runs = Array.from({ length: REPEATS }, () => {
        const start = performance.now();
        askInTurn(turns, now === undefined ? ASKED_AT : new Date(now), { knowledge });
        return (performance.now() - start) / turns.length;
      });
      return quantile(runs, 0.5);
    });
    console.log(
      `${name.padEnd(8)} median ${quantile(times, 0.5).toFixed(2)} ms  p99 ${quantile(times, 0.99).toFixed(2)} ms`,
    );
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
