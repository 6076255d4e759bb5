import { z } from 'zod';
import type { HashedKey } from './hashed-key';

/**
 * All that it takes to write to a place first: where its messages go. No name is kept, and no id of a person; the
 * conversation id of a personal chat is the one thing here that leads to somebody, and goes when the bot is removed.
 */
export const installationSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversationId: z.string(),
  conversationType: z.string().optional(),
  tenantId: z.string().optional(),
  botId: z.string(),
});
export type Installation = z.infer<typeof installationSchema>;

/** Where the bot is installed. */
export interface InstallationStore {
  /** Also for one that is known: addresses change. `person`: whose personal chat it is. */
  put(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void>;
  /** Those that may be written to. */
  all(): Promise<Installation[]>;
  /**
   * The channel says that nothing may be written there: the bot was blocked. It holds until an answer is taken there
   * again, which is to somebody who wrote first. Notes the installation, should nobody have announced it.
   */
  block(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void>;
  /**
   * Whether the answer to that delivery is the one that tells the place that everyone there reads along: true for one
   * delivery, however often it is asked. Notes the installation, should nobody have announced it.
   */
  claimNotice(place: HashedKey, installation: Installation, delivery: HashedKey): Promise<boolean>;
  /** The answer to that delivery could not be sent: another one tells. */
  releaseNotice(place: HashedKey, delivery: HashedKey): Promise<void>;
}
