import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { BotProcess, type Program } from './bot-process';
import { FakeMicrosoft } from './fake-microsoft';

/** Requests under way at once. */
const AT_ONCE = 32;

/** The quickest of so many tells the time of the bot from the noise of the machine; as many as Teams takes in a second. */
const GOOD_REQUESTS = 5;

/** What the bot has warmed up by before its memory is first looked at. */
const WARM_UP = 3_000;

interface StrangersReport {
  /** Requests that got something else than 401. */
  readonly others: number;
  /** Resident memory before and after, in MB. */
  readonly before: number;
  readonly after: number;
  /** Milliseconds of a good request, before and after. */
  readonly goodBefore: number;
  readonly goodAfter: number;
  /** Requests to Microsoft that the refused ones caused. */
  readonly outgoing: number;
}

/**
 * Requests of strangers with tokens that they made up, each with a tenant that was never seen, short and long, on a bot
 * with 256 MB of heap: what its memory becomes, and how long a good request then takes.
 */
export async function strangersRun(program: Program, requests: number): Promise<StrangersReport> {
  const microsoft = await new FakeMicrosoft().start();
  const options = ['--max-old-space-size=256', ...microsoft.options];
  const bot = await BotProcess.of(program, microsoft.variables, { options });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = async (wanted: ReturnType<FakeMicrosoft['request']>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asking = request(`${bot.url}/api/messages`, { ...wanted, agent }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      asking.on('error', reject).end(wanted.body);
    });
  const timed = async (): Promise<number> => {
    const times: number[] = [];
    for (let time = 0; time < GOOD_REQUESTS; time += 1) {
      const begun = performance.now();
      if ((await ask(microsoft.request('bonjour'))) !== 200) throw new Error('a good request was refused');
      times.push(performance.now() - begun);
    }
    return Math.min(...times);
  };
  let others = 0;
  const send = async (count: number): Promise<void> => {
    let left = count;
    const sender = async (): Promise<void> => {
      while ((left -= 1) >= 0) if ((await ask(madeUp(left))) !== 401) others += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  };
  try {
    await bot.start();
    await timed();
    await send(WARM_UP);
    const [goodBefore, before, known] = [await timed(), bot.residentMb(), { ...microsoft.requests }];
    await send(requests);
    const { keys, tokens } = microsoft.requests;
    const outgoing = keys - known.keys + tokens - known.tokens;
    const after = bot.residentMb();
    return { others, before, after, goodBefore, goodAfter: await timed(), outgoing };
  } finally {
    agent.destroy();
    await bot.stop();
    await microsoft.stop();
  }
}

/** A token with a new tenant, as whoever wants to fill the memory makes it; every fourth is as long as it may be. */
function madeUp(index: number): ReturnType<FakeMicrosoft['request']> {
  const tid = index % 4 === 0 ? randomBytes(1_200).toString('hex') : randomUUID();
  const parts = [
    { alg: 'RS256', kid: randomUUID() },
    { iss: `https://sts.windows.net/${tid}/`, aud: 'bot', tid },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${text}.AAAA` };
  return { method: 'POST', headers, body: JSON.stringify({ type: 'message', text: 'bonjour' }) };
}
