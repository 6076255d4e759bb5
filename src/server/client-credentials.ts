import { constants, createHash, randomUUID, sign, X509Certificate } from 'node:crypto';
import type { Identity } from '../config';

/** How the bot asks Microsoft for a token, once. */
export interface TokenRequest {
  readonly url: string;
  /** Absent where it is asked with GET. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Made anew for each token: a file that was replaced is used from the next one on. Throws a `CredentialError`. */
export type Credentials = () => TokenRequest;

/** A file that the bot proves with who it is, and that cannot be used. */
export class CredentialError extends Error {
  override readonly name = 'CredentialError';
}

interface CredentialDeps {
  /** Where tokens are given to whoever shows a secret or an assertion. */
  readonly tokenUrl: string;
  /** The text of a file; throws where it cannot be read. */
  readonly readFile: (path: string) => string;
  readonly clock: () => Date;
}

/** What the token is for. */
const RESOURCE = 'https://api.botframework.com';
const SCOPE = `${RESOURCE}/.default`;

/** Where a virtual machine of Azure asks for the token of its identity; it is reached from the machine alone. */
const MACHINE_ENDPOINT = 'http://169.254.169.254/metadata/identity/oauth2/token';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Microsoft takes ten minutes at most. */
const ASSERTION_S = 5 * 60;

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

/**
 * The proof that an identity was configured with: a managed identity where it has none of its own, else a certificate, a
 * token of another issuer (workload identity), or a client secret.
 */
export function credentialsOf(identity: Identity, deps: CredentialDeps): Credentials {
  const { appId, appType, password = '', certificateFile, federatedTokenFile, managedEndpoint } = identity;
  if (appType === 'UserAssignedMSI') return () => managedRequest(appId, managedEndpoint);
  const form = { grant_type: 'client_credentials', client_id: appId, scope: SCOPE };
  const asserted = (assertion: string): TokenRequest => ({
    url: deps.tokenUrl,
    form: { ...form, client_assertion_type: ASSERTION_TYPE, client_assertion: assertion },
  });
  if (certificateFile) return () => asserted(assertionOf(appId, readOrThrow(certificateFile, deps), deps));
  if (federatedTokenFile) return () => asserted(readOrThrow(federatedTokenFile, deps).trim());
  return () => ({ url: deps.tokenUrl, form: { ...form, client_secret: password } });
}

/** App Service and Container Apps say themselves where they are asked, and what they want to be shown. */
function managedRequest(appId: string, endpoint: Identity['managedEndpoint']): TokenRequest {
  const url = new URL(endpoint?.url ?? MACHINE_ENDPOINT);
  url.searchParams.set('api-version', endpoint ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', RESOURCE);
  url.searchParams.set('client_id', appId);
  return { url: url.href, headers: endpoint ? { 'X-IDENTITY-HEADER': endpoint.header } : { Metadata: 'true' } };
}

/** @param pem the certificate and its private key, one after the other */
function assertionOf(appId: string, pem: string, { tokenUrl, clock }: CredentialDeps): string {
  const now = Math.floor(clock().getTime() / 1000);
  try {
    const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
    const text = [
      { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint },
      { aud: tokenUrl, iss: appId, sub: appId, jti: randomUUID(), nbf: now, exp: now + ASSERTION_S },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${sign('sha256', Buffer.from(text), { key: pem, ...PSS }).toString('base64url')}`;
  } catch (error) {
    throw new CredentialError('no certificate with its RSA key', { cause: error });
  }
}

function readOrThrow(path: string, { readFile }: CredentialDeps): string {
  try {
    return readFile(path);
  } catch (error) {
    throw new CredentialError('not readable', { cause: error });
  }
}
