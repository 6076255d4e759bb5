import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * The window in which Teams counts what a bot sends into one conversation: 60 messages.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit
 */
const WINDOW_SECONDS = 30;

/** Takes note of one more activity of a sender; in how many seconds to come back when it is one too many. */
export type SenderLimit = (sender: string) => Promise<number | undefined>;

/**
 * @param messages how many of one sender are let through in 30 s
 *
 * Counts in this process alone: with several instances each has its own count, which is as good against a sender that
 * runs wild. The sender is only held in memory, and for 30 s.
 */
export function createSenderLimit(messages: number): SenderLimit {
  const limiter = new RateLimiterMemory({ points: messages, duration: WINDOW_SECONDS });
  return async (sender) => {
    try {
      await limiter.consume(sender);
      return undefined;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000);
      throw reason;
    }
  };
}
