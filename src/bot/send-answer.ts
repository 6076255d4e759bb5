import type { TurnContext } from 'botbuilder';
import { statusOf } from './channel-refusal';
import type { Outgoing } from './outgoing';

/**
 * Sends an answer in the place of the card that was pressed, or as a new message, and says under which id it is known.
 * Where the channel does not let the card be changed (deleted, or not ours) the answer is a new message.
 */
export async function sendAnswer(
  context: TurnContext,
  { message, replaces }: Pick<Outgoing, 'message' | 'replaces'>,
): Promise<string | undefined> {
  if (replaces !== undefined && (await update(context, message, replaces))) return replaces;
  const sent = await context.sendActivity({ ...message });
  return sent?.id;
}

async function update(context: TurnContext, message: Outgoing['message'], id: string): Promise<boolean> {
  try {
    await context.updateActivity({ ...message, id });
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** What trying again would not change; a channel that is busy or failing is another matter. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
