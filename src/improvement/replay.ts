import type { Answer } from '../answering/answer';
import { isAnswered } from '../conversation/describe-answer';
import { reply } from '../conversation/reply';
import type { Session } from '../conversation/session';
import type { Knowledge } from '../knowledge/knowledge';

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
export function outcomeOf({ turns, now }: ReplayedQuestion, knowledge: Knowledge): Outcome {
  let session: Session = {};
  let outcome: Outcome = { answered: false, intent: '', ids: [], offered: [] };
  for (const text of turns) {
    const turn = reply({ kind: 'message', text }, session, { knowledge, now, newId: () => 'replay' });
    ({ session } = turn);
    const { answer, intent, ids } = turn;
    outcome = { answered: isAnswered(answer), intent, ids, offered: offeredBy(answer) };
  }
  return outcome;
}

/** The questions that another knowledge base answers otherwise: other entries, others offered, or in another order. */
export const changedOutcomes = (
  questions: readonly ReplayedQuestion[],
  before: Knowledge,
  after: Knowledge,
): ChangedOutcome[] =>
  questions
    .map((question) => ({ question, before: outcomeOf(question, before), after: outcomeOf(question, after) }))
    .filter((outcome) => JSON.stringify(outcome.before) !== JSON.stringify(outcome.after));

/** What is shown as perhaps meant, or as nearest. */
function offeredBy(answer: Answer): string[] {
  if (answer.kind === 'unknown') return answer.nearest.map(({ id }) => id);
  return answer.kind === 'suggestion' ? answer.candidates.map(({ id }) => id) : [];
}
