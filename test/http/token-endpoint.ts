import { constants, verify, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const REFUSED = { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret provided.' };

/**
 * Plays the places where Microsoft gives tokens: to whoever shows a secret, an assertion signed with a known key, or a
 * token of another issuer that it trusts; and to the machine itself, at the address of managed identities.
 */
export class TokenEndpoint {
  /** Those that are valid, of which there may be several at once. */
  secrets = new Set<string>();
  certificates: readonly KeyObject[] = [];
  federated = new Set<string>();
  /** What a program of this machine has to show to be given a token of its identity. */
  managedHeader?: string;

  private readonly server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const url = new URL(req.url ?? '', this.url);
      const given =
        url.pathname === '/msi/token' ? this.managed(url, req.headers) : this.given(new URLSearchParams(body));
      res.statusCode = given ? 200 : 401;
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(given ?? REFUSED));
    });
  });

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get tokenUrl(): string {
    return `${this.url}/tenant/oauth2/v2.0/token`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private given(form: URLSearchParams): object | undefined {
    const asked = [form.get('grant_type'), form.get('client_id'), form.get('scope')].join(' ');
    if (asked !== 'client_credentials app https://api.botframework.com/.default') return undefined;
    const assertion = form.get('client_assertion') ?? '';
    const isKnown =
      this.secrets.has(form.get('client_secret') ?? '') || this.federated.has(assertion) || this.hasSigned(assertion);
    return isKnown ? { access_token: 'token', expires_in: 3_599 } : undefined;
  }

  /** As Microsoft reads one: for this endpoint, of this application, not over, and signed with a key that it was given. */
  private hasSigned(assertion: string): boolean {
    const [header = '', claims = '', signature = ''] = assertion.split('.');
    if (!signature) return false;
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    const { aud, iss, sub, exp } = read(claims);
    const isMeant = aud === this.tokenUrl && iss === 'app' && sub === 'app' && Number(exp) * 1000 > Date.now();
    const text = Buffer.from(`${header}.${claims}`);
    const bytes = Buffer.from(signature, 'base64url');
    return (
      isMeant &&
      read(header).alg === 'PS256' &&
      this.certificates.some((key) => verify('sha256', text, { key, ...PSS }, bytes))
    );
  }

  private managed({ searchParams }: URL, headers: IncomingHttpHeaders): object | undefined {
    const asked = [searchParams.get('resource'), searchParams.get('client_id')].join(' ');
    if (asked !== 'https://api.botframework.com app') return undefined;
    if (this.managedHeader === undefined || headers['x-identity-header'] !== this.managedHeader) return undefined;
    return { access_token: 'token', expires_on: String(Math.floor(Date.now() / 1000) + 3_600) };
  }
}
