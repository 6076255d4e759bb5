import { verify } from 'node:crypto';
import { z } from 'zod';
import { type ChannelKey, KeysUnavailableError, type ChannelKeys } from './channel-keys';

/** The one issuer whose tokens are let in: the channels of the Bot Framework. */
const CHANNEL_ISSUER = 'https://api.botframework.com';

/** How far apart the clocks of Microsoft and of this machine may be. */
const CLOCK_TOLERANCE_S = 5 * 60;

/** Those of the channel have about 1,500 characters. */
const MAX_TOKEN_LENGTH = 8_192;

/** Three parts in base64url after the word, and not one character more. */
const BEARER_TOKEN = /^Bearer (([\w-]+)\.([\w-]+))\.([\w-]+)$/;

const headerSchema = z.looseObject({ alg: z.literal('RS256'), kid: z.string().min(1).max(200) });
const claimsSchema = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});

/** What a token is refused for; the log counts them by these words. */
export type TokenFault =
  | 'absent'
  | 'malformed'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'early'
  | 'key'
  | 'signature'
  | 'endorsement'
  | 'service-url';

/** A token of the channel as it says that it is: nothing of it is proved yet. */
export interface ReadToken {
  readonly kid: string;
  readonly serviceUrl: string;
  /** What is signed, and with what. */
  readonly signed: string;
  readonly signature: string;
}

interface Expected {
  /** The bot's own application id. */
  readonly appId: string;
  /** Milliseconds since 1970, by the real clock. */
  readonly now: number;
}

/**
 * Reads an `Authorization` header and judges all that can be judged without a key, so that whoever makes up a token gets
 * no further than this: nothing is kept of it, and nobody is asked about it. The SDK's own reading, which is not used,
 * keeps strings of every token before it looks at the signature, and lets in tokens without end of validity.
 */
function readToken(authorization: string, { appId, now }: Expected): ReadToken | TokenFault {
  if (authorization.trim() === '') return 'absent';
  const parts = authorization.length > MAX_TOKEN_LENGTH ? null : BEARER_TOKEN.exec(authorization);
  const [, signed, head, body, signature] = parts ?? [];
  if (!signed || !signature) return 'malformed';
  const header = headerSchema.safeParse(decode(head));
  const claims = claimsSchema.safeParse(decode(body));
  if (!header.success || !claims.success) return 'malformed';
  const { iss, aud, exp, nbf, serviceurl } = claims.data;
  if (iss !== CHANNEL_ISSUER) return 'issuer';
  if (aud !== appId) return 'audience';
  const seconds = now / 1000;
  if (exp + CLOCK_TOLERANCE_S <= seconds) return 'expired';
  if (nbf !== undefined && nbf - CLOCK_TOLERANCE_S > seconds) return 'early';
  return { kid: header.data.kid, serviceUrl: serviceurl, signed, signature };
}

function decode(part = ''): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    // Anybody can write anything there.
    return undefined;
  }
}

const isSignedWith = ({ signed, signature }: ReadToken, { publicKey }: ChannelKey): boolean =>
  verify('RSA-SHA256', Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url'));

/** Why a token, whose signature is right, is none for that activity: it is another channel's, or for another address. */
function faultFor(
  activity: { readonly channelId: string; readonly serviceUrl: string },
  token: Pick<ReadToken, 'serviceUrl'>,
  { endorsements }: ChannelKey,
): TokenFault | undefined {
  if (endorsements.length > 0 && !endorsements.includes(activity.channelId)) return 'endorsement';
  return token.serviceUrl === activity.serviceUrl ? undefined : 'service-url';
}

type Claimed = Parameters<typeof faultFor>[0];

/** What a token turned out to be. */
export type Admission =
  /** Signed by the channel for this bot; what is left to ask is whether it is for the activity that comes with it. */
  | { readonly kind: 'admitted'; readonly faultFor: (activity: Claimed) => TokenFault | undefined }
  | { readonly kind: 'unauthorized'; readonly fault: TokenFault }
  /** The keys that tokens are signed with could not be had: the token may well be right. */
  | { readonly kind: 'keys-unavailable' };

/** Judges the `Authorization` header of a request before anything else of it is read. */
export type Doorkeeper = (authorization: string) => Promise<Admission>;

/** For the local mode, which asks nobody who they are. */
export const letEverybodyIn: Doorkeeper = () => Promise.resolve({ kind: 'admitted', faultFor: () => undefined });

/** @param now milliseconds since 1970, by the real clock */
export function createDoorkeeper(appId: string, keys: Pick<ChannelKeys, 'find'>, now: () => number): Doorkeeper {
  return async (authorization) => {
    const token = readToken(authorization, { appId, now: now() });
    if (typeof token === 'string') return { kind: 'unauthorized', fault: token };
    try {
      const key = await keys.find(token.kid);
      if (!key) return { kind: 'unauthorized', fault: 'key' };
      if (!isSignedWith(token, key)) return { kind: 'unauthorized', fault: 'signature' };
      return { kind: 'admitted', faultFor: (activity) => faultFor(activity, token, key) };
    } catch (error) {
      if (error instanceof KeysUnavailableError) return { kind: 'keys-unavailable' };
      throw error;
    }
  };
}
