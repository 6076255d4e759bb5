import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import pino from 'pino';
import { showHelp } from '../../src/answering/answer-query';
import type { ReplyTo } from '../../src/conversation/reply';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { saveTurn, sessionOf, sessionOfTurn, turnOf } from '../storage/conformance/take-turns';
import { POSTGRES_START_MS, startPostgres, type PostgresServer } from '../storage/postgres-server';
import { BOT, installation, membersAdded, message } from './activities';
import { keys as keyMaker, RunningBot } from './running-bot';

let postgres: PostgresServer;
beforeAll(async () => void (postgres = await startPostgres()), POSTGRES_START_MS);
afterAll(() => postgres.stop(), POSTGRES_START_MS);

let now: Date;
let storages: Storage[];
let bots: RunningBot[];

/** Each turn counts itself in the session and answers with its number. */
const countInSession: ReplyTo = (_incoming, session) => {
  const turn = turnOf(session) + 1;
  return { answer: showHelp(false), language: 'fr', dossier: `turn ${turn}`, session: sessionOfTurn(turn) };
};

beforeEach(async () => {
  now = new Date('2026-05-06T08:00:00+02:00');
  const url = await postgres.freshUrl();
  const deps = { clock: () => now, newId: randomUUID, sessionMinutes: 30, logger: pino({ level: 'silent' }) };
  storages = await Promise.all([1, 2].map(() => openStorage({ kind: 'postgres', url }, deps)));
  bots = await Promise.all(storages.map((storage) => new RunningBot({ storage }).start()));
  for (const bot of bots) bot.reply.mockImplementation(countInSession);
});
afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const storage of storages) await storage.close();
});

/** Delivers to the instance of that number, as a load balancer does. */
const deliver = async (index: number, activity: object): Promise<number> =>
  (await bots[index % 2]?.deliver(activity))?.status ?? 0;

const summaries = (): (string | undefined)[] => bots.flatMap((bot) => bot.summaries);

describe('two instances on one PostgreSQL', () => {
  it('take the messages of one person one after the other, whichever gets them', async () => {
    const messages = Array.from({ length: 20 }, () => message('encore'));

    const statuses = await Promise.all(messages.map((activity, index) => deliver(index, activity)));

    expect(new Set(statuses)).toEqual(new Set([200]));
    const turns = Array.from({ length: 20 }, (_, index) => `turn ${index + 1}`);
    expect(summaries().sort()).toEqual(turns.sort());
  });

  it('answer once what is delivered to both at the same moment', async () => {
    const activities = Array.from({ length: 10 }, () => message('une fois'));

    const statuses = await Promise.all(
      activities.flatMap((activity) => [deliver(0, activity), deliver(1, activity), deliver(1, activity)]),
    );

    expect(new Set(statuses)).toEqual(new Set([200]));
    const turns = Array.from({ length: 10 }, (_, index) => `turn ${index + 1}`);
    expect(summaries().sort()).toEqual(turns.sort());
  });

  it('welcome once where both hear of the installation', async () => {
    await Promise.all([deliver(0, installation('add')), deliver(1, membersAdded([BOT]))]);

    expect(summaries()).toEqual(['turn 1']);
  });

  it('go on with a conversation that the other one began', async () => {
    await deliver(0, message('un'));
    await deliver(1, message('deux'));

    expect(bots.map((bot) => bot.summaries)).toEqual([['turn 1'], ['turn 2']]);
  });

  it('send the answer that an instance saved before it died, and count its turn once', async () => {
    const activity = message('un');
    const [dead, alive] = storages as [Storage, Storage];
    const keys = keyMaker.message(activity as never, randomUUID);
    const answer = { message: { type: 'message', summary: 'saved answer' }, tells: false };
    await saveTurn(dead.turns, keys, sessionOfTurn(1), answer);
    now = new Date(now.getTime() + 16_000);

    const statuses = [await deliver(1, activity), await deliver(1, activity)];

    expect(statuses).toEqual([200, 200]);
    expect(summaries()).toEqual(['saved answer']);
    expect(turnOf(await sessionOf(alive.turns, keys))).toBe(1);
  });

  it('acknowledge a second delivery only once the other one has sent the answer', async () => {
    const activity = message('un');
    const [sending, waiting] = storages as [Storage, Storage];
    const keys = keyMaker.message(activity as never, randomUUID);
    await saveTurn(sending.turns, keys, sessionOfTurn(1));
    const looks = jest.spyOn(waiting.turns, 'open');
    const acknowledged = jest.fn();

    const redelivered = deliver(1, activity).then(acknowledged);
    while (looks.mock.calls.length < 3 && acknowledged.mock.calls.length === 0) await setImmediate();
    const tooSoon = acknowledged.mock.calls.length;
    await sending.turns.confirm(keys);
    await redelivered;

    expect(tooSoon).toBe(0);
    expect(acknowledged).toHaveBeenCalledWith(200);
    expect(summaries()).toEqual([]);
  });
});
