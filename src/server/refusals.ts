import type { Response } from 'restify';

/** Why a request is turned down. The bodies are ours and fixed: nothing of the request, of a library or of a stack. */
export const refusals = {
  malformedUrl: { status: 400, error: 'the address of the request is malformed' },
  malformedJson: { status: 400, error: 'the body is not valid JSON' },
  notAnActivity: { status: 400, error: 'the body is not a Bot Framework activity' },
  foreignServiceUrl: { status: 400, error: 'serviceUrl is not an address that this bot answers to' },
  unauthorized: { status: 401, error: 'unauthorized' },
  foreignHost: { status: 403, error: 'without identity the bot only answers to this machine' },
  foreignTenant: { status: 403, error: 'this tenant may not use this bot' },
  notFound: { status: 404, error: 'not found' },
  methodNotAllowed: { status: 405, error: 'method not allowed' },
  tooSlow: { status: 408, error: 'the body took too long' },
  tooLarge: { status: 413, error: 'the body is too large' },
  notJson: { status: 415, error: 'the body must be application/json, not compressed' },
  tooMany: { status: 429, error: 'too many requests' },
  failed: { status: 500, error: 'internal error' },
  unavailable: { status: 503, error: 'temporarily unavailable' },
} as const;

export type Refusal = (typeof refusals)[keyof typeof refusals];

/** `retryAfterSeconds`: when it is worth asking again. */
export function refuse(res: Response, { status, error }: Refusal, retryAfterSeconds?: number): void {
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds));
  res.json(status, { error });
}
