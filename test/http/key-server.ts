import { createHmac, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelKeys } from '../../src/server/channel-keys';
import { createDoorkeeper, type Doorkeeper } from '../../src/server/channel-token';
import { askJson } from '../../src/server/outgoing-request';

export const APP_ID = 'app-of-the-bot';
export const ISSUER = 'https://api.botframework.com';
export const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

const SECONDS_PER_MINUTE = 60;

interface Token {
  readonly header?: object;
  readonly claims?: object;
  /** Signs in place of the key that the server publishes. */
  readonly sign?: (text: string) => string;
}

/** Plays Microsoft's login: publishes one key on loopback, and signs tokens with it. */
export class KeyServer {
  /** What it answers: above 299 there is no key to be had; 0 is no answer at all. */
  status = 200;
  /** How often it was asked for its keys. */
  requests = 0;
  kid = randomUUID();
  publicKey: KeyObject;
  private privateKey: KeyObject;
  private readonly started: ChannelKeys[] = [];

  private readonly server = createServer((req, res) => {
    if (req.url === '/keys') this.requests += 1;
    if (this.status === 0) return;
    res.writeHead(this.status, { 'Content-Type': 'application/json' });
    const keys = [{ ...this.publicKey.export({ format: 'jwk' }), kid: this.kid, endorsements: ['msteams'] }];
    res.end(JSON.stringify(req.url === '/keys' ? { keys } : { jwks_uri: `${this.url}/keys` }));
  });

  constructor() {
    const { publicKey, privateKey } = newPair();
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  /** Signs with another key from now on, and publishes it in the place of the one before. */
  rotate(): void {
    ({ publicKey: this.publicKey, privateKey: this.privateKey } = newPair());
    this.kid = randomUUID();
  }

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const keys of this.started) keys.stop();
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** The check of requests that runs in production, with this key in place of Microsoft's. */
  doorkeeper(deps: { readonly waitMs?: number; readonly uptime?: () => number } = {}): Doorkeeper {
    const uptime = () => performance.now();
    const keys = new ChannelKeys({ metadataUrl: `${this.url}/channel`, askJson, uptime, ...deps }).start();
    this.started.push(keys);
    return createDoorkeeper(APP_ID, keys, Date.now);
  }

  /** A token as the channel sends it for an answer to that address; a test says only what is different. */
  token(serviceUrl: string, { header, claims, sign = (text) => this.sign(text) }: Token = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const validity = { nbf: now - SECONDS_PER_MINUTE, exp: now + 60 * SECONDS_PER_MINUTE };
    const parts = [
      { alg: 'RS256', typ: 'JWT', kid: this.kid, ...header },
      { iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, ...validity, ...claims },
    ];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `Bearer ${text}.${sign(text)}`;
  }

  private readonly sign = (text: string): string =>
    createSign('RSA-SHA256').update(text).sign(this.privateKey, 'base64url');

  /** The trick of taking the public key for a shared secret. */
  readonly signWithPublicKey = (text: string): string =>
    createHmac('sha256', this.publicKey.export({ format: 'pem', type: 'pkcs1' }))
      .update(text)
      .digest('base64url');
}

const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Minutes from now, as tokens say it. */
export const inMinutes = (minutes: number): number => Math.floor(Date.now() / 1000) + minutes * SECONDS_PER_MINUTE;
