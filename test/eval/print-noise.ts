import { answerQuestion, type AskedAnswer } from '../../src/cli/answer-questions';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { seededRandom } from '../builders/random';
import { noises } from './noises';
import { ASKED_AT } from './question-set';
import { percent, type ScoredSet } from './scored-sets';

const SEED = 20260506;

const essenceOf = ({ intent, ids, profile }: AskedAnswer): string => JSON.stringify([intent, ids, profile]);

/** Share of the questions whose answer is the same (intent, entries, profile) when the last message is typed less well. */
export function printNoise(sets: readonly ScoredSet[], knowledge: ReadyKnowledge): void {
  for (const { name: set, rows } of sets.filter(({ firstSight }) => firstSight !== undefined)) {
    console.log(`\n=== ${set}: answers unchanged under noise`);
    for (const { name, apply } of noises) {
      const random = seededRandom(SEED);
      const same = rows.filter(({ question, answer }) => {
        const turns = question.turns.map((turn, index) =>
          index === question.turns.length - 1 ? apply(turn, random) : turn,
        );
        return essenceOf(answerQuestion({ ...question, turns }, () => ASKED_AT, { knowledge })) === essenceOf(answer);
      });
      console.log(`${name.padEnd(16)} ${percent(same.length / rows.length)}`);
    }
  }
}
