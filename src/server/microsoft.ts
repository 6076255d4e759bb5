import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Identity } from '../config';
import { ChannelKeys } from './channel-keys';
import { SecretToken, type ClientToken } from './client-token';
import { createDoorkeeper, letEverybodyIn, type Doorkeeper } from './channel-token';
import { askJson } from './outgoing-request';
import type { NoteEvent } from './summed-log';
import { sdkOptions } from './turn-adapter';
import { withinTime } from './turn-gate';

/** Where the channels of the public cloud say with which keys they sign. */
const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const LOGIN_URL = 'https://login.microsoftonline.com';

/** The tenant that a bot for several tenants gets its tokens from. */
const SHARED_TENANT = 'botframework.com';

/** What Azure gives tokens for, in the words of the SDK. */
const AUDIENCE = 'https://api.botframework.com';

/** Azure answers a machine of its own at once; the SDK would wait for it for ever. */
const MANAGED_MS = 3_000;

/** What the bot has to do with Microsoft: whom it lets in, and what it shows when it sends. */
export interface MicrosoftSide {
  readonly doorkeeper: Doorkeeper;
  readonly token?: ClientToken;
  /** What must be so for answers to be sent; see `GET /readyz`. */
  readonly readiness: readonly SecretToken['readiness'][];
  /** Begins to keep keys and token at hand. Not while the bot is still busy with its own start: their time would run. */
  start(): void;
}

interface MicrosoftDeps {
  readonly uptime: () => number;
  readonly note: NoteEvent;
}

/** Without identity (local mode) there is neither key nor token. */
export function createMicrosoftSide(identity: Identity | undefined, { uptime, note }: MicrosoftDeps): MicrosoftSide {
  if (!identity) return { doorkeeper: letEverybodyIn, readiness: [], start: () => undefined };
  const keys = new ChannelKeys({ metadataUrl: METADATA_URL, askJson, uptime });
  const doorkeeper = createDoorkeeper(identity.appId, keys, Date.now);
  const { appId, appType, password, tenantId } = identity;
  if (password === undefined)
    return { doorkeeper, token: managedToken(identity), readiness: [], start: () => void keys.start() };
  const tenant = appType === 'MultiTenant' ? SHARED_TENANT : (tenantId ?? SHARED_TENANT);
  const tokenUrl = `${LOGIN_URL}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
  const secret = new SecretToken({ tokenUrl, appId, password, askJson, uptime, note });
  const start = (): void => {
    keys.start();
    secret.start();
  };
  return { doorkeeper, token: secret.get, readiness: [secret.readiness], start };
}

/** The token of a managed identity, which Azure gives to the machine itself: the SDK knows how, and keeps it. */
function managedToken(identity: Identity): ClientToken {
  const factory = new ConfigurationServiceClientCredentialFactory(sdkOptions(identity));
  const asking = factory.createCredentials(identity.appId, AUDIENCE, `${LOGIN_URL}/${SHARED_TENANT}`, true);
  let fetching: Promise<string> | undefined;
  return () => {
    const getting = async () => ((await asking) as unknown as { getToken(): Promise<string> }).getToken();
    fetching ??= withinTime(getting(), MANAGED_MS).finally(() => (fetching = undefined));
    return fetching;
  };
}
