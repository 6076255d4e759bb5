import { readFileSync } from 'node:fs';
import type { Identity } from '../config';
import { ChannelKeys } from './channel-keys';
import { credentialsOf } from './client-credentials';
import { KeptToken, type ClientToken } from './client-token';
import { createDoorkeeper, letEverybodyIn, type Doorkeeper } from './channel-token';
import { askJson } from './outgoing-request';
import type { NoteEvent } from './summed-log';

/** Where the channels of the public cloud say with which keys they sign. */
const METADATA_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const LOGIN_URL = 'https://login.microsoftonline.com';

/** The tenant that a bot for several tenants gets its tokens from. */
const SHARED_TENANT = 'botframework.com';

const MULTI_TENANT = {
  code: 'MULTI_TENANT',
  message: 'Microsoft makes no new bots for several tenants since July 2025: plan for SingleTenant or UserAssignedMSI',
  level: 'warn',
} as const;

/** What the bot has to do with Microsoft: whom it lets in, and what it shows when it sends. */
export interface MicrosoftSide {
  readonly doorkeeper: Doorkeeper;
  readonly token?: ClientToken;
  /** What must be so for answers to be sent; see `GET /readyz`. */
  readonly readiness: readonly KeptToken['readiness'][];
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
  const tenant = identity.appType === 'MultiTenant' ? SHARED_TENANT : (identity.tenantId ?? SHARED_TENANT);
  const credentials = credentialsOf(identity, {
    tokenUrl: `${LOGIN_URL}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    readFile: (path) => readFileSync(path, 'utf8'),
    clock: () => new Date(),
  });
  if (identity.appType === 'MultiTenant') note(MULTI_TENANT);
  const token = new KeptToken({ credentials, askJson, uptime, clock: () => new Date(), note });
  const start = (): void => {
    keys.start();
    token.start();
  };
  return { doorkeeper, token: token.get, readiness: [token.readiness], start };
}
