import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readyKnowledge } from '../../src/conversation/ready-knowledge';
import { reply } from '../../src/conversation/reply';
import { fold } from '../../src/knowledge/fold';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { real } from '../builders/real-reader';
import { COMMAND_TIMEOUT_MS, root, runCommand } from '../cli/run-command';
import { invoke, message, press } from './activities';
import { RunningBot, SECRET } from './running-bot';

jest.setTimeout(COMMAND_TIMEOUT_MS);

/** Three commands, of which the last answers some thousands of questions twice: half a minute on a quiet machine. */
const REPORT_TIMEOUT_MS = 5 * COMMAND_TIMEOUT_MS;

// Invented words in no dictionary, and like no name: a name would not be read at all.
const ASKED = 'Le pass rentrée de mirliboudage, trottibulle compris ?';

// Beside the answer to which the numbers for a danger stand.
const DOUBTFUL = 'mon élève pleure tout le temps, quel dispositif ?';

const UNKNOWN_WORDS = ['mirliboudag', 'trottibul'];

let folder: string;
let storage: Storage;
let bot: RunningBot;

const path = () => join(folder, 'bot.sqlite');

async function start(keepsUnknownWords = false): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'unanswered-'));
  const clock = () => new Date('2026-05-06T08:00:00+02:00');
  const deps = { clock, newId: randomUUID, sessionMinutes: 30, logger: pino({ level: 'silent' }) };
  storage = await openStorage({ kind: 'file', path: path() }, deps);
  bot = await new RunningBot({ storage, knowledge: real().knowledge, keepsUnknownWords }).start();
  bot.reply.mockImplementation(reply);
}

afterEach(async () => {
  await bot.stop();
  await storage.close();
  rmSync(folder, { recursive: true });
});

const vote = (reaction: 'like' | 'dislike', replyToId = 'posted-1') =>
  bot.deliver(
    invoke(
      'message/submitAction',
      { actionName: 'feedback', actionValue: { reaction, feedback: '{}' } },
      { replyToId },
    ),
  );

const kept = () => storage.unanswered.all();

describe('a question without answer', () => {
  it('is kept once, with its own words left out, also where it is voted down', async () => {
    await start();
    await bot.deliver(message(ASKED));
    await vote('dislike');

    expect(await kept()).toEqual([
      expect.objectContaining({ reason: 'not-answered', intent: 'hors-sujet', language: 'fr', day: '2026-05-06' }),
    ]);
  });

  it('is not kept where a button asked it', async () => {
    await start();
    await bot.deliver(press({ kind: 'say', text: ASKED }));

    expect(bot.connector.posted).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  it('leaves nothing of the words that are not ours on the disk', async () => {
    await start();
    await bot.deliver(message(ASKED));

    const written = readdirSync(folder)
      .map((name) => fold(readFileSync(join(folder, name), 'latin1')))
      .join();

    expect(written).toContain('rentree');
    expect(UNKNOWN_WORDS.filter((word) => written.includes(word))).toEqual([]);
  });

  it('keeps those words where the deployment says so', async () => {
    await start(true);
    await bot.deliver(message(ASKED));

    expect(JSON.stringify(await kept())).toContain('trottibulle');
  });

  it('stays, being nobody’s, when the person asks to be forgotten', async () => {
    await start();
    await bot.deliver(message(ASKED));
    await bot.deliver(message('efface mes données'));

    expect(await kept()).toHaveLength(1);
  });
});

describe('a question with an answer', () => {
  it('is kept once it is voted down, with what was shown', async () => {
    await start();
    await bot.deliver(message('c’est quoi le GPDS ?'));

    expect(await kept()).toEqual([]);
    await vote('like');
    expect(await kept()).toEqual([]);
    await vote('dislike');
    await vote('dislike');

    expect(await kept()).toEqual([expect.objectContaining({ reason: 'not-useful', intent: 'fiche', shown: ['gpds'] })]);
    expect(await storage.feedback.all()).toEqual([
      { intent: 'fiche', entries: ['gpds'], language: 'fr', vote: 'down', day: '2026-05-06' },
    ]);
  });

  it.each([
    ['a danger', 'un élève parle de suicide', 'urgence'],
    ['what may be one', DOUBTFUL, 'orientation'],
  ])('about %s is never kept', async (_, text, intent) => {
    await start();
    await bot.deliver(message(text));
    await vote('dislike');

    expect(await storage.feedback.all()).toEqual([expect.objectContaining({ intent, vote: 'down' })]);
    expect(await kept()).toEqual([]);
  });
});

describe('the report', () => {
  it(
    'leads from a question without answer to a patch that answers it, and changes no other answer',
    async () => {
      await start();
      await bot.deliver(message(ASKED));
      await bot.deliver(message('Le pass rentrée de trottibulle, mirliboudage compris ?'));
      const patch = join(folder, 'alias.patch');
      const report = (...args: string[]) =>
        runCommand('report', args, '', { STORAGE: path(), HASH_SECRET: SECRET.padEnd(32, '.') });

      const listed = await report();
      const written = await report('--patch', patch);
      const replayed = await report('--replay', patch);

      expect(listed.stdout).toContain(
        'Questions sans réponse ou jugées peu utiles des 13 derniers mois : 2, en 1 groupe',
      );
      expect(listed.stdout).toContain('Proposition : ajouter « pass rentree » comme alias de');
      expect(written.stdout).toContain('1 alias proposé');
      expect(replayed.stdout).toMatch(/2 sur 2 avec réponse \(0 avant\), fiche : sas/);
      // One more name weighs on the rarity of words: of thousands of questions, one at the edge may move.
      expect(replayed.stdout).toMatch(/(Aucune autre réponse ne|1 autre réponse) change \(\d{4} questions rejouées/);
      expect([listed.code, written.code, replayed.code]).toEqual([0, 0, 0]);
      expect(answerIn(applied(patch))).toMatchObject({ intent: 'fiche', ids: ['sas'] });
    },
    REPORT_TIMEOUT_MS,
  );
});

/** A copy of the content that git has applied the patch to. */
function applied(patch: string): string {
  const copy = join(folder, 'project');
  cpSync(join(root, 'knowledge'), join(copy, 'knowledge'), { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  execFileSync('git', ['apply', patch], { cwd: copy });
  return join(copy, 'knowledge');
}

function answerIn(directory: string): { intent: string; ids: readonly string[] } {
  const knowledge = readyKnowledge(loadKnowledge(directory, ({ file, field }) => `${file}: ${field}`));
  return reply(
    { kind: 'message', text: ASKED },
    {},
    { knowledge, now: new Date('2026-05-06T08:00:00+02:00'), newId: randomUUID },
  ).answer;
}
