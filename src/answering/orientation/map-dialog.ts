import {
  completeProfile,
  questionFields,
  type OptionValue,
  type Profile,
  type QuestionField,
} from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { chooseQuestion } from './choose-question';

/** One answer to a question and the questions that may come next; none where the dialog can end. */
export interface DialogStep {
  readonly field: QuestionField;
  readonly option: OptionValue;
  readonly next: readonly QuestionField[];
  /** Whether the dialog may end with this answer. */
  readonly ends: boolean;
}

/** The guided dialog from an empty profile: every answer to every question, wherever it stands, and where it leads. */
export function mapDialog(dispositifs: readonly Dispositif[]): DialogStep[] {
  const steps = new Map<
    string,
    { field: QuestionField; option: OptionValue; next: Set<QuestionField>; ends: boolean }
  >();
  const walk = (profile: Profile): void => {
    const question = chooseQuestion(dispositifs, profile);
    for (const option of question?.options ?? []) {
      if (!question) return;
      const completed = completeProfile({ ...profile, [question.field]: option });
      if (!('profile' in completed)) continue;
      const after = chooseQuestion(dispositifs, completed.profile);
      const key = `${question.field} ${JSON.stringify(option)}`;
      const step = steps.get(key) ?? { field: question.field, option, next: new Set(), ends: false };
      if (after) step.next.add(after.field);
      steps.set(key, { ...step, ends: step.ends || !after });
      walk(completed.profile);
    }
  };
  walk({});
  const rank = (field: QuestionField): number => questionFields.indexOf(field);
  return [...steps.values()]
    .map((step) => ({ ...step, next: [...step.next].sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => rank(a.field) - rank(b.field));
}
