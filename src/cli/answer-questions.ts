import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Intent } from '../answering/answer';
import { reply, type Reply, type ReplyDeps } from '../conversation/reply';
import type { Language, Session } from '../conversation/session';
import { AppError } from '../errors';
import type { Profile } from '../knowledge/profile';
import { cliPhrases } from '../rendering/cli-phrases';
import { render, type Rendered } from '../rendering/render';

/** The messages of one person in order, and the instant at which they are sent. */
export const askedQuestionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  now: z.iso.datetime({ offset: true }).optional(),
});
export type AskedQuestion = Readonly<z.infer<typeof askedQuestionSchema>>;

/** The answer to the last message. */
export interface AskedAnswer {
  readonly id: string | number;
  readonly intent: Intent;
  readonly ids: readonly string[];
  readonly profile: Profile;
  readonly text: string;
  readonly lang: Language;
}

/** What the assistant answers from. */
export type Known = Pick<ReplyDeps, 'knowledge' | 'annuaire'>;

/** Plays the messages of one person in order, and gives the reply to the last. */
export function askInTurn(
  turns: readonly string[],
  now: Date,
  known: Known,
): { reply: Reply; text: string; rendered: Rendered } {
  let session: Session = {};
  let last: Reply | undefined;
  for (const text of turns) {
    last = reply({ kind: 'message', text }, session, { ...known, now, newId: randomUUID });
    ({ session } = last);
  }
  if (!last) throw new AppError('INPUT_INVALID', cliPhrases.badQuestion);
  const rendered = render(last.answer, { ...last, knowledge: known.knowledge });
  return { reply: last, text: rendered.text, rendered };
}

/** Answers a question at its own instant, or at the one that the clock shows. */
export function answerQuestion({ id, turns, now }: AskedQuestion, clock: () => Date, known: Known): AskedAnswer {
  const { reply: last, text } = askInTurn(turns, now === undefined ? clock() : new Date(now), known);
  const profile = last.session.dossier?.profile ?? {};
  return { id, intent: last.answer.intent, ids: last.answer.ids, profile, text, lang: last.language };
}
