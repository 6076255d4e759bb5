import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { message } from '../http/activities';

/** Conversations that are held at the same moment. */
const AT_ONCE = 32;

/** An answer that is not there after this time will not come. */
const TURN_TIMEOUT_MS = 30_000;

/** The channel: delivers messages to a bot and takes its answers. Both connections are kept open, as Teams does. */
export interface Channel {
  /**
   * Holds the conversations, many at once, each message after the answer to the one before.
   *
   * @returns for each turn, the milliseconds from the message to its answer
   */
  play(url: string, conversations: readonly (readonly string[])[]): Promise<number[]>;
  stop(): Promise<void>;
  /** Where the bots are to be told that they may answer to (`LOCAL_PORTS`). */
  readonly port: string;
}

export async function openChannel(): Promise<Channel> {
  const awaited = new Map<string, () => void>();
  const connector = createServer((req, res) => {
    req.resume();
    req.on('end', () => {
      res.writeHead(201, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ id: randomUUID() }));
      // Where the SDK posts: /v3/conversations/CONVERSATION/activities/ACTIVITY.
      awaited.get(decodeURIComponent(req.url ?? '').split('/')[3] ?? '')?.();
    });
  }).listen(0, '127.0.0.1');
  await once(connector, 'listening');
  const port = String((connector.address() as AddressInfo).port);
  const serviceUrl = `http://127.0.0.1:${port}`;

  const turn = async (url: string, agent: Agent, conversation: string, text: string): Promise<number> => {
    const body = JSON.stringify(
      message(text, {
        serviceUrl,
        conversation: { id: conversation, conversationType: 'personal' },
        from: { id: `29:${conversation}` },
      }),
    );
    const begun = performance.now();
    let answeredAt = NaN;
    const answered = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to « ${text} »`)), TURN_TIMEOUT_MS);
      awaited.set(conversation, () => {
        answeredAt = performance.now();
        clearTimeout(late);
        resolve();
      });
    });
    await Promise.all([post(url, body, agent), answered]);
    awaited.delete(conversation);
    return answeredAt - begun;
  };

  return {
    port,
    play: async (url, conversations) => {
      // Its own each time: between two rounds a bot closes what it thinks is not used any more.
      const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
      const times: number[] = [];
      const waiting = conversations.values();
      const hold = async (): Promise<void> => {
        for (const texts of waiting) {
          const conversation = randomUUID();
          for (const text of texts) times.push(await turn(url, agent, conversation, text));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, hold));
      agent.destroy();
      return times;
    },
    stop: async () => {
      connector.close();
      connector.closeAllConnections();
      await once(connector, 'close');
    },
  };
}

async function post(url: string, body: string, agent: Agent): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const req = request(url, { method: 'POST', agent, headers });
  req.end(body);
  const [res] = (await once(req, 'response')) as [import('node:http').IncomingMessage];
  res.resume();
  await once(res, 'end');
  if (res.statusCode !== 200) throw new Error(`a turn was answered ${res.statusCode}`);
}
