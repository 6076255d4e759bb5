import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { Server, Next, Request, Response } from 'restify';
import { httpAddress } from '../config';
import { AppError } from '../errors';

/** Time for what is being answered to be read; then the connections are cut. */
const CLOSING_MS = 500;

export interface Listening {
  /** Such as `http://127.0.0.1:3978`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts listening. Throws an error that says what to change when the port or the address cannot be had. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<Listening> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  const { port: actualPort } = server.address();
  return { address: httpAddress(host, actualPort), close: () => close(server) };
}

function cannotListen(cause: unknown, host: string, port: number): AppError {
  const reason = (cause as NodeJS.ErrnoException).code ?? 'raison inconnue';
  if (reason === 'EADDRINUSE')
    return new AppError(
      'PORT_IN_USE',
      `Le port ${port} est déjà utilisé : arrêtez l’autre programme ou choisissez un autre port avec PORT.`,
      { cause },
    );
  return new AppError(
    'CONFIG_INVALID',
    `Impossible d’écouter sur ${host}, port ${port} (${reason}) : changez HOST ou PORT.`,
    { cause },
  );
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const cut = setTimeout(() => server.server.closeAllConnections(), CLOSING_MS);
  await closed;
  clearTimeout(cut);
}

/** The headers come in one piece from a relay; a connection on which nothing comes is cut after that as well. */
const HEADERS_TIMEOUT_MS = 10_000;

/** A request that takes longer to arrive is given up; activities are small and come from data centres. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Node looks every 30 s by itself, and a request would have twice its time. */
const LOOK_AT_CONNECTIONS_MS = 1_000;

/** A relay needs a few dozen: many more are somebody's who holds them open, and each costs memory. */
const MAX_CONNECTIONS = 2_000;

/** Cuts connections that are held open. Before the server listens: Node then begins to look at them. */
export function limitConnections(server: HttpServer): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  Object.assign(server, { connectionsCheckingInterval: LOOK_AT_CONNECTIONS_MS });
}

/**
 * On every answer, whatever it is. Nothing here is a page: it is not to be shown in one, guessed to be one, or kept by
 * whoever carries it. (The calendars say themselves how long they may be kept.) `Strict-Transport-Security` belongs to
 * the relay that speaks HTTPS for the bot.
 */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

export function addSecurityHeaders(_req: Request, res: Response, next: Next): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
  next();
}
