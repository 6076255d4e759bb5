import { AsyncLocalStorage } from 'node:async_hooks';
import type { CloudAdapter } from 'botbuilder';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { TimeLeft } from '../bot/turn-queue';
import type { ClientToken } from './client-token';
import { BadAnswerError } from './outgoing-request';
import { TimeoutError, withinTime } from './turn-gate';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;

/** Leaves time for the error sentence when an answer hangs. */
const ATTEMPT_MS = 6_000;

/** What an attempt takes at the least: none is begun later than that before the end of the turn. */
const SHORTEST_ATTEMPT_MS = 500;

/** The wait after the first 429 that does not say how long; then twice as long each time. */
const FIRST_BACK_OFF_MS = 500;

/** Added to what the channel asks for, at random up to this: not all those it sent away come back at the same moment. */
const SPREAD_MS = 500;

const TOO_MANY = 429;

/** The channel answers with an id, or with an error of a few lines. Counted as read, after inflation. */
const MAX_ANSWER_BYTES = 256 * 1024;

export interface SendingDeps {
  readonly pace: ConversationPace;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** What each message shows; without it the bot has no identity, and shows nothing. */
  readonly token?: ClientToken;
  /** Aborted when what is being sent must end at once. */
  readonly cut?: AbortSignal;
}

interface SdkRequest {
  readonly url: string;
  readonly headers: { set(name: string, value: string): void };
  abortSignal?: AbortSignal;
  onDownloadProgress?: (progress: { readonly loadedBytes: number }) => void;
}

interface SdkResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

type Send = (request: SdkRequest) => Promise<SdkResponse>;

/** What we touch of the SDK's HTTP client. It is private there, and no option of the SDK reaches these settings. */
interface SdkClient {
  readonly pipeline: {
    removePolicy(policy: { name: string }): unknown;
    addPolicy(
      policy: { name: string; sendRequest(request: SdkRequest, next: Send): Promise<SdkResponse> },
      options: { phase: 'Retry' },
    ): void;
  };
}

/** What is not sent, as it would be more than the channel takes; read as the 429 that it would get. */
class TooManyMessagesError extends Error {
  override readonly name = 'TooManyMessagesError';
  readonly statusCode = TOO_MANY;
}

/**
 * One connector is made for each address and kept: making one takes as long as sending with it. Messages leave at the pace of the channel and within the time of their turn, whatever the other side does: the token,
 * the sending and the whole of the answer have one deadline, and the answer a size. One that is refused with 429 was not
 * delivered, and is sent again when the channel says so, or after a growing wait. Nothing else is: the SDK waits for
 * ever, and repeats a message up to three times after a 5xx although it may have been delivered; the channel delivers
 * the activity again by itself. Nor is a redirection followed: where an answer goes was checked when the activity came.
 */
export function limitSending(factory: ConnectorFactory, deps: SendingDeps): void {
  const create = factory.create.bind(factory);
  const kept = new Map<string, Promise<Connector>>();
  const make = async (serviceUrl: string, audience?: string): Promise<Connector> => {
    const connector = await create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: SdkClient }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.removePolicy({ name: 'redirectPolicy' });
    const sendRequest = (request: SdkRequest, next: Send) => send(request, next, turns.getStore() ?? noTime, deps);
    pipeline.addPolicy({ name: 'sendingLimits', sendRequest }, { phase: 'Retry' });
    return connector;
  };
  factory.create = (serviceUrl, audience) => {
    const connector = kept.get(serviceUrl) ?? make(serviceUrl, audience);
    kept.delete(serviceUrl);
    kept.set(serviceUrl, connector);
    for (const [oldest] of kept) if (kept.size > MAX_CONNECTORS) kept.delete(oldest);
    return connector;
  };
}

type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Teams has a few addresses, one for each part of the world; the one that was used longest ago makes room. */
const MAX_CONNECTORS = 20;

/** The time left to the turn that a message is sent in: the connectors are for all turns. */
const turns = new AsyncLocalStorage<TimeLeft>();

/** Runs a turn; what is sent in it is sent within its time. */
export const withinTurn = <T>(timeLeft: TimeLeft, turn: () => Promise<T>): Promise<T> => turns.run(timeLeft, turn);

/** Outside of a turn nothing is sent. */
const noTime: TimeLeft = () => -1;

async function send(request: SdkRequest, next: Send, timeLeft: TimeLeft, deps: SendingDeps): Promise<SdkResponse> {
  for (let attempt = 1; ; attempt += 1) {
    await keepPace(request, timeLeft, deps);
    const response = await attemptOnce(request, next, Math.min(ATTEMPT_MS, timeLeft()), deps);
    if (response.status !== TOO_MANY) return response;
    const waitMs = backOffMs(response, attempt, deps.random);
    if (waitMs > timeLeft() - SHORTEST_ATTEMPT_MS) return response;
    await deps.wait(waitMs);
  }
}

