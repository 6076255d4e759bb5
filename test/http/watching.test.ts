import { showHelp } from '../../src/answering/answer-query';
import { AppError } from '../../src/errors';
import { message } from './activities';
import { RunningBot } from './running-bot';

const TOKEN = 'token-of-the-tests';

let bot: RunningBot;
beforeEach(async () => void (bot = await new RunningBot().start()));
afterEach(() => bot.stop());

const metricsOf = async (to: RunningBot): Promise<string> => (await fetch(`${to.url}/metrics`)).text();

describe('the readiness check', () => {
  it('says that the storage answers', async () => {
    const response = await fetch(`${bot.url}/readyz`);

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: { status: 'ready', storage: true, turns: true, knowledge: 'fixed', changeRefused: false },
    });
  });

  it('answers 503, and the health check 200, when the storage does not', async () => {
    jest.spyOn(bot.storage, 'check').mockRejectedValueOnce(new AppError('STORAGE_UNAVAILABLE', 'le serveur secret'));

    const response = await fetch(`${bot.url}/readyz`);

    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 503,
      body: { status: 'not ready', storage: false, turns: true, knowledge: 'fixed', changeRefused: false },
    });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });
});

describe('the readiness check of a bot whose turns fail', () => {
  const readiness = async (of: RunningBot): Promise<unknown> => {
    const response = await fetch(`${of.url}/readyz`);
    const { turns } = (await response.json()) as { turns: boolean };
    return [response.status, turns];
  };

  it('says so after three in a row, until one is answered or a minute has passed', async () => {
    let uptime = 0;
    const watched = await new RunningBot().start(undefined, { uptime: () => uptime });
    // Each is asked at a time of its own: what was found is kept for a second.
    const askLater = async (ms = 2_000): Promise<unknown> => {
      uptime += ms;
      return readiness(watched);
    };
    const fail = async (times: number): Promise<void> => {
      for (let count = 0; count < times; count += 1) {
        jest.spyOn(watched.storage.turns, 'open').mockRejectedValueOnce(new AppError('STORAGE_FULL', 'plus de place'));
        await watched.deliver(message('un'));
      }
    };

    await fail(2);
    const afterTwo = await askLater();
    await fail(1);
    const afterThree = await askLater();
    await watched.deliver(message('deux'));
    const afterAnAnswer = await askLater();
    await fail(3);
    const failing = await askLater();
    const aMinuteLater = await askLater(60_000);
    await watched.stop();

    expect([afterTwo, afterThree, afterAnAnswer]).toEqual([
      [200, true],
      [503, false],
      [200, true],
    ]);
    expect([failing, aMinuteLater]).toEqual([
      [503, false],
      [200, true],
    ]);
  });

  it('asks the storage once a second, however many ask', async () => {
    const check = jest.spyOn(bot.storage, 'check');

    await Promise.all(Array.from({ length: 20 }, () => fetch(`${bot.url}/readyz`)));

    expect(check).toHaveBeenCalledTimes(1);
  });
});

describe('the metrics', () => {
  it('count answers by intent, requests by status and the operations of the storage', async () => {
    await bot.deliver(message('un'));
    await bot.deliver(message('deux'));
    bot.reply.mockImplementationOnce((_incoming, session) => ({
      answer: { ...showHelp(false), intent: 'hors-sujet' },
      language: 'fr',
      dossier: 'd',
      session,
    }));
    await bot.deliver(message('trois'));
    await bot.post('{');

    const metrics = await metricsOf(bot);

    expect(metrics).toContain('assistant_turns_total{intent="aide"} 2\n');
    expect(metrics).toContain('assistant_unknown_answers_total 1\n');
    expect(metrics).toContain('assistant_request_seconds_count{status="200"} 3\n');
    expect(metrics).toContain('assistant_request_seconds_count{status="400"} 1\n');
    expect(metrics).toContain('assistant_store_seconds_count{operation="save"} 3\n');
  });

  it('count errors by the code that the log gives them', async () => {
    bot.reply.mockImplementationOnce(() => {
      throw new AppError('STORAGE_FULL', 'plus de place');
    });

    await bot.deliver(message('un'));

    expect(await metricsOf(bot)).toContain('assistant_errors_total{code="STORAGE_FULL"} 1\n');
  });

  it('want their token where there is one', async () => {
    const guarded = await new RunningBot().start(undefined, { metricsToken: TOKEN });
    const read = (headers: Record<string, string>) => fetch(`${guarded.url}/metrics`, { headers });

    const answers = [
      await read({}),
      await read({ Authorization: 'Bearer another-token' }),
      await read({ Authorization: TOKEN }),
      await read({ Authorization: `Bearer ${TOKEN}` }),
    ];
    await guarded.stop();

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 200]);
    expect(await answers[0]?.json()).toEqual({ error: 'unauthorized' });
  });

  it('are not there without token where others than this machine can ask', async () => {
    const open = await new RunningBot().start(undefined, { origin: { serviceUrls: 'microsoft' } });

    const { status } = await fetch(`${open.url}/metrics`);
    await open.stop();

    expect(status).toBe(404);
  });
});

describe('the log', () => {
  it('names the request that a line belongs to, from one layer to the next', async () => {
    bot.connector.status = 500;

    await bot.deliver(message('un'));
    await bot.deliver(message('deux'));

    const requests = bot.logged.map(({ request }) => request);
    expect(requests).toHaveLength(6);
    expect(new Set(requests.slice(0, 3)).size).toBe(1);
    expect(new Set(requests).size).toBe(2);
    expect(requests[0]).toMatch(/^[\da-f-]{36}$/);
  });
});
