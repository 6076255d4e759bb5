import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../builders/random';
import { LocalConnector } from '../http/local-connector';
import { BotProcess, type Program } from './bot-process';
import { Person, type Said } from './person';

interface KillSettings {
  readonly program: Program;
  readonly times: number;
  readonly people?: number;
  readonly seed?: number;
  readonly onKill?: (kill: number, report: KillReport) => void;
}

export interface KillReport {
  readonly kills: number;
  /** Messages answered 200. */
  readonly acknowledged: number;
  /** Those of them that no answer was sent to: must be 0. */
  readonly lost: number;
  /** Those whose answer does not know of the message before: must be 0. */
  readonly forgotten: number;
  /** Answers sent twice although the bot had noted, or could have noted, that they were: must be 0. */
  readonly duplicates: number;
  /**
   * Answers sent again because the kill fell between the channel's taking them and the bot's noting it: nobody can
   * know, and a second copy harms less than silence (decision "Saved, then sent").
   */
  readonly sentAgain: number;
}

/** At most so many turns are acknowledged between two kills, and as many ms pass after the last of them. */
const TURNS_BETWEEN_KILLS = 10;
const LAST_MOMENTS_MS = 40;

/**
 * Kills the bot (`kill -9`) in the middle of the dialogs of several people who write without pause, and starts it again
 * on the same file; every moment of a turn is hit sooner or later.
 */
export async function killRun({ program, times, people = 8, seed = 1, onKill }: KillSettings): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const connector = new LocalConnector();
  await connector.start();
  const bot = await BotProcess.of(program, { STORAGE: join(folder, 'bot.sqlite'), LOCAL_PORTS: connector.port });
  const random = seededRandom(seed);
  /** Each message acknowledged, with the number of the process that acknowledged it. */
  const acknowledged: (Said & { readonly by: number })[] = [];
  /** The number of the process that sent each message, in the order of `connector.posted`. */
  const senders: number[] = [];
  let kills = 0;
  const report = (): KillReport => judge(kills, acknowledged, answersIn(connector, senders));
  try {
    await bot.start();
    connector.onPosted = () => senders.push(bot.starts);
    const talks = Array.from({ length: people }, (_, index) =>
      new Person(`person-${index}`, {
        deliver: (activity) => bot.deliver(activity),
        serviceUrl: connector.url,
        random,
        onAcknowledged: (said) => acknowledged.push({ ...said, by: bot.starts }),
      }).talk(() => kills < times),
    );
    while (kills < times) {
      const enough = acknowledged.length + random.between(0, TURNS_BETWEEN_KILLS);
      while (acknowledged.length < enough) await wait(1);
      await wait(random.between(0, LAST_MOMENTS_MS));
      await bot.kill();
      kills += 1;
      onKill?.(kills, report());
      await bot.start();
    }
    await Promise.all(talks);
    return report();
  } finally {
    await bot.kill();
    await connector.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Sent {
  readonly by: number;
  readonly text: string;
}

function answersIn({ posted }: LocalConnector, senders: readonly number[]): ReadonlyMap<string, Sent[]> {
  const answers = new Map<string, Sent[]>();
  for (const [index, { activity }] of posted.entries()) {
    const id = activity.replyToId ?? '';
    answers.set(id, [...(answers.get(id) ?? []), { by: senders[index] ?? 0, text: JSON.stringify(activity) }]);
  }
  return answers;
}

function judge(
  kills: number,
  acknowledged: readonly (Said & { readonly by: number })[],
  answers: ReadonlyMap<string, readonly Sent[]>,
): KillReport {
  const all = acknowledged.map((said) => ({ ...said, sent: answers.get(said.id) ?? [] }));
  // A copy for each process at most, and none by one that came after the acknowledgement.
  const excusable = ({ sent, by }: (typeof all)[number]): boolean =>
    new Set(sent.map((one) => one.by)).size === sent.length && sent.every((one) => one.by <= by);
  const twice = all.filter(({ sent }) => sent.length > 1);
  return {
    kills,
    acknowledged: all.length,
    lost: all.filter(({ sent }) => sent.length === 0).length,
    forgotten: all.filter(({ expects, sent }) => expects && !sent.every(({ text }) => text.includes(expects))).length,
    duplicates: twice.filter((said) => !excusable(said)).length,
    sentAgain: twice.filter(excusable).length,
  };
}
