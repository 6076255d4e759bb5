import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { seededRandom } from '../builders/random';
import { message } from '../http/activities';
import { LocalConnector } from '../http/local-connector';
import { startOwn, type OwnPostgres } from '../storage/postgres-server';
import { BotProcess, type Program } from './bot-process';
import { Person } from './person';

interface OutageSettings {
  readonly program: Program;
  readonly times: number;
  readonly instances: number;
  readonly seed?: number;
  readonly onOutage?: (report: OutageReport) => void;
}

export interface OutageReport {
  readonly outages: number;
  /** Processes that ended: must be 0. */
  readonly deaths: number;
  /** Messages answered 200. */
  readonly acknowledged: number;
  /** Those of them that got neither an answer nor the sentence of a turn that failed: must be 0. */
  readonly lost: number;
  /** Answers that were sent twice: must be 0. */
  readonly duplicates: number;
  /** Messages that got the sentence in place of their answer. */
  readonly apologies: number;
  /** Dangers told during an outage that did not get their numbers within 15 s: must be 0. */
  readonly dangersUnanswered: number;
  /** Outages after which the bot was not ready again: must be 0. */
  readonly notReadyAgain: number;
}

/** Longer than the bot waits for a server that says nothing. */
const FROZEN_MS = 5_000;
const DOWN_MS = 500;
const READY_AGAIN_MS = 20_000;
const ANSWERED_MS = 15_000;
const MOST_PEOPLE = 8;

/** What can become of a PostgreSQL; each ends with a server that is there again. */
const outages: readonly ((postgres: OwnPostgres, whileOut: () => Promise<void>) => Promise<void>)[] = [
  async function stop(postgres, whileOut) {
    await postgres.halt();
    await Promise.all([whileOut(), wait(DOWN_MS)]);
    await postgres.resume();
  },
  async function terminate({ url }, whileOut) {
    for (let count = 0; count < 5; count += 1) await asAdministrator(url, [TERMINATE]);
    await whileOut();
  },
  async function freeze(postgres, whileOut) {
    await postgres.freeze();
    await Promise.all([whileOut(), wait(FROZEN_MS)]);
    await postgres.thaw();
  },
  /** The server that takes over may take no writing for a while. */
  async function failover({ url }, whileOut) {
    await asAdministrator(url, ['ALTER DATABASE postgres SET default_transaction_read_only = on', TERMINATE]);
    await whileOut();
    await asAdministrator(url, [
      'SET default_transaction_read_only = off',
      'ALTER DATABASE postgres RESET default_transaction_read_only',
    ]);
  },
];

const TERMINATE =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'assistant-perseverance'";

async function asAdministrator(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/**
 * Takes the PostgreSQL away from one or more bots in the middle of the dialogs of one to eight people who write without
 * pause, in one way after the other, and gives it back. The bots are started before the server is.
 */
export async function outageRun(settings: OutageSettings): Promise<OutageReport> {
  const { program, times, instances, seed = 1, onOutage } = settings;
  const postgres = await startOwn();
  const connector = new LocalConnector();
  await connector.start();
  const variables = { STORAGE: '', DATABASE_URL: postgres.url, LOCAL_PORTS: connector.port };
  const bots = await Promise.all(Array.from({ length: instances }, () => BotProcess.of(program, variables)));
  const random = seededRandom(seed);
  const acknowledged: string[] = [];
  const counts = { outages: 0, deaths: 0, dangersUnanswered: 0, notReadyAgain: 0 };
  const report = (): OutageReport => ({ ...counts, ...judge(acknowledged, connector) });

  const deliver = async (activity: object): Promise<number | undefined> =>
    bots[random.between(0, bots.length - 1)]?.deliver(activity);
  const tellDanger = async (): Promise<void> => {
    const id = `danger-${counts.outages}`;
    const told = deliver(message("mon élève dit qu'il veut se suicider", { id, serviceUrl: connector.url }));
    await Promise.race([told, wait(ANSWERED_MS)]);
    const answers = connector.posted.filter(({ activity }) => activity.replyToId === id);
    if (!answers.some(({ activity }) => JSON.stringify(activity).includes('3114'))) counts.dangersUnanswered += 1;
  };
  const allReady = async (): Promise<boolean> => {
    const states = await Promise.all(bots.map((bot) => bot.readiness()));
    return states.every((state) => state === 200);
  };

  try {
    await postgres.halt();
    const started = bots.map((bot) => bot.start());
    await wait(DOWN_MS);
    await postgres.resume();
    await Promise.all(started);
    while (counts.outages < times) {
      const people = 1 + (counts.outages % MOST_PEOPLE);
      let over = false;
      const begun = acknowledged.length;
      const talks = Array.from({ length: people }, (_, index) =>
        new Person(`person-${counts.outages}-${index}`, {
          deliver,
          serviceUrl: connector.url,
          random,
          onAcknowledged: ({ id }) => acknowledged.push(id),
        }).talk(() => !over),
      );
      while (acknowledged.length < begun + people) await wait(1);
      await outages[counts.outages % outages.length]?.(postgres, tellDanger);
      counts.outages += 1;
      const deadline = performance.now() + READY_AGAIN_MS;
      while (!(await allReady()) && performance.now() < deadline) await wait(50);
      if (!(await allReady())) counts.notReadyAgain += 1;
      over = true;
      counts.deaths = bots.filter((bot) => !bot.isAlive).length;
      onOutage?.(report());
      if (counts.deaths > 0) break;
      await Promise.all(talks);
    }
    return report();
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await connector.stop();
    await postgres.stop();
  }
}

function judge(acknowledged: readonly string[], { posted }: LocalConnector) {
  const answers = new Map<string, number>();
  const apologies = new Set<string>();
  for (const { activity } of posted) {
    const id = activity.replyToId ?? '';
    if (activity.attachments?.length) answers.set(id, (answers.get(id) ?? 0) + 1);
    else apologies.add(id);
  }
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !answers.has(id) && !apologies.has(id)).length,
    duplicates: [...answers.values()].filter((count) => count > 1).length,
    apologies: apologies.size,
  };
}
