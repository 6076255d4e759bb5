import type { IncomingMessage } from 'node:http';
import { refusals, type Refusal } from './refusals';

/** An activity has a few kilobytes: a Teams message ends at about 100, the rest is its envelope. */
export const MAX_BODY_BYTES = 256 * 1024;

type Read = { readonly body: unknown } | { readonly refusal: Refusal };

/**
 * The JSON body of a request. Not restify's body parser: it reads other formats too, and bounds a compressed body by
 * its size before inflation.
 */
export async function readJsonBody(req: IncomingMessage): Promise<Read> {
  const bytes = await readBytes(req);
  if (!isPlainJson(req)) return { refusal: refusals.notJson };
  if (bytes === 'too-large') return { refusal: refusals.tooLarge };
  if (bytes === 'aborted') return { refusal: refusals.malformedJson };
  try {
    return { body: JSON.parse(bytes.toString('utf8')) };
  } catch {
    // What is wrong with it is the sender's business: the answer is the same for all.
    return { refusal: refusals.malformedJson };
  }
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  return type === 'application/json' && encoding === 'identity';
}

/** Reads to the end even what it refuses: a client that is cut off while it sends never sees the answer. */
async function readBytes(req: IncomingMessage): Promise<Buffer | 'too-large' | 'aborted'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    // The client went away in the middle: there is nobody to answer, and nothing to report.
    return 'aborted';
  }
  return size > MAX_BODY_BYTES ? 'too-large' : Buffer.concat(chunks);
}
