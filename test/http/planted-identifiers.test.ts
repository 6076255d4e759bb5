import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../src/knowledge/fold';
import { reply } from '../../src/conversation/reply';
import { render } from '../../src/rendering/render';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { real } from '../builders/real-reader';
import { BOT, installation, membersAdded, message, press } from './activities';
import { RunningBot } from './running-bot';
import pino from 'pino';

/** What identifies the pupils of these messages, as no sink may have it: folded, and numbers without spaces as well. */
const PLANTED = [
  ...['zyx0987', '0987654321z', '0199001234', '01 99 00 12 34', '+33199005678', 'barnabe', 'zephirin'],
  ...['quenouille', 'exemple.fr', '1 09 03 59 350', '17/03/2009', '17 mars 2009'],
];

/** The first message compiles the real vocabulary: seconds on a busy machine. */
const COMPILE_MS = 60_000;

/** How the channel knows the user: nobody needs it to read the log or the tables. */
const SENDER = { id: '29:planted-user', name: 'Zéphirine Sender', aadObjectId: 'aad-planted' };

const MESSAGES = [
  'Quel dispositif pour l’élève Barnabé Quenouille, INE 0987654321Z, né le 17/03/2009, décrocheur ?',
  'Kévin… pardon, il s’appelle barnabé quenouille, 1 09 03 59 350 123 45, joignable au 01 99 00 12 34',
  'Zéphirin Quenouille, 17 ans, +33199005678, zephirin.quenouille@exemple.fr, en LP',
  'né le 17 mars 2009',
  'mot inconnu pour l’élève Barnabé Quenouille : blorgifiant zyx0987654321Z',
  'student Barnabé Quenouille, born on March 17, 2009, barnabe@exemple.fr, dropped out',
  'suicide : l’élève Barnabé Quenouille m’a écrit au 0199001234',
];

let folder: string;
let storage: Storage;
let bot: RunningBot;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  const deps = {
    clock: () => new Date('2026-05-06T08:00:00+02:00'),
    newId: randomUUID,
    sessionMinutes: 30,
    logger: pino({ level: 'silent' }),
  };
  storage = await openStorage({ kind: 'file', path: join(folder, 'bot.sqlite') }, deps);
  bot = await new RunningBot({ storage, knowledge: real().knowledge }).start(undefined, { logLevel: 'trace' });
  bot.reply.mockImplementation(reply);
  bot.render.mockImplementation(render);
});
afterAll(async () => {
  await bot.stop();
  await storage.close();
  rmSync(folder, { recursive: true });
});

/** All that the storage has on the disk. */
const filesOf = (directory: string): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'latin1'))
    .join('\n');

/** What is planted and found in a text, however it is written there. */
const found = (text: string, wanted: readonly string[] = PLANTED): string[] =>
  wanted.filter((one) =>
    [text, fold(text), Buffer.from(text, 'latin1').toString('utf8')].some((form) => fold(form).includes(one)),
  );

describe('what identifies a pupil, written to the bot', () => {
  beforeAll(async () => {
    const from = { from: SENDER };
    await bot.deliver(installation('add', from));
    await bot.deliver(membersAdded([BOT], from));
    for (const text of MESSAGES) await bot.deliver(message(text, from));
    await bot.deliver(press({ kind: 'say', text: 'l’élève Barnabé Quenouille, 0987654321Z, décrocheur' }, from));
    await bot.deliver(press({ kind: 'unheard-of', text: 'Barnabé Quenouille' }, from));
    // An answer that cannot be sent waits in the storage; a turn that fails is logged.
    bot.connector.status = 500;
    await bot.deliver(message(MESSAGES[0] ?? '', from));
    bot.connector.status = 201;
    bot.reply.mockImplementationOnce((incoming) => {
      throw new Error(`cannot read ${JSON.stringify(incoming)} Barnabé Quenouille 0987654321Z`);
    });
    await bot.deliver(message(MESSAGES[1] ?? '', from));
  }, COMPILE_MS);

  it('is in the messages that were sent, so that the search means something', () => {
    expect(found(MESSAGES.join(' '))).toEqual(PLANTED);
  });

  it('is in no table', async () => {
    expect(filesOf(folder)).toContain('sessions');
    expect(found(filesOf(folder))).toEqual([]);
  });

  it('is in no line of the log, not even the most talkative', () => {
    expect(bot.logged.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(bot.logged))).toEqual([]);
  });

  it('is in no metric', async () => {
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();

    expect(metrics).toContain('assistant_turns_total{intent="orientation"}');
    expect(found(metrics, [...PLANTED, 'planted', 'sender'])).toEqual([]);
  });

  it('is in no card, text or summary that is sent', () => {
    const sent = bot.connector.posted.map(({ activity: { attachments, summary, text } }) => ({
      attachments,
      summary,
      text,
    }));

    expect(sent.length).toBeGreaterThan(MESSAGES.length);
    expect(found(JSON.stringify(sent))).toEqual([]);
  });

  it('gets the user a gentle word in their language, and the answer all the same', () => {
    const cards = bot.connector.posted.map(({ activity }) => JSON.stringify(activity.attachments ?? []));
    const about = (words: string) => cards.filter((card) => card.includes(words)).length;

    expect(about('Compris\u00A0: ')).toBeGreaterThan(2);
    expect(about('17 ans')).toBeGreaterThan(0);
    expect(about('écrire ce qui identifie un jeune')).toBeGreaterThan(3);
    expect(about('write what identifies a young person')).toBe(1);
  });

  it('leaves nothing of the user either, but for where to write to them', () => {
    expect(found(JSON.stringify(bot.logged), ['planted', 'sender', 'a:personal-marie'])).toEqual([]);
    expect(found(filesOf(folder), ['planted', 'sender'])).toEqual([]);
  });
});
