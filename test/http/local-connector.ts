import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** A message that the bot sent to the channel, and where it sent it. */
export interface Posted {
  readonly path: string;
  readonly activity: Activity;
}

/** Plays the Bot Connector on loopback: takes the messages of the bot, and its changes of them, and remembers both. */
export class LocalConnector {
  readonly posted: Posted[] = [];
  readonly updated: Posted[] = [];
  /** The messages by the id that it gave them, as a user sees them now. */
  readonly shown = new Map<string, Activity>();
  /** How many requests arrived, those answered with an error included. */
  requests = 0;
  /** What it answers; above 299 nothing is delivered. */
  status = 201;
  /** What it answers to a change alone, where that is something else. */
  updateStatus?: number;
  /** What it answers to the next requests, in this order, before `status` holds again. */
  readonly next: { readonly status: number; readonly retryAfter?: string }[] = [];
  /** Every request waits for it before it is taken. */
  held: Promise<unknown> = Promise.resolve();
  /** Told of each message that it takes. */
  onPosted: () => void = () => undefined;

  private readonly server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      this.requests += 1;
      const path = decodeURIComponent(req.url ?? '');
      void this.held.then(() => {
        const turnedDown = this.next.shift();
        const [status, id] = turnedDown
          ? [turnedDown.status, '']
          : this.take(req.method === 'PUT', { path, activity: JSON.parse(body) as Activity });
        const retryAfter = turnedDown?.retryAfter;
        res.writeHead(status, { 'Content-Type': 'application/json', ...(retryAfter && { 'Retry-After': retryAfter }) });
        res.end(JSON.stringify({ id }));
      });
    });
  });

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Its port, as `LOCAL_PORTS` takes it. */
  get port(): string {
    return String((this.server.address() as AddressInfo).port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A user deletes a message, or an administrator does. */
  delete(id: string): void {
    this.shown.delete(id);
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private take(isUpdate: boolean, message: Posted): [status: number, id: string] {
    const id = isUpdate ? (message.path.split('/').at(-1) ?? '') : `posted-${this.requests}`;
    const status = isUpdate ? (this.updateStatus ?? (this.shown.has(id) ? this.status : 404)) : this.status;
    if (status < 300) {
      (isUpdate ? this.updated : this.posted).push(message);
      this.shown.set(id, message.activity);
      if (!isUpdate) this.onPosted();
    }
    return [status, id];
  }
}
