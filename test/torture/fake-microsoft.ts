import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { message } from '../http/activities';
import { APP_ID, KeyServer } from '../http/key-server';

/** Where Teams says that its answers go. */
const SERVICE_URL = 'https://smba.trafficmanager.net/fr/';

/** What an endless answer is made of: 64 KB at a time, as fast as it is read. */
const PIECE = Buffer.alloc(64 * 1024, ' ');

/** 300 MB of spaces, made before anybody waits. */
const BOMB = gzipSync(Buffer.alloc(300 * 1024 * 1024, ' '));

/** How an address of Microsoft behaves. */
export type Behaviour = 'answers' | 'is silent' | 'stops after its headers' | 'never ends' | 'sends a bomb' | 'refuses';

/**
 * Plays Microsoft on loopback for a bot in production: keys, token endpoint and connector. The bot is started with
 * `options`, which send there what it would send to Microsoft; nothing else of it is changed.
 */
export class FakeMicrosoft {
  connector: Behaviour = 'answers';
  tokens: Behaviour = 'answers';
  /** The messages taken, by their text. */
  readonly taken: string[] = [];
  /** How many requests arrived of each kind. */
  readonly requests = { keys: 0, tokens: 0, connector: 0 };
  private readonly signer = new KeyServer();
  private readonly server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => this.answer(req.url ?? '', body, res));
  });

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** Of Node, for the bot: its `https` leads here. */
  get options(): string[] {
    const script = `import http from 'node:http'; import https from 'node:https';
      https.request = (options, answered) => http.request({ ...options, protocol: 'http:', agent: undefined,
        host: '127.0.0.1', hostname: '127.0.0.1', port: ${(this.server.address() as AddressInfo).port} }, answered);`;
    return ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
  }

  /** What the bot is given as its identity. */
  readonly variables = {
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'secret',
    MicrosoftAppTenantId: 'tenant',
    HASH_SECRET: '0123456789abcdef0123456789abcdef',
    STORAGE: 'memory',
  };

  /** A request of the channel: its headers and its body. */
  request(
    text: string,
    { claims = {}, person = 'marie' }: { readonly claims?: object; readonly person?: string } = {},
  ) {
    const conversation = { id: `a:${person}`, conversationType: 'personal', tenantId: 'tenant' };
    return {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: this.signer.token(SERVICE_URL, { claims }),
      },
      body: JSON.stringify(message(text, { serviceUrl: SERVICE_URL, conversation, from: { id: `29:${person}` } })),
    };
  }

  private answer(url: string, body: string, res: ServerResponse): void {
    if (url.includes('/.well-known/')) {
      json(res, 200, { jwks_uri: 'https://login.botframework.com/keys' });
      return;
    }
    if (url === '/keys') {
      this.requests.keys += 1;
      const key = { ...this.signer.publicKey.export({ format: 'jwk' }), kid: this.signer.kid };
      json(res, 200, { keys: [{ ...key, endorsements: ['msteams'] }] });
      return;
    }
    if (url.endsWith('/oauth2/v2.0/token')) {
      this.requests.tokens += 1;
      behave(res, this.tokens, { access_token: 'token', expires_in: 3599 });
      return;
    }
    this.requests.connector += 1;
    if (this.connector === 'answers') this.taken.push(body);
    behave(res, this.connector, { id: 'sent' });
  }
}

function behave(res: ServerResponse, behaviour: Behaviour, answer: object): void {
  const description = 'AADSTS7000222: The provided client secret keys are expired.';
  switch (behaviour) {
    case 'answers': {
      json(res, 200, answer);
      return;
    }
    case 'refuses': {
      json(res, 401, { error: 'invalid_client', error_description: description });
      return;
    }
    case 'is silent':
      return undefined;
    case 'stops after its headers':
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.write('{');
      return undefined;
    case 'never ends':
      res.writeHead(200, { 'Content-Type': 'application/json' });
      {
        pour(res);
        return;
      }
    case 'sends a bomb':
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
      res.end(BOMB);
      return undefined;
  }
}

function pour(res: ServerResponse): void {
  while (!res.destroyed && res.write(PIECE));
  if (!res.destroyed) res.once('drain', () => pour(res));
}

function json(res: ServerResponse, status: number, answer: object): void {
  // Not chained: restify, loaded by another suite of the same process, makes writeHead return nothing.
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(answer));
}
