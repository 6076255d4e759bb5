import type { Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { AppError } from '../errors';
import { errorSentence } from '../rendering/system-phrases';
import { isBlocked, isTooMuch } from './channel-refusal';
import type { Emergency } from './emergency';
import type { KeyMaker } from './turn-keys';
import { languageOf } from './turn-language';

interface ReportDeps {
  readonly logger: Logger;
  readonly keys: KeyMaker;
  /** What is answered in place of the sentence where the message is about a danger. */
  readonly emergency: Emergency;
  /** Told of each turn that failed for a reason of ours. */
  readonly onFailure: () => void;
}

/**
 * The one place where a turn that failed ends (`onTurnError` of the adapter): the user gets one plain sentence, or the
 * numbers to call where a danger was told, the log one line without anything that the user wrote. When nothing can be
 * sent, and where there is to be nothing, it throws, so that the request fails and the channel delivers the activity
 * again.
 */
export function createTurnErrorReporter({ logger, keys, emergency, onFailure }: ReportDeps) {
  return async (context: TurnContext, error: unknown): Promise<void> => {
    const conversation = keys.logged(context.activity);
    logger.error(describeError(error, conversation), 'turn failed');
    if (isRefusedByChannel(error)) throw error;
    const language = languageOf(context);
    const numbers = emergency(context.activity, language);
    if (isOutOfTime(error) && numbers.length === 0) throw error;
    onFailure();
    const messages = numbers.length > 0 ? numbers : [{ type: 'message', text: errorSentence[language] }];
    await sendFirst(context, messages, (reason) =>
      logger.error(describeError(reason, conversation), 'error sentence not sent'),
    );
  };
}

/** Sends the first message that the channel takes; throws the last refusal. */
async function sendFirst(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
  onRefusal: (reason: unknown) => void,
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    try {
      await context.sendActivity({ ...message });
      return;
    } catch (reason) {
      onRefusal(reason);
      if (index === messages.length - 1) throw reason;
    }
  }
}

/** The channel takes nothing more. */
const isRefusedByChannel = (error: unknown): boolean => isTooMuch(error) || isBlocked(error);

/** The turn ran out of time: its answer is another instance's to send, or to come. A danger waits for neither. */
const isOutOfTime = (error: unknown): boolean => error instanceof AppError && error.code === 'TURN_CONTENDED';

/** Messages of other errors than ours are left out: they quote what they choke on, which may be the user's words. */
function describeError(error: unknown, conversation: string): Record<string, string> {
  if (error instanceof AppError)
    return { code: error.code, errorName: error.name, conversation, detail: error.message };
  return { code: 'UNEXPECTED', errorName: error instanceof Error ? error.name : typeof error, conversation };
}
