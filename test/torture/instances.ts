import { seededRandom } from '../builders/random';
import { LocalConnector } from '../http/local-connector';
import { startPostgres } from '../storage/postgres-server';
import { BotProcess, type Program } from './bot-process';
import { Person } from './person';

interface InstancesSettings {
  readonly program: Program;
  /** Messages in all, at least. */
  readonly messages: number;
  /** Few people, so that the turns of one collide. */
  readonly people?: number;
}

export interface InstancesReport {
  readonly acknowledged: number;
  /** Answers that the channel got. */
  readonly sent: number;
  /** Turns that the two instances counted together. */
  readonly counted: number;
  /** Deliveries: each message reaches both instances at the same moment. */
  readonly deliveries: number;
}

/** Two real instances on one PostgreSQL, to both of which every message is delivered at once: all counts must agree. */
export async function instancesRun({ program, messages, people = 4 }: InstancesSettings): Promise<InstancesReport> {
  const postgres = await startPostgres();
  const connector = new LocalConnector();
  await connector.start();
  const variables = { STORAGE: '', DATABASE_URL: await postgres.freshUrl(), LOCAL_PORTS: connector.port };
  const bots = [await BotProcess.of(program, variables), await BotProcess.of(program, variables)];
  let acknowledged = 0;
  let deliveries = 0;
  try {
    await Promise.all(bots.map((bot) => bot.start()));
    const deliver = async (activity: object): Promise<number | undefined> => {
      deliveries += bots.length;
      const statuses = await Promise.all(bots.map((bot) => bot.deliver(activity)));
      return statuses.every((status) => status === 200) ? 200 : 500;
    };
    const random = seededRandom(1);
    const around = { deliver, serviceUrl: connector.url, random, onAcknowledged: () => void (acknowledged += 1) };
    const talks = Array.from({ length: people }, (_, index) =>
      new Person(`person-${index}`, around).talk(() => acknowledged < messages),
    );
    await Promise.all(talks);
    const counts = await Promise.all(bots.map((bot) => bot.metric('assistant_turns_total')));
    return { acknowledged, sent: connector.posted.length, counted: counts.reduce((a, b) => a + b, 0), deliveries };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await connector.stop();
    await postgres.stop();
  }
}
