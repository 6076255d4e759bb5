import { KeysUnavailableError, type ChannelKeys } from './channel-keys';
import { faultFor, isSignedWith, readToken, type TokenFault } from './channel-token';

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
