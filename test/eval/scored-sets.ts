import { answerQuestion } from '../../src/cli/answer-questions';
import type { ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { readFirstSight, type FirstSight } from './first-sight';
import { ASKED_AT, nameOfSet, questionSets, readQuestions } from './question-set';
import { failuresOf, type Scored } from './score';

/** A set of questions with the answers of today, and with its scores at first sight where it is one of ours. */
export interface ScoredSet {
  readonly name: string;
  readonly rows: readonly Scored[];
  readonly firstSight?: FirstSight;
}

/** Every set of questions that is here, answered. */
export function scoreSets(knowledge: ReadyKnowledge): ScoredSet[] {
  const firstSight = new Map(readFirstSight().map((scores) => [scores.set, scores]));
  return questionSets().map((path) => ({
    name: nameOfSet(path),
    rows: readQuestions(path).map((question): Scored => {
      const answer = answerQuestion(question, () => ASKED_AT, { knowledge });
      return { question, answer, failed: failuresOf(question.expect, answer) };
    }),
    firstSight: firstSight.get(nameOfSet(path)),
  }));
}

/** A share as it is printed, right-aligned: `  9.1 %`. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
