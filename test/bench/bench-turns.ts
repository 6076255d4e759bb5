import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../storage/postgres-server';
import { scripts, startBot, type BotProcess } from './bot-process';
import { conversationsOf } from './conversations';
import type { Row } from './bench-table';
import { openChannel, type Channel } from './play-turns';
import { median, quantile } from './statistics';

/** Conversations of one round with one bot; a round takes a few seconds. */
const CONVERSATIONS = 300;
const ROUNDS = 7;

/** Rounds that are played and not counted: until then the code of all bots is interpreted rather than compiled. */
const WARM_ROUNDS = 7;

/** Share of the echo bot's turns per second that is asked for. */
const targets = { memory: 0.85, SQLite: 0.7, PostgreSQL: 0.6 };
type State = keyof typeof targets;

/** One bot in one round. */
interface Round {
  readonly times: readonly number[];
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** Turns over HTTP beside the echo bot. Rounds alternate between the bots, so that noise of the machine meets them all. */
export async function benchTurns(): Promise<Row[]> {
  const channel = await openChannel();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const postgres = await startPostgres();
  const LOCAL_PORTS = channel.port;
  const echo = await startBot(scripts.echo);
  const ours: Record<State, BotProcess> = {
    memory: await startBot(scripts.assistant, { LOCAL_PORTS, STORAGE: 'memory' }),
    SQLite: await startBot(scripts.assistant, { LOCAL_PORTS, STORAGE: join(folder, 'assistant.sqlite') }),
    PostgreSQL: await startBot(scripts.assistant, { LOCAL_PORTS, DATABASE_URL: await postgres.freshUrl() }),
  };
  const bots: Record<string, BotProcess> = { echo, ...ours };
  const rounds: Record<string, Round>[] = [];
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    const conversations = conversationsOf(round * CONVERSATIONS, CONVERSATIONS);
    const order = round % 2 === 0 ? Object.entries(bots) : Object.entries(bots).reverse();
    const played: Record<string, Round> = {};
    for (const [name, bot] of order) played[name] = await play(channel, bot, conversations);
    if (round >= WARM_ROUNDS) rounds.push(played);
  }
  const rows = (Object.keys(targets) as State[]).flatMap((state) => rowsOf(state, rounds));
  for (const bot of Object.values(bots)) await bot.stop();
  await postgres.stop();
  await channel.stop();
  rmSync(folder, { recursive: true });
  return rows;
}

async function play(channel: Channel, bot: BotProcess, conversations: string[][]): Promise<Round> {
  const before = await bot.usage();
  const begun = performance.now();
  const times = await channel.play(bot.url, conversations);
  const seconds = (performance.now() - begun) / 1000;
  const after = await bot.usage();
  return { times, perSecond: times.length / seconds, cpuMs: (after.cpuMs - before.cpuMs) / times.length };
}

function rowsOf(state: State, rounds: readonly Record<string, Round>[]): Row[] {
  const of = (name: string) => rounds.flatMap((round) => round[name] ?? []);
  const [ours, echo] = [of(state), of('echo')];
  const compare = (measure: string, value: (round: Round) => number, unit: string): Row => ({
    measure: `${measure}, ${state}`,
    ours: median(ours.map(value)),
    other: median(echo.map(value)),
    // Of each round on its own: what slows the machine down slows both.
    ratio: median(ours.map((round, index) => value(round) / value(echo[index] ?? round))),
    unit,
  });
  return [
    { ...compare('turns per second', ({ perSecond }) => perSecond, ''), target: { atLeast: targets[state] } },
    compare('processor time of a turn', ({ cpuMs }) => cpuMs, 'ms'),
    compare('turn, p50', ({ times }) => median(times), 'ms'),
    compare('turn, p99', ({ times }) => quantile(times, 0.99), 'ms'),
  ];
}
