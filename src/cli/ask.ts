import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Intent } from '../answering/answer';
import { reply, type Reply } from '../conversation/reply';
import type { Language, Session } from '../conversation/session';
import { readConfig } from '../config';
import { AppError } from '../errors';
import type { Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import { cliPhrases } from '../rendering/cli-phrases';
import { render } from '../rendering/render';
import { idOf, readJsonLines, type JsonLine } from './json-lines';
import { openKnowledge } from './open-knowledge';
import { runCli } from './run-cli';

const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  now: z.iso.datetime({ offset: true }).optional(),
});

/** What `--jsonl` prints for each question, about its last turn. */
export interface AskedAnswer {
  readonly id: string | number;
  readonly intent: Intent;
  readonly ids: readonly string[];
  readonly profile: Profile;
  readonly text: string;
  readonly lang: Language;
}

/** Plays the messages of one person in order, and gives the reply to the last. */
export function askInTurn(turns: readonly string[], now: Date, knowledge: Knowledge): { reply: Reply; text: string } {
  let session: Session = {};
  let last: Reply | undefined;
  for (const text of turns) {
    last = reply({ kind: 'message', text }, session, { knowledge, now, newId: randomUUID });
    ({ session } = last);
  }
  if (!last) throw new AppError('INPUT_INVALID', cliPhrases.badQuestion);
  return { reply: last, text: render(last.answer, { ...last, knowledge }).text };
}

function answerLine(
  line: JsonLine,
  clock: () => Date,
  knowledge: Knowledge,
): AskedAnswer | { id: string | number | null; error: string } {
  if ('invalid' in line) return { id: null, error: cliPhrases.notJson(line.number) };
  const question = questionSchema.safeParse(line.value);
  if (!question.success) return { id: idOf(line.value), error: cliPhrases.badQuestion };
  const { id, turns, now } = question.data;
  const { reply: last, text } = askInTurn(turns, now === undefined ? clock() : new Date(now), knowledge);
  const profile = last.session.dossier?.profile ?? {};
  return { id, intent: last.intent, ids: last.ids, profile, text, lang: last.language };
}

runCli(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new AppError('INPUT_INVALID', cliPhrases.askUsage);
  const { previewDate } = readConfig();
  const clock = (): Date => previewDate ?? new Date();
  const knowledge = openKnowledge();
  if (args.includes('--jsonl'))
    for await (const line of readJsonLines(process.stdin))
      console.log(JSON.stringify(answerLine(line, clock, knowledge)));
  else console.log(askInTurn([args.join(' ')], clock(), knowledge).text);
});
