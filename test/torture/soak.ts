import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../builders/random';
import { LocalConnector } from '../http/local-connector';
import { BotProcess } from './bot-process';
import { Person } from './person';

export interface SoakSample {
  readonly minute: number;
  readonly turns: number;
  readonly residentMb: number;
  readonly heapMb: number;
}

export interface SoakReport {
  readonly samples: readonly SoakSample[];
  /** Of the memory of the process, over the second half, in MB a minute. The first half warms caches and the heap up. */
  readonly slopeMbPerMinute: number;
}

const PEOPLE = 10;
const SAMPLES_PER_MINUTE = 6;
/** Then somebody else writes: conversations come and go. */
const MESSAGES_EACH = 20;
const PAUSE_MS = 100;

/** People who come, write and go, for that long, on the real bot; what its memory becomes. */
export async function soakRun(minutes: number, onMinute: (sample: SoakSample) => void): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const connector = new LocalConnector();
  await connector.start();
  const bot = await BotProcess.of('build', { STORAGE: join(folder, 'bot.sqlite'), LOCAL_PORTS: connector.port });
  const samples: SoakSample[] = [];
  let end = 0;
  let people = 0;
  const comeAndGo = async (): Promise<void> => {
    while (performance.now() < end) {
      let messages = 0;
      people += 1;
      await new Person(`person-${people}`, {
        deliver: async (activity) => {
          const status = await bot.deliver(activity);
          await wait(PAUSE_MS);
          return status;
        },
        serviceUrl: connector.url,
        random: seededRandom(people),
        onAcknowledged: () => void (messages += 1),
      }).talk(() => messages < MESSAGES_EACH && performance.now() < end);
    }
  };
  try {
    await bot.start();
    end = performance.now() + minutes * 60_000;
    const load = Promise.all(Array.from({ length: PEOPLE }, comeAndGo));
    for (let count = 1; count <= minutes * SAMPLES_PER_MINUTE; count += 1) {
      await wait(60_000 / SAMPLES_PER_MINUTE);
      const sample = await sampleOf(bot, count / SAMPLES_PER_MINUTE);
      samples.push(sample);
      if (count % SAMPLES_PER_MINUTE === 0) onMinute(sample);
      // The channel's own memory is not what is measured.
      connector.posted.length = 0;
      connector.shown.clear();
    }
    await load;
    return { samples, slopeMbPerMinute: slopeOf(samples.slice(samples.length / 2)) };
  } finally {
    await bot.stop();
    await connector.stop();
    rmSync(folder, { recursive: true });
  }
}

const MB = 1024 * 1024;

async function sampleOf(bot: BotProcess, minute: number): Promise<SoakSample> {
  const [turns, resident, heap] = await Promise.all([
    bot.metric('assistant_turns_total'),
    bot.metric('process_resident_memory_bytes'),
    bot.metric('nodejs_heap_size_used_bytes'),
  ]);
  return { minute, turns, residentMb: Math.round(resident / MB), heapMb: Math.round(heap / MB) };
}

/** Least squares. */
function slopeOf(samples: readonly SoakSample[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(({ residentMb }) => residentMb))];
  const covariance = samples.reduce((sum, { minute, residentMb }) => sum + (minute - x) * (residentMb - y), 0);
  return covariance / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}
