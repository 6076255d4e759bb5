import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** A message that the bot sent to the channel, and where it sent it. */
export interface Posted {
  readonly path: string;
  readonly activity: Activity;
}

/** Plays the Bot Connector on loopback: takes the messages of the bot and remembers them. */
export class LocalConnector {
  readonly posted: Posted[] = [];
  /** How many requests arrived, those answered with an error included. */
  requests = 0;
  /** What it answers; above 299 nothing is delivered. */
  status = 201;

  private readonly server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      this.requests += 1;
      if (this.status < 300)
        this.posted.push({ path: decodeURIComponent(req.url ?? ''), activity: JSON.parse(body) as Activity });
      res.writeHead(this.status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ id: `posted-${this.requests}` }));
    });
  });

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
