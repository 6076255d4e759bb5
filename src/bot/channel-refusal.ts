/** The status with which the channel turned a message down; undefined when the error is another one. */
export function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : NaN;
  return Number.isInteger(status) ? status : undefined;
}

/**
 * Nothing may be written there any more: the person blocked the bot, an administrator did, or it was removed.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis
 */
export const isBlocked = (error: unknown): boolean => statusOf(error) === 403;

/** Too much was sent: whatever is sent now is too much as well. */
export const isTooMuch = (error: unknown): boolean => statusOf(error) === 429;
