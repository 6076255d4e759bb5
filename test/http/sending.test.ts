import { setImmediate } from 'node:timers/promises';
import { createConversationPace } from '../../src/server/sending-limits';
import { installation, message } from './activities';
import { RunningBot } from './running-bot';
import { installationsIn } from '../storage/conformance/installations-in';

const START_MS = 1_000_000;

let uptime: number;
let bot: RunningBot;
beforeEach(async () => {
  uptime = START_MS;
  bot = await new RunningBot().start(undefined, { uptime: () => uptime });
});
afterEach(() => bot.stop());

const codes = () => bot.logged.map(({ code }) => code);

describe('an answer that the channel refuses with 429', () => {
  it('is sent again after the time that the channel asks for, and a little more', async () => {
    bot.connector.next.push({ status: 429, retryAfter: '2' });

    const { status } = await bot.deliver(message('un'));

    expect(status).toBe(200);
    expect(bot.summaries).toEqual(['turn 1']);
    expect(bot.waits).toEqual([2_250]);
  });

  it.each([undefined, 'Wed, 06 May 2026 06:00:10 GMT'])(
    'is sent again after a wait that doubles, with Retry-After %s',
    async (retryAfter) => {
      bot.connector.next.push(...Array.from({ length: 3 }, () => ({ status: 429, retryAfter })));

      await bot.deliver(message('un'));

      expect(bot.summaries).toEqual(['turn 1']);
      expect(bot.waits).toEqual([375, 750, 1_500]);
    },
  );

  it('is given up without a further word when the wait is longer than the turn, and answered when it comes again', async () => {
    bot.connector.next.push({ status: 429, retryAfter: '13' });

    const first = await bot.deliver(message('un', { id: 'again' }));
    const requests = bot.connector.requests;
    const second = await bot.deliver(message('un', { id: 'again' }));

    expect([first.status, second.status]).toEqual([500, 200]);
    expect(requests).toBe(1);
    expect(bot.waits).toEqual([]);
    expect(bot.summaries).toEqual(['turn 1']);
  });
});

describe('an answer that the channel failed on', () => {
  it.each([500, 502, 503, 504])('with %i is not sent again, as it may have been delivered', async (status) => {
    bot.connector.next.push({ status, retryAfter: '1' });

    await bot.deliver(message('un'));

    expect(bot.connector.requests).toBe(2);
    expect(bot.connector.posted.map(({ activity }) => activity.text)).toEqual([expect.stringMatching(/^Désolé/)]);
  });
});

describe('a bot that is blocked', () => {
  it('says nothing more there, and is not told again', async () => {
    bot.connector.status = 403;

    const { status } = await bot.deliver(message('un'));

    expect(status).toBe(200);
    expect(bot.connector.requests).toBe(1);
    expect(codes()).toEqual(['BOT_BLOCKED']);
  });

  it('remembers it until somebody writes there and gets an answer', async () => {
    await bot.deliver(installation('add'));
    bot.connector.status = 403;
    await bot.deliver(message('un'));
    const whileBlocked = await installationsIn(bot.storage);
    bot.connector.status = 201;

    await bot.deliver(message('deux'));

    expect(whileBlocked).toEqual([]);
    expect(await installationsIn(bot.storage)).toHaveLength(1);
    expect(bot.summaries).toEqual(['turn 1', 'turn 2']);
  });
});

describe('the answers in one conversation', () => {
  const start = async () => {
    const pace = createConversationPace(60, () => uptime);
    return new RunningBot().start(undefined, { uptime: () => uptime, pace });
  };

  it('leave at the pace of Teams', async () => {
    const paced = await start();

    for (let turn = 1; turn <= 9; turn += 1) await paced.deliver(message('encore'));
    await paced.deliver(message('ailleurs', { conversation: { id: 'a:personal-paul', conversationType: 'personal' } }));
    await paced.stop();

    expect(paced.connector.posted).toHaveLength(10);
    expect(paced.waits).toEqual([1_000, 2_000]);
  });

  it('are given up when they would leave after the end of their turn', async () => {
    const paced = await start();
    for (let turn = 1; turn <= 60; turn += 1) {
      await paced.deliver(message('encore'));
      uptime += 250;
    }

    const late = await paced.deliver(message('une de trop', { id: 'again' }));
    uptime += 30_000;
    const again = await paced.deliver(message('une de trop', { id: 'again' }));
    await paced.stop();

    expect([late.status, again.status]).toEqual([500, 200]);
    expect(paced.connector.posted).toHaveLength(61);
  });
});

describe('a bot that is told to stop', () => {
  it('finishes the turns under way, refuses new ones, and says that it is not ready', async () => {
    let deliver = (): void => undefined;
    bot.connector.held = new Promise<void>((resolve) => (deliver = resolve));
    const underWay = bot.deliver(message('un'));
    while (bot.connector.requests === 0) await setImmediate();

    const stopped = jest.fn();
    const stopping = bot.gate.close().then(stopped);
    const late = await bot.deliver(message('deux'));
    const ready = await fetch(`${bot.url}/readyz`);
    const tooSoon = stopped.mock.calls.length;
    deliver();
    await stopping;

    expect({ status: late.status, body: await late.json(), retry: late.headers.get('retry-after') }).toEqual({
      status: 503,
      body: { error: 'temporarily unavailable' },
      retry: '10',
    });
    expect(ready.status).toBe(503);
    expect(tooSoon).toBe(0);
    expect((await underWay).status).toBe(200);
    expect(bot.summaries).toEqual(['turn 1']);
  });
});
