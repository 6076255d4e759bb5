import type { Answer } from '../answering/answer';
import type { ReadyKnowledge } from '../conversation/ready-knowledge';
import { reply } from '../conversation/reply';
import type { Session } from '../conversation/session';
import { foldedWords, stemOf } from '../knowledge/fold';
import type { Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/profile';
import { sayAgain } from './propose-alias';
import type { QuestionGroup } from './review-groups';

/** The messages of one person in order, asked again. */
export interface ReplayedQuestion {
  readonly name: string;
  readonly turns: readonly string[];
  readonly now: Date;
}

/** What comes of a question. */
export interface Outcome {
  readonly answered: boolean;
  readonly intent: string;
  /** Ids of the entries that the answer shows, then of those that it offers, each in order. */
  readonly ids: readonly string[];
  readonly offered: readonly string[];
}

/** A question whose outcome is not the same any more. */
export interface ChangedOutcome {
  readonly question: ReplayedQuestion;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** The answer to the last of the messages. */
function outcomeOf({ turns, now }: ReplayedQuestion, knowledge: ReadyKnowledge): Outcome {
  let session: Session = {};
  let outcome: Outcome = { answered: false, intent: '', ids: [], offered: [] };
  for (const text of turns) {
    const turn = reply({ kind: 'message', text }, session, { knowledge, now, newId: () => 'replay' });
    ({ session } = turn);
    const { answer } = turn;
    const { misses, intent, ids } = answer;
    outcome = { answered: !misses, intent, ids, offered: offeredBy(answer) };
  }
  return outcome;
}

/** The questions that another knowledge base answers otherwise: other entries, others offered, or in another order. */
export const changedOutcomes = (
  questions: readonly ReplayedQuestion[],
  before: ReadyKnowledge,
  after: ReadyKnowledge,
): ChangedOutcome[] =>
  questions
    .map((question) => ({ question, before: outcomeOf(question, before), after: outcomeOf(question, after) }))
    .filter((outcome) => JSON.stringify(outcome.before) !== JSON.stringify(outcome.after));

/** What is shown as perhaps meant, or as nearest. */
function offeredBy(answer: Answer): string[] {
  if (answer.kind === 'unknown') return answer.nearest.map(({ id }) => id);
  return answer.kind === 'suggestion' ? answer.candidates.map(({ id }) => id) : [];
}

/** A group with what comes of each of its questions, in the same order, before and after a change. */
export interface ReplayedGroup {
  readonly group: QuestionGroup;
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

/** Asks the questions of every group of both knowledge bases, in the same words: those that the later one knows. */
export function replayGroups(
  groups: readonly QuestionGroup[],
  before: ReadyKnowledge,
  after: ReadyKnowledge,
  { markOf, now }: { readonly markOf: (stem: string) => string; readonly now: Date },
): ReplayedGroup[] {
  const say = createShapeSayer(after, markOf);
  return groups.map((group) => {
    const asked = group.questions.map(({ shape }) => ({ name: '', turns: [say(shape)], now }));
    return {
      group,
      before: asked.map((question) => outcomeOf(question, before)),
      after: asked.map((question) => outcomeOf(question, after)),
    };
  });
}

/** Too short to be taken for a misspelling, and no word of either language. */
const NO_WORD = 'xqz';

/** In the range of ages, which is what a number in a question mostly is. */
const SOME_NUMBER = '16';

/** Says a question again in the words of a knowledge base. */
type ShapeSayer = (shape: QuestionShape) => string;

/**
 * A word that was not ours when it was asked is known again by its mark once the knowledge base names it, so that a
 * question can be replayed without having been kept. One that still is not ours is said as no word.
 */
function createShapeSayer(knowledge: ReadyKnowledge, markOf: (stem: string) => string): ShapeSayer {
  const words = new Set(
    [...knowledge.entries.values()].flatMap(({ nom, sigle = '', alias }) =>
      [nom, sigle, ...alias].flatMap(foldedWords),
    ),
  );
  const byMark = new Map([...words].map((word) => [markOf(stemOf(word)), word]));
  const [place = NO_WORD] = knowledge.reader.departementOfTown.keys();
  return (shape) =>
    sayAgain(shape, {
      number: SOME_NUMBER,
      date: 'aujourd’hui',
      place,
      unknown: ({ text, mark }) => text ?? byMark.get(mark) ?? NO_WORD,
    });
}

/** Every name of every entry, asked as it stands: what a new name takes away from another entry shows there. */
export const namesAsQuestions = ({ entries }: Knowledge, now: Date): ReplayedQuestion[] =>
  [...entries.values()].flatMap(({ id, nom, sigle, alias }) =>
    [...new Set([nom, ...(sigle === undefined ? [] : [sigle]), ...alias])].map((name) => ({
      name: `« ${name} » (${id})`,
      turns: [name],
      now,
    })),
  );
