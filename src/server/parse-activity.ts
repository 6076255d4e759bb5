import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { refusals, type Refusal } from './refusals';

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
