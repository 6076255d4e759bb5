import { z } from 'zod';
import { readConfig } from '../config';
import { AppError } from '../errors';
import { cliPhrases } from '../rendering/cli-phrases';
import { answerQuestion, askInTurn, type AskedAnswer, type Known } from './answer-questions';
import { readAnnuaire } from './configured-storage';
import { idOf, readJsonLines, type JsonLine, runCli } from './run-cli';
import { openKnowledge } from './open-knowledge';

const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  now: z.iso.datetime({ offset: true }).optional(),
});

function answerLine(
  line: JsonLine,
  clock: () => Date,
  known: Known,
): AskedAnswer | { id: string | number | null; error: string } {
  if ('invalid' in line) return { id: null, error: cliPhrases.notJson(line.number) };
  const question = questionSchema.safeParse(line.value);
  return question.success
    ? answerQuestion(question.data, clock, known)
    : { id: idOf(line.value), error: cliPhrases.badQuestion };
}

runCli(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new AppError('INPUT_INVALID', cliPhrases.askUsage);
  const config = readConfig();
  const clock = (): Date => config.previewDate ?? new Date();
  const known = { knowledge: openKnowledge(), annuaire: await readAnnuaire(config) };
  if (args.includes('--jsonl'))
    for await (const line of readJsonLines(process.stdin)) console.log(JSON.stringify(answerLine(line, clock, known)));
  else console.log(askInTurn([args.join(' ')], clock(), known).text);
});
