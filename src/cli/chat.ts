import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { readConfig } from '../config';
import { reply } from '../conversation/reply';
import { pupilsOf, type Session } from '../conversation/session';
import { cliPhrases } from '../rendering/cli-phrases';
import { stateLines } from '../rendering/describe-state';
import { render, type Rendered } from '../rendering/render';
import { readAnnuaire, openKnowledge } from './configured-storage';
import { runCli } from './run-cli';
import { foldedText, readLine } from './terminal-chat';

/** Prints after each answer what is kept for the next turn. */
const TRACE = '--trace';

/** The same conversation as in Teams, in the terminal: choices are typed rather than pressed. */
runCli(async () => {
  const isTraced = process.argv.slice(2).includes(TRACE);
  const config = readConfig();
  const knowledge = openKnowledge();
  const annuaire = await readAnnuaire(config);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let session: Session = {};
  console.log(cliPhrases.chatHello);
  terminal.prompt();
  let last: Rendered | undefined;
  for await (const line of terminal) {
    const read = readLine(line, last, process.stdout.columns);
    if (read.kind === 'end') break;
    if (read.kind === 'print') {
      console.log(`\n${read.text}\n`);
      terminal.prompt();
      continue;
    }
    const { text } = read;
    const turn = reply({ kind: 'message', text }, session, {
      knowledge,
      annuaire,
      now: config.previewDate ?? new Date(),
      newId: randomUUID,
    });
    ({ session } = turn);
    last = render(turn.answer, { ...turn, knowledge });
    console.log(`\n${foldedText(last, process.stdout.columns)}\n`);
    if (isTraced) console.log(`${stateLines(session, pupilsOf(session), knowledge).join('\n')}\n`);
    terminal.prompt();
  }
  terminal.close();
});
