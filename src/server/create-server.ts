import type { Socket } from 'node:net';
import type { TeamsActivityHandler } from 'botbuilder';
import pino, { type Logger } from 'pino';
import { createServer, type Next, type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { Knowledge } from '../knowledge/knowledge';
import { addCalendarRoutes } from './calendar-routes';
import { nameOf, reportFailure } from './report-failure';
import { parseActivity } from './parse-activity';
import { readJsonBody } from './read-json-body';
import { refusals, refuse, type Refusal } from './refusals';
import type { TurnAdapter } from './turn-adapter';

interface ServerDeps {
  readonly bot: TeamsActivityHandler;
  readonly adapter: TurnAdapter;
  readonly knowledge: Knowledge;
  /** Address of the bot for a browser, where it has one. */
  readonly publicUrl?: string;
  /** Whether the bot runs without identity: answers then go to this machine only. */
  readonly loopbackOnly: boolean;
  readonly logger: Logger;
}

/** A request that takes longer to arrive is given up; activities are small and come from data centres. */
const REQUEST_TIMEOUT_MS = 30_000;

type Outcome = { readonly refusal: Refusal } | { readonly status: number; readonly body?: unknown };

/**
 * The HTTP edge: `POST /api/messages` for the channel, `GET /healthz` for whoever watches over the bot, and the calendar
 * of the programme for anyone.
 */
export function createHttpServer(deps: ServerDeps): Server {
  // The name becomes the Server header, and restify's own log would write request headers, tokens included.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<ServerOptions['log']>;
  const server = createServer({ name: '', log });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;

  server.pre(refuseMalformedUrl);
  server.get('/healthz', async (_req: Request, res: Response) => void res.json(200, { status: 'ok' }));
  server.post('/api/messages', async (req: Request, res: Response) => {
    const outcome = await receive(req, deps).catch((error: unknown) => ({
      refusal: reportFailure(error, deps.logger),
    }));
    if ('refusal' in outcome) refuse(res, outcome.refusal);
    else if (outcome.body === undefined) res.send(outcome.status);
    else res.json(outcome.status, outcome.body);
  });

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

async function receive(req: Request, { bot, adapter, loopbackOnly, logger }: ServerDeps): Promise<Outcome> {
  const read = await readJsonBody(req);
  if ('refusal' in read) return read;
  const parsed = parseActivity(read.body, { loopbackOnly });
  if ('refusal' in parsed) return parsed;

  const delivery = await adapter.deliver(req.headers.authorization ?? '', parsed.activity, (context) =>
    bot.run(context),
  );
  if ('response' in delivery) return { status: delivery.response?.status ?? 200, body: delivery.response?.body };
  logger.warn({ code: 'UNAUTHORIZED', errorName: nameOf(delivery.unauthorized) }, 'request refused');
  return { refusal: refusals.unauthorized };
}
