import type { Row } from './bench-table';
import { scripts, startBot } from './bot-process';
import { openChannel, type Channel } from './play-turns';
import { median } from './statistics';

const ROUNDS = 5;

/** The echo bot's start times this is asked for. */
const TARGET = { atMost: 1.5 };

const BYTES_IN_MB = 1_000_000;

/** One start, up to the first answer. */
interface Start {
  readonly listeningMs: number;
  readonly firstAnswerMs: number;
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** Start and memory beside the echo bot, one start of each in turn. */
export async function benchStart(): Promise<Row[]> {
  const channel = await openChannel();
  const starts: { ours: Start; echo: Start }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const echo = await start(channel, scripts.echo);
    const ours = await start(channel, scripts.assistant, { LOCAL_PORTS: channel.port, STORAGE: 'memory' });
    starts.push({ ours, echo });
  }
  await channel.stop();
  const row = (measure: string, value: (start: Start) => number, unit: string, target?: Row['target']): Row => ({
    measure,
    ours: median(starts.map(({ ours }) => value(ours))),
    other: median(starts.map(({ echo }) => value(echo))),
    ratio: median(starts.map(({ ours, echo }) => value(ours) / value(echo))),
    unit,
    target,
  });
  return [
    row('start, until it listens', ({ listeningMs }) => listeningMs, 'ms', TARGET),
    row('start, until the first answer', ({ firstAnswerMs }) => firstAnswerMs, 'ms'),
    row('processor time until the first answer', ({ cpuMs }) => cpuMs, 'ms'),
    row('memory after the first answer', ({ rssMb }) => rssMb, 'MB'),
  ];
}

async function start(channel: Channel, script: string, variables?: Record<string, string>): Promise<Start> {
  const bot = await startBot(script, variables);
  const begun = performance.now();
  await channel.play(bot.url, [['bonjour']]);
  const firstAnswerMs = bot.listeningMs + performance.now() - begun;
  const { cpuMs, rssBytes } = await bot.usage();
  await bot.stop();
  return { listeningMs: bot.listeningMs, firstAnswerMs, cpuMs, rssMb: rssBytes / BYTES_IN_MB };
}
