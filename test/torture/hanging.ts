import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { BotProcess, type Program } from './bot-process';
import { FakeMicrosoft, type Behaviour } from './fake-microsoft';

interface Hang {
  readonly what: 'connector' | 'tokens';
  readonly behaviour: Behaviour;
}

/** What Microsoft's side can do to a bot that waits for it. */
export const HANGS: readonly Hang[] = [
  ...(['is silent', 'stops after its headers', 'never ends', 'sends a bomb'] as const).map(
    (behaviour) => ({ what: 'connector', behaviour }) as const,
  ),
  { what: 'tokens', behaviour: 'is silent' },
  { what: 'tokens', behaviour: 'never ends' },
];

interface HangReport {
  /** Seconds until the request whose answer could not be sent was over. */
  readonly hangingSeconds: number;
  /** The next message of the conversation, sent a moment after it: its status, and its seconds. */
  readonly nextStatus: number;
  readonly nextSeconds: number;
  /** Resident memory at the most that was seen, in MB. */
  readonly peakMb: number;
  /** Seconds that the bot took to end, told so with a message under way to a side that hangs again. */
  readonly stopSeconds: number;
}

/** What is waited for comes within seconds, or something else is broken. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 20;

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('waited for in vain');
    await wait(LOOK_AGAIN_MS);
  }
}

/** A message whose answer cannot be sent, the next one of its conversation, and an end in the middle of a third. */
export async function hangRun(program: Program, { what, behaviour }: Hang): Promise<HangReport> {
  const microsoft = await new FakeMicrosoft().start();
  if (what === 'tokens') microsoft.tokens = behaviour;
  const bot = await BotProcess.of(program, microsoft.variables, { options: microsoft.options });
  const say = async (text: string) => {
    const begun = performance.now();
    const { status } = await fetch(`${bot.url}/api/messages`, microsoft.request(text));
    return { status, seconds: (performance.now() - begun) / 1000 };
  };
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, bot.residentMb());
  }, 100);
  try {
    await bot.start();
    if (what === 'connector') {
      await say('bonjour');
      microsoft.connector = behaviour;
    }
    const hanging = say('quel dispositif pour un décrocheur de 17 ans ?');
    await until(() => microsoft.requests[what] > (what === 'connector' ? 1 : 0));
    microsoft.connector = 'answers';
    microsoft.tokens = 'answers';
    const [first, next] = await Promise.all([hanging, say('comment joindre un ECMLDS ?')]);
    microsoft.connector = 'is silent';
    const known = microsoft.requests.connector;
    const cut = say('bonjour').catch(() => undefined);
    await until(() => microsoft.requests.connector > known);
    const begun = performance.now();
    bot.process.kill('SIGTERM');
    await once(bot.process, 'exit');
    const stopSeconds = (performance.now() - begun) / 1000;
    await cut;
    return { hangingSeconds: first.seconds, nextStatus: next.status, nextSeconds: next.seconds, peakMb, stopSeconds };
  } finally {
    clearInterval(watch);
    await bot.kill();
    await microsoft.stop();
  }
}
