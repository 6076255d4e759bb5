import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createKeyMaker } from '../../src/bot/turn-keys';
import { askJson } from '../../src/server/outgoing-request';
import { credentialsOf } from '../../src/server/client-credentials';
import { KeptToken } from '../../src/server/client-token';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { installation, invoke, message } from './activities';
import { countTurns, RunningBot } from './running-bot';
import { TokenEndpoint } from './token-endpoint';
import { installationsIn } from '../storage/conformance/installations-in';

const [OLD, NEW] = ['the old secret of the tests', 'the new secret of the tests'];

const metricsWith = async ({ url }: RunningBot, token: string): Promise<number> =>
  (await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${token}` } })).status;

describe('the secret of the names (HASH_SECRET) that is replaced', () => {
  let storage: Storage;
  beforeEach(async () => {
    const logger = pino({ level: 'silent' });
    const clock = () => new Date('2026-05-06T08:00:00+02:00');
    storage = await openStorage({ kind: 'memory' }, { clock, newId: randomUUID, sessionMinutes: 30, logger });
  });
  afterEach(() => storage.close());

  const botWith = (secret: string, former?: string) =>
    new RunningBot({ storage, keys: createKeyMaker(secret, former) }).start();

  /** A vote of Marie's, and her installation, under the old secret. */
  async function leaveTraces(): Promise<void> {
    const before = await botWith(OLD);
    await before.deliver(installation('add'));
    await before.deliver(message('un'));
    const reaction = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } };
    await before.deliver(invoke('message/submitAction', reaction, { replyToId: 'posted-2' }));
    await before.stop();
  }

  const kept = async () => ({
    votes: (await storage.feedback.all()).length,
    installations: (await installationsIn(storage)).length,
  });

  it.each([
    ['efface mes données', OLD, 0],
    ['efface mes données', undefined, 1],
  ])('« %s » with the former secret %s: %d votes are left', async (text, former, votes) => {
    await leaveTraces();
    const before = await kept();
    const after = await botWith(NEW, former);
    after.reply.mockImplementation((...args) => ({ ...countTurns(...args), session: {}, erases: true }));

    await after.deliver(message(text));
    await after.stop();

    expect(before).toEqual({ votes: 1, installations: 1 });
    expect((await kept()).votes).toBe(votes);
  });

  it('a bot that is removed leaves nothing from before either', async () => {
    await leaveTraces();
    const after = await botWith(NEW, OLD);

    await after.deliver(installation('remove'));
    await after.stop();

    expect(await kept()).toEqual({ votes: 0, installations: 0 });
  });
});

describe('the token of the metrics that is replaced', () => {
  it('reads them from the next start on, and the one before does not', async () => {
    const bots = [
      await new RunningBot().start(undefined, { metricsToken: OLD }),
      await new RunningBot().start(undefined, { metricsToken: NEW }),
    ];

    const read = await Promise.all(bots.map(async (bot) => [await metricsWith(bot, OLD), await metricsWith(bot, NEW)]));
    await Promise.all(bots.map((bot) => bot.stop()));

    expect(read).toEqual([
      [200, 401],
      [401, 200],
    ]);
  });
});

describe('the client secret (MicrosoftAppPassword) that is replaced', () => {
  it('is never missing while Microsoft takes both, and the old one is named once it does not', async () => {
    const endpoint = await new TokenEndpoint().start();
    const note = jest.fn();
    const bot = (password: string) =>
      new KeptToken({
        credentials: credentialsOf(
          { appId: 'app', appType: 'SingleTenant', password, tenantId: 'tenant' },
          { tokenUrl: endpoint.tokenUrl, readFile: () => '', clock: () => new Date() },
        ),
        ...{ askJson, note, clock: () => new Date(), uptime: () => performance.now() },
      });

    endpoint.secrets = new Set([OLD]);
    const before = await bot(OLD).get();
    endpoint.secrets = new Set([OLD, NEW]);
    const meanwhile = await Promise.all([bot(OLD).get(), bot(NEW).get()]);
    endpoint.secrets = new Set([NEW]);
    const after = await bot(NEW).get();
    const late = bot(OLD).get();

    await expect(late).rejects.toThrow('CLIENT_SECRET_REFUSED');
    await endpoint.stop();
    expect([before, ...meanwhile, after]).toEqual(Array(4).fill('token'));
    expect(JSON.stringify(note.mock.calls)).not.toContain(OLD);
  });
});
