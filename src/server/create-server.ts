import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Activity, TeamsActivityHandler } from 'botbuilder';
import pino from 'pino';
import type { Logger } from 'pino';
import { createServer, type Next, type Request, type Response, type Server, type ServerOptions } from 'restify';
import { startTurnTime, type TimeLeft } from '../bot/turn-queue';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import { refuseOrigin, type OriginRules, isFromThisMachine } from './local-request';
import { addCalendarRoutes } from './calendar-routes';
import type { TokenFault, Doorkeeper } from './channel-token';
import { withRequestId } from './create-logger';
import { limitConnections, addSecurityHeaders } from './listen';
import type { Metrics } from './metrics';
import { reportFailure, type TurnAdapter } from './turn-adapter';
import { parseActivity, readJsonBody } from './read-activity';
import { type ReadinessCheck, addWatchRoutes } from './watch-routes';
import { refusals, refuse, type Refusal, type NoteEvent } from './summed-log';
import type { SenderLimit } from './sending-limits';
import { type TurnGate, TimeoutError, withinTime } from './turn-gate';

interface ServerDeps {
  readonly bot: TeamsActivityHandler;
  readonly adapter: TurnAdapter;
  readonly doorkeeper: Doorkeeper;
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
  /** What must be so for the bot to answer. */
  readonly readiness: readonly ReadinessCheck[];
  /** Takes note of what strangers can cause. */
  readonly note: NoteEvent;
  readonly logger: Logger;
}

/** The key server is asked again all the while. */
const KEYS_RETRY_SECONDS = 10;

/** What a restart takes. */
const RESTART_SECONDS = 10;

type Outcome =
  | { readonly refusal: Refusal; readonly retryAfterSeconds?: number; readonly closes?: boolean }
  | { readonly status: number; readonly body?: unknown };

/** A server that can listen at once, and is told by `addRoutes` what to answer. */
export function createHttpServer(): Server {
  // The name becomes the Server header, and restify's own log would write request headers, tokens included.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;
  const server = createServer({ name: '', log });
  limitConnections(server.server);
  return server;
}

/**
 * The HTTP edge: `POST /api/messages` for the channel, three addresses for whoever watches over the bot, and the
 * calendar of the programme for anyone.
 */
export function addRoutes(server: Server, deps: ServerDeps): void {
  const isLocal = deps.origin.serviceUrls === 'loopback';
  server.pre(addSecurityHeaders, refuseMalformedUrl);
  if (isLocal) server.pre(refuseRelays(deps.note));
  server.post('/api/messages', async (req: Request, res: Response) => {
    const begun = deps.uptime();
    const outcome: Outcome = await withRequestId(randomUUID(), () =>
      receive(req, deps).catch((error: unknown) => ({ refusal: reportFailure(error, deps.logger) })),
    );
    deps.metrics.served((deps.uptime() - begun) / 1000, 'refusal' in outcome ? outcome.refusal.status : outcome.status);
    if ('refusal' in outcome && outcome.closes) res.setHeader('Connection', 'close');
    if ('refusal' in outcome) refuse(res, outcome.refusal, outcome.retryAfterSeconds);
    else if (outcome.body === undefined) res.sendRaw(outcome.status, '');
    else res.json(outcome.status, outcome.body);
  });

  addWatchRoutes(server, { ...deps, loopbackOnly: isLocal });
  addCalendarRoutes(server, deps);

  // restify listens to it, which makes Node keep such a connection open for ever and unanswered.
  server.on('upgrade', (_req: Request, socket: Socket) => socket.destroy());
  server.on('NotFound', answerWith(refusals.notFound));
  server.on('MethodNotAllowed', answerWith(refusals.methodNotAllowed));
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

/** Whoever reaches the bot of the local mode through another machine is not to reach it. */
const refuseRelays =
  (note: NoteEvent) =>
  (req: Request, res: Response, next: Next): void => {
    const isLocal = isFromThisMachine(req.headers);
    if (!isLocal) {
      note({ code: 'HOST_REFUSED', message: 'request through a relay refused', level: 'warn' });
      refuse(res, refusals.foreignHost);
    }
    next(isLocal ? undefined : false);
  };

/**
 * From the cheapest question to the dearest, each within the time of the turn. The token comes first: of what a stranger
 * sends nothing more than the headers is read. Whom a request comes from is only asked once it is authenticated: before,
 * anybody could use up the messages of somebody else.
 */
async function receive(req: Request, deps: ServerDeps): Promise<Outcome> {
  if (deps.gate.isClosed) return STOPPING;
  const timeLeft = startTurnTime(deps.uptime);
  const admission = await deps.doorkeeper(req.headers.authorization ?? '');
  if (admission.kind === 'keys-unavailable') return withoutKeys(deps.note);
  if (admission.kind === 'unauthorized') return unauthorized(admission.fault, deps.note);

  const read = await readJsonBody(req, timeLeft());
  if ('refusal' in read) return { refusal: read.refusal, closes: read.isUnderWay };
  const parsed = parseActivity(read.body);
  if ('refusal' in parsed) return parsed;
  const { activity } = parsed;

  const fault = admission.faultFor(activity);
  if (fault) return unauthorized(fault, deps.note);
  const refusal = refuseOrigin(activity, deps.origin);
  if (refusal) return refused({ refusal }, 'ORIGIN_REFUSED', deps.note);
  const retryAfterSeconds = await deps.senderLimit(activity.from.id);
  if (retryAfterSeconds !== undefined)
    return refused({ refusal: refusals.tooMany, retryAfterSeconds }, 'TOO_MANY_REQUESTS', deps.note);
  return takeTurn(activity, timeLeft, deps);
}

/** A turn that has begun is finished before the bot stops; one that comes then is not begun, nor one waited for too long. */
async function takeTurn(activity: Activity, timeLeft: TimeLeft, deps: ServerDeps): Promise<Outcome> {
  const { adapter, bot, gate, logger } = deps;
  if (gate.isClosed) return STOPPING;
  const turn = gate.through(() => adapter.answer(activity, timeLeft, (context) => bot.run(context)));
  try {
    const response = await withinTime(turn, Math.max(0, timeLeft()));
    return { status: response?.status ?? 200, body: response?.body };
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    logger.error({ code: 'TURN_LATE' }, 'turn not over in time, its request is given up');
    return { refusal: refusals.unavailable };
  }
}

const STOPPING: Outcome = { refusal: refusals.unavailable, retryAfterSeconds: RESTART_SECONDS };

const unauthorized = (fault: TokenFault, note: NoteEvent): Outcome =>
  refused({ refusal: refusals.unauthorized }, 'UNAUTHORIZED', note, fault);

/** Without the keys no token can be judged: that is ours to repair, and worth another try. */
function withoutKeys(note: NoteEvent): Outcome {
  note({ code: 'KEYS_UNAVAILABLE', message: 'the keys of the channel could not be had', level: 'error' });
  return { refusal: refusals.unavailable, retryAfterSeconds: KEYS_RETRY_SECONDS };
}

function refused(outcome: Outcome, code: string, note: NoteEvent, reason?: string): Outcome {
  note({ code, message: 'requests refused', level: 'warn' }, reason);
  return outcome;
}
