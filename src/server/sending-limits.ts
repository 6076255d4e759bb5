import type { CloudAdapter } from 'botbuilder';
import type { TimeLeft } from '../bot/turn-time';
import type { ConversationPace } from './conversation-pace';
import { TimeoutError } from './within-time';

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type ConnectorFactory = NonNullable<Awaited<ReturnType<Authentication['authenticateRequest']>>['connectorFactory']>;

/** Leaves time for the error sentence when an answer hangs. */
const ATTEMPT_MS = 6_000;

/** What an attempt takes at the least: none is begun later than that before the end of the turn. */
const SHORTEST_ATTEMPT_MS = 500;

/** The wait after the first 429 that does not say how long; then twice as long each time. */
const FIRST_BACK_OFF_MS = 500;

/** Added to what the channel asks for, at random up to this: not all those it sent away come back at the same moment. */
const SPREAD_MS = 500;

const TOO_MANY = 429;

export interface SendingDeps {
  readonly pace: ConversationPace;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

interface SdkRequest {
  readonly url: string;
  timeout: number;
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
 * Messages leave at the pace of the channel and within the time of their turn. One that is refused with 429 was not
 * delivered, and is sent again when the channel says so, or after a growing wait. Nothing else is: the SDK waits for
 * ever, and repeats a message up to three times after a 5xx although it may have been delivered; the channel delivers
 * the activity again by itself.
 */
export function limitSending(factory: ConnectorFactory, timeLeft: TimeLeft, deps: SendingDeps): void {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const connector = await create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: SdkClient }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    const sendRequest = (request: SdkRequest, next: Send) => send(request, next, timeLeft, deps);
    pipeline.addPolicy({ name: 'sendingLimits', sendRequest }, { phase: 'Retry' });
    return connector;
  };
}

async function send(request: SdkRequest, next: Send, timeLeft: TimeLeft, deps: SendingDeps): Promise<SdkResponse> {
  for (let attempt = 1; ; attempt += 1) {
    await keepPace(request, timeLeft, deps);
    const response = await next(Object.assign(request, { timeout: Math.min(ATTEMPT_MS, timeLeft()) }));
    if (response.status !== TOO_MANY) return response;
    const waitMs = backOffMs(response, attempt, deps.random);
    if (waitMs > timeLeft() - SHORTEST_ATTEMPT_MS) return response;
    await deps.wait(waitMs);
  }
}

async function keepPace({ url }: SdkRequest, timeLeft: TimeLeft, { pace, wait }: SendingDeps): Promise<void> {
  const longestMs = timeLeft() - SHORTEST_ATTEMPT_MS;
  if (longestMs < 0) throw new TimeoutError('no time left to send');
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
