import { rmSync } from 'node:fs';
import { readyKnowledge, type ReadyKnowledge } from '../../src/conversation/ready-knowledge';
import { LiveKnowledge } from '../../src/knowledge/live-knowledge';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { explainProblem } from '../../src/rendering/explain-problem';
import { createLogger } from '../../src/server/create-logger';
import { refreshKnowledge } from '../../src/server/refresh-knowledge';
import { changeKnowledgeFolder, writeKnowledgeFolder, type FolderChanges } from '../builders/knowledge-folder';
import { message } from './activities';
import { RunningBot } from './running-bot';

let directory: string;
let content: LiveKnowledge<ReadyKnowledge>;
let bot: RunningBot;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  directory = writeKnowledgeFolder();
  lines = [];
  content = new LiveKnowledge(directory, () => readyKnowledge(loadKnowledge(directory, explainProblem)));
  bot = await new RunningBot({ content }).start();
  await refresh();
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await bot.stop();
});

/** As the program does every few seconds. */
async function refresh(): Promise<void> {
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const logger = createLogger({ level: 'info', onError: () => undefined, destination });
  await refreshKnowledge(content, logger);
  await refreshKnowledge(content, logger);
}

async function change(changes: FolderChanges): Promise<void> {
  changeKnowledgeFolder(directory, changes);
  await refresh();
}

const ready = async () => (await fetch(`${bot.url}/readyz`)).json() as Promise<Record<string, unknown>>;
const summary = async () => /SUMMARY:(.*)/.exec(await (await fetch(`${bot.url}/calendrier/marche.ics`)).text())?.[1];
const nameInTurn = async (): Promise<string | undefined> => {
  await bot.deliver(message('encore'));
  return bot.reply.mock.calls.at(-1)?.[2].knowledge.entries.get('marche')?.nom;
};

describe('content that is changed while the bot runs', () => {
  it('is answered from at the next turn, and by the calendar, without a restart', async () => {
    const before = await ready();

    await change({ 'evenements/marche.yaml': { nom: 'La grande marche' } });

    expect(await nameInTurn()).toBe('La grande marche');
    expect(await summary()).toContain('La grande marche');
    expect(await ready()).toMatchObject({ status: 'ready', changeRefused: false });
    expect((await ready()).knowledge).not.toBe(before.knowledge);
    expect(lines).toEqual([expect.objectContaining({ code: 'KNOWLEDGE_LOADED', version: content.version })]);
  });

  it('that cannot be used is refused with every fault in the log, while the one before goes on', async () => {
    const before = await ready();
    const name = await nameInTurn();

    await change({ 'evenements/marche.yaml': { nom: 3, date: 'demain' }, 'acteurs/guetteur.yaml': 'id: [' });

    expect(await nameInTurn()).toBe(name);
    expect(await ready()).toEqual({ ...before, changeRefused: true });
    expect(lines).toEqual([expect.objectContaining({ code: 'KNOWLEDGE_INVALID', version: content.version })]);
    expect(String(lines[0]?.detail).split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^knowledge\/evenements\/marche\.yaml(?::\d+:\d+)? › nom : /),
        expect.stringMatching(/^knowledge\/evenements\/marche\.yaml(?::\d+:\d+)? › date : /),
        expect.stringMatching(/^knowledge\/acteurs\/guetteur\.yaml/),
      ]),
    );
  });

  it('is named by the metrics', async () => {
    await change({ 'acteurs/guetteur.yaml': 'id: [' });

    const metrics = await (await fetch(`${bot.url}/metrics`)).text();

    expect(metrics).toContain(`assistant_knowledge_info{version="${content.version}"} 1\n`);
    expect(metrics).toContain('assistant_knowledge_change_refused 1\n');
  });
});
