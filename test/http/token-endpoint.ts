import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays the place where Microsoft gives tokens: to whoever shows a secret that it knows. */
export class TokenEndpoint {
  /** Those that are valid, of which there may be several at once. */
  secrets = new Set<string>();
  /** What was asked, as forms. */
  readonly asked: URLSearchParams[] = [];

  private readonly server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const form = new URLSearchParams(body);
      this.asked.push(form);
      const isKnown = this.secrets.has(form.get('client_secret') ?? '');
      res.statusCode = isKnown ? 200 : 401;
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify(
          isKnown
            ? { access_token: 'token', expires_in: 3_599 }
            : { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret provided.' },
        ),
      );
    });
  });

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get tokenUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tenant/oauth2/v2.0/token`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
