import { cpSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { message } from '../http/activities';
import { LocalConnector } from '../http/local-connector';
import { BotProcess, type Program } from './bot-process';

export interface FaultReport {
  readonly fault: string;
  readonly lives: boolean;
  /** `GET /readyz` while it lasts: must be 503. */
  readonly during: number | undefined;
  /** Whether the danger got its numbers meanwhile. */
  readonly danger: boolean;
  /** `GET /readyz` once it is over: must be 200. */
  readonly after: number | undefined;
}

export const isWellBorne = ({ lives, during, danger, after }: FaultReport): boolean =>
  lives && during === 503 && danger && after === 200;

const LOOKS = 200;
const LOOK_MS = 50;
const LOG_EMPTIED_MS = 2_000;

/** What is kept in a file, and how it is spoilt and mended. `full` needs a folder on a disk of a few megabytes of its own. */
const faultsOf = (file: string, folder: string) => ({
  deleted: { spoil: () => renameSync(file, `${file}.away`), mend: () => renameSync(`${file}.away`, file) },
  corrupted: {
    spoil: () => {
      cpSync(file, `${file}.copy`);
      writeFileSync(file, 'x'.repeat(50_000));
    },
    mend: () => cpSync(`${file}.copy`, file),
  },
  full: {
    spoil: async () => {
      fill(join(folder, 'filling'));
      // The log of what was written before gives its room back a second later.
      await wait(LOG_EMPTIED_MS);
      fill(join(folder, 'filling'));
    },
    mend: () => rmSync(join(folder, 'filling')),
  },
});

/** Writes until there is no room for a single byte more. */
function fill(path: string): void {
  for (const size of [1_000_000, 4_096, 1])
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // That is how a full disk is told.
    }
}

/** Spoils the SQLite file of a bot that runs in one way after the other. `smallDisk`: a folder that may be filled. */
export async function faultRun(program: Program, smallDisk?: string): Promise<FaultReport[]> {
  const folder = mkdtempSync(join(smallDisk ?? tmpdir(), 'torture-'));
  if (smallDisk !== undefined && statfsSync(smallDisk).blocks * statfsSync(smallDisk).bsize > 100_000_000)
    throw new Error('this disk is too large to be filled');
  const connector = new LocalConnector();
  await connector.start();
  const file = join(folder, 'bot.sqlite');
  const bot = await BotProcess.of(program, { STORAGE: file, LOCAL_PORTS: connector.port });
  const tell = async (id: string, text: string): Promise<boolean> => {
    await bot.deliver(message(text, { id, serviceUrl: connector.url }));
    const answers = connector.posted.filter(({ activity }) => activity.replyToId === id);
    return answers.some(({ activity }) => JSON.stringify(activity).includes('3114'));
  };
  const readinessUntil = async (wanted: number): Promise<number | undefined> => {
    for (let looks = 0; looks < LOOKS && (await bot.readiness()) !== wanted; looks += 1) await wait(LOOK_MS);
    return bot.readiness();
  };
  const reports: FaultReport[] = [];
  try {
    await bot.start();
    for (const [fault, { spoil, mend }] of Object.entries(faultsOf(file, folder))) {
      if (fault === 'full' && smallDisk === undefined) continue;
      await tell(`before-${fault}`, 'quel dispositif pour un décrocheur de 17 ans ?');
      await spoil();
      const during = await readinessUntil(503);
      const danger = await tell(`danger-${fault}`, "mon élève dit qu'il veut se suicider");
      mend();
      const after = await readinessUntil(200);
      reports.push({ fault, lives: bot.isAlive, during, danger, after });
    }
    return reports;
  } finally {
    await bot.stop();
    await connector.stop();
    rmSync(folder, { recursive: true });
  }
}
