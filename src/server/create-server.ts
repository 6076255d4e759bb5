import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TeamsActivityHandler } from 'botbuilder';
import pino, { type Logger } from 'pino';
import { createServer, type Next, type Request, type Response, type Server, type ServerOptions } from 'restify';
import { startTurnTime } from '../bot/turn-time';
import { UnreachableCaseError } from '../errors';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import { refuseOrigin, type OriginRules } from './allowed-origin';
import { addCalendarRoutes } from './calendar-routes';
import { withRequestId } from './correlation';
import type { Metrics } from './metrics';
import { nameOf, reportFailure } from './report-failure';
import { parseActivity } from './parse-activity';
import { readJsonBody } from './read-json-body';
import { refusals, refuse, type Refusal } from './refusals';
import { addSecurityHeaders } from './security-headers';
import type { SenderLimit } from './sender-limit';
import type { TurnAdapter } from './turn-adapter';
import type { TurnGate } from './turn-gate';
import { addWatchRoutes } from './watch-routes';

interface ServerDeps {
  readonly bot: TeamsActivityHandler;
  readonly adapter: TurnAdapter;
  readonly knowledge: KnowledgeInUse;
  /** Address of the bot for a browser, where it has one. */
  readonly publicUrl?: string;
  readonly origin: OriginRules;
  readonly senderLimit: SenderLimit;
  /** Closed when the bot is about to stop: turns are refused then, so that the channel delivers them to another one. */
  readonly gate: TurnGate;
  /** Milliseconds that only ever go forward. */
  readonly uptime: () => number;
  readonly metrics: Metrics;
  /** What `GET /metrics` wants as bearer token. */
  readonly metricsToken?: string;
  /** Settles when the storage answers. */
  readonly checkStorage: () => Promise<void>;
  readonly logger: Logger;
}

/** A request that takes longer to arrive is given up; activities are small and come from data centres. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The key server is asked again by each request: a short wait is enough. */
const KEYS_RETRY_SECONDS = 10;

/** What a restart takes. */
const RESTART_SECONDS = 10;

type Outcome =
  | { readonly refusal: Refusal; readonly retryAfterSeconds?: number }
  | { readonly status: number; readonly body?: unknown };

/**
 * The HTTP edge: `POST /api/messages` for the channel, three addresses for whoever watches over the bot, and the
 * calendar of the programme for anyone.
 */
export function createHttpServer(deps: ServerDeps): Server {
  // The name becomes the Server header, and restify's own log would write request headers, tokens included.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;
  const server = createServer({ name: '', log });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;

  server.pre(addSecurityHeaders, refuseMalformedUrl);
  server.post('/api/messages', async (req: Request, res: Response) => {
    const begun = deps.uptime();
    const outcome: Outcome = await withRequestId(randomUUID(), () =>
      enter(req, deps).catch((error: unknown) => ({ refusal: reportFailure(error, deps.logger) })),
    );
    deps.metrics.served((deps.uptime() - begun) / 1000, 'refusal' in outcome ? outcome.refusal.status : outcome.status);
    if ('refusal' in outcome) refuse(res, outcome.refusal, outcome.retryAfterSeconds);
    else if (outcome.body === undefined) res.send(outcome.status);
    else res.json(outcome.status, outcome.body);
  });

  addWatchRoutes(server, { ...deps, loopbackOnly: deps.origin.serviceUrls === 'loopback' });
  addCalendarRoutes(server, deps);

  // restify listens to it, which makes Node keep such a connection open for ever and unanswered.
  server.on('upgrade', (_req: Request, socket: Socket) => socket.destroy());
  server.on('NotFound', answerWith(refusals.notFound));
  server.on('MethodNotAllowed', answerWith(refusals.methodNotAllowed));
  return server;
}

/** Takes the place of restify's own answer, which quotes the path. */
const answerWith = (refusal: Refusal) => (_req: Request, res: Response, _error: unknown, done: () => void) => {
  refuse(res, refusal);
  done();
};

/** An address or a Host header that is no URL makes restify 12 throw where nothing catches: it would end the process. */
function refuseMalformedUrl(req: Request, res: Response, next: Next): void {
  const wellFormed = hasUrl(req);
  if (!wellFormed) refuse(res, refusals.malformedUrl);
  next(wellFormed ? undefined : false);
}

function hasUrl(req: Request): boolean {
  try {
    return Boolean(req.getUrl());
  } catch {
    // The reason does not matter: there is no such path here.
    return false;
  }
}

/** A turn that has begun is finished before the bot stops; one that comes then is not begun. */
async function enter(req: Request, deps: ServerDeps): Promise<Outcome> {
  if (deps.gate.isClosed) return { refusal: refusals.unavailable, retryAfterSeconds: RESTART_SECONDS };
  return deps.gate.through(() => receive(req, deps));
}

/**
 * From the cheapest question to the dearest. Whom a request comes from is only asked once it is authenticated: before,
 * anybody could use up the messages of somebody else.
 */
async function receive(req: Request, deps: ServerDeps): Promise<Outcome> {
  const timeLeft = startTurnTime(deps.uptime);
  const read = await readJsonBody(req);
  if ('refusal' in read) return read;
  const parsed = parseActivity(read.body);
  if ('refusal' in parsed) return parsed;
  const { activity } = parsed;

  const checked = await deps.adapter.authenticate(req.headers.authorization ?? '', activity);
  if (checked.kind !== 'authenticated') return refuseSender(checked, deps.logger);
  const refusal = refuseOrigin(activity, deps.origin);
  if (refusal) return note({ refusal }, 'ORIGIN_REFUSED', deps.logger);
  const retryAfterSeconds = await deps.senderLimit(activity.from.id);
  if (retryAfterSeconds !== undefined)
    return note({ refusal: refusals.tooMany, retryAfterSeconds }, 'TOO_MANY_REQUESTS', deps.logger);

  const response = await deps.adapter.answer(checked.sender, activity, timeLeft, (context) => deps.bot.run(context));
  return { status: response?.status ?? 200, body: response?.body };
}

type NotAuthenticated = Exclude<Awaited<ReturnType<TurnAdapter['authenticate']>>, { kind: 'authenticated' }>;

/** Without the keys no token can be judged: that is ours to repair, and worth another try. */
function refuseSender({ kind, reason }: NotAuthenticated, logger: Logger): Outcome {
  const errorName = nameOf(reason);
  switch (kind) {
    case 'unauthorized':
      return note({ refusal: refusals.unauthorized }, 'UNAUTHORIZED', logger, errorName);
    case 'keys-unavailable':
      logger.error({ code: 'KEYS_UNAVAILABLE', errorName }, 'the keys of the channel could not be had');
      return { refusal: refusals.unavailable, retryAfterSeconds: KEYS_RETRY_SECONDS };
    default:
      throw new UnreachableCaseError(kind);
  }
}

function note(outcome: Outcome, code: string, logger: Logger, errorName?: string): Outcome {
  logger.warn({ code, errorName }, 'request refused');
  return outcome;
}
