import type { Knowledge } from '../knowledge/knowledge';
import type { QuestionGroup } from './group-questions';
import { outcomeOf, type Outcome } from './replay';
import { createShapeSayer } from './replay-shape';

/** A group with what comes of each of its questions, in the same order, before and after a change. */
export interface ReplayedGroup {
  readonly group: QuestionGroup;
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

/** Asks the questions of every group of both knowledge bases, in the same words: those that the later one knows. */
export function replayGroups(
  groups: readonly QuestionGroup[],
  before: Knowledge,
  after: Knowledge,
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
