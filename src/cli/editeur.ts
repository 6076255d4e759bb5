import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createEditor, listenLocally } from '../editor/serve-editor';
import { Workspace } from '../editor/workspace';
import { parisDay } from '../knowledge/civil-date';
import { editorPhrases } from '../rendering/editor-phrases';
import { checkReachable } from '../understanding/check-reachable';
import { knowledgeDirectory } from './configured-storage';
import { runCli } from './run-cli';

/** The editor's page on this machine, until it is closed: `npm run editeur [folder [port]]`. */
runCli(async () => {
  const [directory = knowledgeDirectory, port = '0'] = process.argv.slice(2);
  const workspace = new Workspace(directory, [checkReachable]);
  const drawing = createRequire(__filename).resolve('adaptivecards/dist/adaptivecards.min.js');
  const server = createEditor(workspace, readFileSync(drawing, 'utf8'), () => parisDay(new Date()));
  console.log(editorPhrases.opened(await listenLocally(server, Number(port))));
  process.once('SIGINT', () => {
    server.close();
    server.closeAllConnections();
    workspace.close();
  });
  await new Promise((resolve) => server.once('close', resolve));
});
