import { Pool, type PoolClient } from 'pg';

/** Turns of one instance that use the database at the same moment; a small server has 100 connections for all. */
const MAX_CONNECTIONS = 10;

/**
 * The channel gives a turn 15 s, and 6 of our 13 are for sending: a server that does not answer must not use them up.
 * It is given a connection and one statement in these 7 s.
 */
const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 3_500;

/** A server that has been stopped (SIGSTOP, a machine that hangs) does not keep its own time limit: we do. */
const SILENCE_MS = 4_000;

/** A connection that is being closed is cut after so long. */
const CLOSING_MS = 1_000;

/** Connections to one PostgreSQL, each of which may break at any moment without ending the process. */
export class PostgresConnections {
  private readonly pool: Pool;
  private readonly open = new Set<PoolClient>();

  /** `onLost` hears of each connection that breaks. */
  constructor(url: string, onLost: (error: Error) => void) {
    this.pool = new Pool({
      connectionString: url,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      application_name: 'assistant-perseverance',
      keepAlive: true,
      allowExitOnIdle: true,
      // The statements of a transaction leave together, rather than each after the answer to the one before.
      pipeline: true,
    });
    // The pool listens to connections that nobody uses, and to none that a turn has: both would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      this.open.add(client);
      client.on('error', onLost);
    });
    this.pool.on('remove', (client) => this.open.delete(client));
  }

  /**
   * What `work` makes of a connection. When it throws, or the server says nothing for 4 s, the connection is closed:
   * that ends whatever it had begun.
   */
  async use<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    const silence = watchSilence(client);
    try {
      const result = await work(client);
      silence.stop();
      client.release();
      return result;
    } catch (error) {
      silence.stop();
      client.release(true);
      // It says goodbye once what was asked is answered, which a server that was stopped never does.
      setTimeout(() => cutOff(client), CLOSING_MS).unref();
      throw error;
    }
  }

  async close(): Promise<void> {
    const cut = setTimeout(() => this.open.forEach(cutOff), CLOSING_MS);
    await this.pool.end();
    clearTimeout(cut);
  }
}

const cutOff = (client: PoolClient): void => void client.connection.stream.destroy();

/** Breaks the connection once nothing has come from the server for that long, which fails the statements under way. */
function watchSilence(client: PoolClient): { stop: () => void } {
  const { stream } = client.connection;
  const timer = setTimeout(() => stream.destroy(silenceError()), SILENCE_MS);
  const heard = (): void => void timer.refresh();
  stream.on('data', heard);
  return {
    stop: () => {
      clearTimeout(timer);
      stream.off('data', heard);
    },
  };
}

const silenceError = (): Error => Object.assign(new Error('the server says nothing'), { code: 'ETIMEDOUT' });
