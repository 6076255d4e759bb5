import type { Activity } from 'botbuilder';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { refusals, type Refusal } from './summed-log';

/** An activity has a few kilobytes: a Teams message ends at about 100, the rest is its envelope. */
export const MAX_BODY_BYTES = 256 * 1024;

/** What is read of a body that is refused, so that whoever is still sending sees the answer. */
const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

type Read = { readonly body: unknown } | { readonly refusal: Refusal; readonly isUnderWay?: boolean };

/**
 * The JSON body of a request, as far as it comes within `limitMs`. Not restify's body parser: it reads other formats
 * too, and bounds a compressed body by its size before inflation. `isUnderWay`: the rest of the body is still to come,
 * and the connection good for nothing else.
 */
export async function readJsonBody(req: IncomingMessage, limitMs: number): Promise<Read> {
  const bytes = await readBytes(req, limitMs);
  if (bytes === 'too-slow') return { refusal: refusals.tooSlow, isUnderWay: true };
  if (bytes === 'endless') return { refusal: refusals.tooLarge, isUnderWay: true };
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
function readBytes(
  req: IncomingMessage,
  limitMs: number,
): Promise<Buffer | 'too-large' | 'endless' | 'too-slow' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks.length = 0;
      if (size > MAX_DISCARDED_BYTES) settle('endless');
    };
    const settle = (outcome: Parameters<typeof resolve>[0]): void => {
      clearTimeout(timer);
      req.off('data', keep).resume();
      resolve(outcome);
    };
    const timer = setTimeout(() => settle('too-slow'), limitMs);
    req.on('data', keep);
    req.once('end', () => settle(size > MAX_BODY_BYTES ? 'too-large' : Buffer.concat(chunks)));
    // The client went away in the middle: there is nobody to answer, and nothing to report.
    req.once('error', () => settle('aborted'));
    req.once('close', () => settle('aborted'));
  });
}

/** Ids of Teams have up to about 200 characters; they become keys in memory. */
const MAX_ID_LENGTH = 1000;

const idSchema = z.string().min(1).max(MAX_ID_LENGTH);
const accountSchema = z.looseObject({ id: idSchema, name: z.string().nullish() });
const optionalText = z.string().nullish();

/**
 * The least that an activity must have before the SDK sees it: without these it throws, in its own words. The optional
 * fields are those that the bot reads.
 */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: idSchema.nullish(),
  replyToId: idSchema.nullish(),
  name: optionalText,
  channelId: idSchema,
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: idSchema, conversationType: optionalText, tenantId: idSchema.nullish() }),
  from: accountSchema,
  recipient: accountSchema,
  text: optionalText,
  locale: optionalText,
  action: optionalText,
  deliveryMode: optionalText,
  channelData: z.looseObject({ tenant: z.looseObject({ id: idSchema.nullish() }).nullish() }).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(accountSchema).nullish(),
  membersRemoved: z.array(accountSchema).nullish(),
});

/** The activity in a request body, or why it is none. */
export function parseActivity(body: unknown): { readonly activity: Activity } | { readonly refusal: Refusal } {
  const parsed = activitySchema.safeParse(body);
  return parsed.success
    ? { activity: withoutNulls(parsed.data) as unknown as Activity }
    : { refusal: refusals.notAnActivity };
}

/** Some channels write null for what they leave out; the types of the SDK know absence only. */
const withoutNulls = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
