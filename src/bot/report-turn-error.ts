import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { AppError } from '../errors';
import { errorSentence } from '../rendering/system-phrases';
import { isBlocked, isTooMuch } from './channel-refusal';
import type { KeyMaker } from './turn-keys';
import { languageOf } from './turn-language';

/**
 * The one place where a turn that failed ends (`onTurnError` of the adapter): the user gets one plain sentence, the log
 * one line without anything that the user wrote. When even the sentence cannot be sent, and where there is to be none,
 * it throws, so that the request fails and the channel delivers the activity again.
 */
export function createTurnErrorReporter(
  logger: Logger,
  keys: KeyMaker,
): (context: TurnContext, error: unknown) => Promise<void> {
  return async (context, error) => {
    logger.error(describeError(error, keys.logged(context.activity)), 'turn failed');
    if (isWordless(error)) throw error;
    try {
      await context.sendActivity({ type: 'message', text: errorSentence[languageOf(context)] });
    } catch (sendingError) {
      logger.error(describeError(sendingError, keys.logged(context.activity)), 'error sentence not sent');
      throw sendingError;
    }
  };
}

/** The channel takes nothing more; or the turn ran out of time, and its answer is another instance's to send, or to come. */
const isWordless = (error: unknown): boolean =>
  isTooMuch(error) || isBlocked(error) || (error instanceof AppError && error.code === 'TURN_CONTENDED');

/** Messages of other errors than ours are left out: they quote what they choke on, which may be the user's words. */
function describeError(error: unknown, conversation: string): Record<string, string> {
  if (error instanceof AppError)
    return { code: error.code, errorName: error.name, conversation, detail: error.message };
  return { code: 'UNEXPECTED', errorName: error instanceof Error ? error.name : typeof error, conversation };
}
