import type { Response } from 'restify';

/** Why a request is turned down. The bodies are ours and fixed: nothing of the request, of a library or of a stack. */
export const refusals = {
  malformedUrl: { status: 400, error: 'the address of the request is malformed' },
  malformedJson: { status: 400, error: 'the body is not valid JSON' },
  notAnActivity: { status: 400, error: 'the body is not a Bot Framework activity' },
  foreignServiceUrl: { status: 400, error: 'in local mode serviceUrl must be a loopback address' },
  unauthorized: { status: 401, error: 'unauthorized' },
  notFound: { status: 404, error: 'not found' },
  methodNotAllowed: { status: 405, error: 'method not allowed' },
  tooLarge: { status: 413, error: 'the body is too large' },
  notJson: { status: 415, error: 'the body must be application/json, not compressed' },
  failed: { status: 500, error: 'internal error' },
} as const;

export type Refusal = (typeof refusals)[keyof typeof refusals];

export const refuse = (res: Response, { status, error }: Refusal): void => void res.json(status, { error });
