import { z } from 'zod';

/** A domain, with everything below it; `*` in the place of its last part stands for any country. */
const domainSchema = z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|\*)$/);

/** Providers of private mailboxes: an address there is nobody's professional one. */
export const privateMailFileSchema = z.strictObject({
  domaines: z
    .array(domainSchema)
    .min(1)
    .refine((domains) => new Set(domains).size === domains.length, 'duplicate'),
});
