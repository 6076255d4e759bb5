import type { Server } from 'node:http';

/** The headers come in one piece from a relay; a connection on which nothing comes is cut after that as well. */
const HEADERS_TIMEOUT_MS = 10_000;

/** A request that takes longer to arrive is given up; activities are small and come from data centres. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Node looks every 30 s by itself, and a request would have twice its time. */
const LOOK_AT_CONNECTIONS_MS = 1_000;

/** A relay needs a few dozen: many more are somebody's who holds them open, and each costs memory. */
const MAX_CONNECTIONS = 2_000;

/** Cuts connections that are held open. Before the server listens: Node then begins to look at them. */
export function limitConnections(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  Object.assign(server, { connectionsCheckingInterval: LOOK_AT_CONNECTIONS_MS });
}
