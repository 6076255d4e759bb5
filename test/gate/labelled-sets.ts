import { existsSync } from 'node:fs';
import { answerQuestion, type Known } from '../../src/cli/answer-questions';
import {
  ASKED_AT,
  dialogueSets,
  nameOfSet,
  ownSets,
  readDialogues,
  readQuestions,
  SHARED_SET,
} from '../eval/question-set';
import { failuresOf } from '../eval/score';

/** One labelled answer as it is today. */
export interface Outcome {
  /** Of the question; of a turn of a conversation, that of the conversation with the number of the turn. */
  readonly id: string;
  /** The messages up to the one that is answered. */
  readonly turns: readonly string[];
  /** What the answer misses; empty when it is right. */
  readonly failed: readonly string[];
}

/** A set of questions or of whole conversations, which can be put to the assistant. */
export interface LabelledSet {
  readonly name: string;
  readonly play: (known: Known) => Outcome[];
}

const questionSet = (path: string): LabelledSet => ({
  name: nameOfSet(path),
  play: (known) =>
    readQuestions(path).map((question) => ({
      id: question.id,
      turns: question.turns,
      failed: failuresOf(
        question.expect,
        answerQuestion(question, () => ASKED_AT, known),
      ),
    })),
});

const dialogueSet = (path: string): LabelledSet => ({
  name: `dialogues-${nameOfSet(path)}`,
  play: (known) =>
    readDialogues(path).flatMap(({ id, now, turns }) =>
      turns.map(({ expect }, index) => {
        const said = turns.slice(0, index + 1).map(({ say }) => say);
        const answer = answerQuestion({ id, turns: said, now }, () => ASKED_AT, known);
        return { id: `${id} turn ${index + 1}`, turns: said, failed: failuresOf(expect, answer) };
      }),
    ),
});

/** The name of the shared set, which may not lie beside the project. */
export const SHARED_SET_NAME = nameOfSet(SHARED_SET);

export const isSharedSetHere = existsSync(SHARED_SET);

/** The sets of whole conversations: each outcome is a turn. */
export const labelledDialogues = (): LabelledSet[] => dialogueSets().map(dialogueSet);

/** Every labelled set that is here: the project's own questions, its conversations, and the shared questions. */
export const labelledSets = (): LabelledSet[] => [
  ...ownSets().map(questionSet),
  ...labelledDialogues(),
  ...(isSharedSetHere ? [questionSet(SHARED_SET)] : []),
];