/** The SDK stops counting once the headers of an answer are there: the connection is cut here when the time is over. */
async function attemptOnce(
  request: SdkRequest,
  next: Send,
  limitMs: number,
  { token, cut }: SendingDeps,
): Promise<SdkResponse> {
  const connection = new AbortController();
  request.abortSignal = connection.signal;
  request.onDownloadProgress = ({ loadedBytes }) => {
    if (loadedBytes > MAX_ANSWER_BYTES) throw new BadAnswerError(`more than ${MAX_ANSWER_BYTES} bytes`);
  };
  const signAndSend = async (): Promise<SdkResponse> => {
    if (token) request.headers.set('Authorization', `Bearer ${await token()}`);
    if (connection.signal.aborted) throw new TimeoutError('no time left to send');
    return next(request);
  };
  try {
    return await withinTime(signAndSend(), limitMs, cut);
  } catch (error) {
    connection.abort();
    throw error;
  }
}

async function keepPace({ url }: SdkRequest, timeLeft: TimeLeft, { pace, wait, cut }: SendingDeps): Promise<void> {
  const longestMs = timeLeft() - SHORTEST_ATTEMPT_MS;
  if (longestMs < 0 || cut?.aborted) throw new TimeoutError('no time left to send');
  const waitMs = pace(conversationOf(url), longestMs);
  if (waitMs === undefined) throw new TooManyMessagesError('more messages than the conversation may get');
  if (waitMs > 0) await wait(waitMs);
}

/** `/v3/conversations/ID/activities…`: with its thread, for which Teams counts apart. */
const conversationOf = (url: string): string => /\/conversations\/([^/?]+)/.exec(url)?.[1] ?? '';

/** What the channel asks for, in whole seconds, as Teams writes it; else from half to the whole of a growing wait. */
function backOffMs({ headers }: SdkResponse, attempt: number, random: () => number): number {
  const asked = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * 1000 + random() * SPREAD_MS;
  return FIRST_BACK_OFF_MS * 2 ** (attempt - 1) * (0.5 + random() / 2);
}

/**
 * What Teams lets a bot send into one conversation: so many messages in so many milliseconds.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
const TEAMS_LIMITS = [
  { messages: 7, inMs: 1_000 },
  { messages: 8, inMs: 2_000 },
  { messages: 60, inMs: 30_000 },
  { messages: 1_800, inMs: 3_600_000 },
] as const;

/** The number among them that `MESSAGES_IN_30_S` stands for. */
const IN_30_S = 60;

const LONGEST_MS = 3_600_000;

/** How often conversations that have been silent for an hour are dropped. */
const SWEEP_MS = 60_000;

/**
 * Reserves the next place of a conversation for one message: in how many milliseconds it may leave. Undefined, and
 * nothing is reserved, when that would be later than `withinMs`.
 */
export type ConversationPace = (conversation: string, withinMs: number) => number | undefined;

/**
 * Keeps what is sent into each conversation within the limits of Teams, in this process: with several instances, or
 * when Teams changes its limits, its 429 is what slows the bot down.
 *
 * @param messagesIn30s 60 keeps the limits of Teams; another number makes all of them as much wider, for a load test
 * @param uptime milliseconds that only ever go forward
 */
export function createConversationPace(messagesIn30s: number, uptime: () => number): ConversationPace {
  const limits = TEAMS_LIMITS.map(({ messages, inMs }) => ({
    messages: Math.max(1, Math.floor((messages * messagesIn30s) / IN_30_S)),
    inMs,
  }));
  /** When messages left or will leave, by conversation, oldest first. */
  const departures = new Map<string, number[]>();
  let sweptAt = uptime();

  return (conversation, withinMs) => {
    const now = uptime();
    if (now - sweptAt > SWEEP_MS) {
      sweptAt = now;
      for (const [known, times] of departures) if ((times.at(-1) ?? 0) < now - LONGEST_MS) departures.delete(known);
    }
    const times = (departures.get(conversation) ?? []).filter((time) => time > now - LONGEST_MS);
    const next = limits.reduce((earliest, { messages, inMs }) => {
      const blocking = times.at(-messages);
      return blocking === undefined || times.length < messages ? earliest : Math.max(earliest, blocking + inMs);
    }, now);
    if (next - now > withinMs) return undefined;
    departures.set(conversation, [...times, next]);
    return next - now;
  };
}

/**
 * The window in which Teams counts what a bot sends into one conversation: 60 messages.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit
 */
const WINDOW_SECONDS = 30;

/** Takes note of one more activity of a sender; in how many seconds to come back when it is one too many. */
export type SenderLimit = (sender: string) => Promise<number | undefined>;

/**
 * @param messages how many of one sender are let through in 30 s
 *
 * Counts in this process alone: with several instances each has its own count, which is as good against a sender that
 * runs wild. The sender is only held in memory, and for 30 s.
 */
export function createSenderLimit(messages: number): SenderLimit {
  const limiter = new RateLimiterMemory({ points: messages, duration: WINDOW_SECONDS });
  return async (sender) => {
    try {
      await limiter.consume(sender);
      return undefined;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000);
      throw reason;
    }
  };
}
