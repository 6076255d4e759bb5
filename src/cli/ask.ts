import { readConfig } from '../config';
import { AppError } from '../errors';
import { cliPhrases } from '../rendering/cli-phrases';
import { answerQuestion, askedQuestionSchema, askInTurn } from './answer-questions';
import { knowledgeDirectory, readAnnuaire, openKnowledge } from './configured-storage';
import { explainQuestion } from './explain-question';
import { answerJsonLines, idOf, runCli } from './run-cli';
import { foldedText, wholeText } from './terminal-chat';

/** Prints the whole text rather than what is seen of it at first. */
const WHOLE = '--tout';

/** Prints why the question is understood as it is, in place of its answer. */
const WHY = '--why';

runCli(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new AppError('INPUT_INVALID', cliPhrases.askUsage);
  const config = readConfig();
  const clock = (): Date => config.previewDate ?? new Date();
  const known = { knowledge: openKnowledge(), annuaire: await readAnnuaire(config) };
  if (!args.includes('--jsonl')) {
    const question = args.filter((one) => one !== WHOLE && one !== WHY).join(' ');
    if (args.includes(WHY)) {
      explainQuestion(question, clock(), known, knowledgeDirectory).forEach((line) => console.log(line));
      return;
    }
    const { rendered } = askInTurn([question], clock(), known);
    const { columns } = process.stdout;
    console.log(args.includes(WHOLE) ? wholeText(rendered, columns) : foldedText(rendered, columns));
    return;
  }
  await answerJsonLines((record) => {
    const { data: question } = askedQuestionSchema.safeParse(record);
    return question ? answerQuestion(question, clock, known) : { id: idOf(record), error: cliPhrases.badQuestion };
  });
});
