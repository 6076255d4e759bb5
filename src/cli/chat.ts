import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { readConfig } from '../config';
import { reply } from '../conversation/reply';
import type { Session } from '../conversation/session';
import { cliPhrases } from '../rendering/cli-phrases';
import { render } from '../rendering/render';
import { readAnnuaire, openKnowledge } from './configured-storage';
import { runCli } from './run-cli';

/** The same conversation as in Teams, in the terminal: choices are typed rather than pressed. */
runCli(async () => {
  const config = readConfig();
  const knowledge = openKnowledge();
  const annuaire = await readAnnuaire(config);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let session: Session = {};
  console.log(cliPhrases.chatHello);
  terminal.prompt();
  for await (const text of terminal) {
    const turn = reply({ kind: 'message', text }, session, {
      knowledge,
      annuaire,
      now: config.previewDate ?? new Date(),
      newId: randomUUID,
    });
    ({ session } = turn);
    console.log(`\n${render(turn.answer, { ...turn, knowledge }).text}\n`);
    terminal.prompt();
  }
});
