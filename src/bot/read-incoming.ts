import type { Activity, InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { actionSchema, type Incoming } from '../conversation/incoming';
import { AppError } from '../errors';
import type { Installation } from '../storage/stores';
import { cleanText } from './clean-text';
import type { ComposeSearch } from './compose-search';
import { takeVote, type VoteDeps } from './take-vote';

/**
 * What a card sends. A compact list of choices cannot write into `option`: its answer comes as `choice`, beside the
 * data of the button. A button that names its own option ("je ne sais pas") means that one, whatever the list shows.
 */
const cardValueSchema = z.preprocess((value) => {
  const isChoice = typeof value === 'object' && value !== null && 'choice' in value && !('option' in value);
  return isChoice ? { ...value, option: value.choice } : value;
}, actionSchema);

/**
 * What a message of the channel says to the conversation. A button whose value is not one of ours (an old version, a
 * list without choice, something made up) is read as the text that came with it, mostly none: it gets a polite answer.
 */
export function readIncoming(activity: Partial<Activity>): Incoming {
  const pressed = cardValueSchema.safeParse(activity.value);
  return pressed.success ? { kind: 'action', action: pressed.data } : { kind: 'message', text: cleanText(activity) };
}

type Placed = Pick<Activity, 'conversation'>;

export const isPersonal = ({ conversation }: Placed): boolean => conversation.conversationType === 'personal';

/** A group chat or a channel: others read what the bot answers there. */
export const isShared = ({ conversation }: Placed): boolean =>
  conversation.conversationType === 'groupChat' || conversation.conversationType === 'channel';

/** What it takes to write to the place that an activity comes from, as its fields say it. */
export const readInstallation = ({ channelId, serviceUrl, conversation, recipient }: Activity): Installation => ({
  channelId,
  serviceUrl,
  conversationId: conversation.id,
  conversationType: conversation.conversationType,
  tenantId: conversation.tenantId,
  botId: recipient.id,
});

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

interface InvokeDeps extends VoteDeps {
  readonly search: ComposeSearch;
  readonly logger: Logger;
}

/** Answers what Teams asks for and waits for (5 s at most). Nothing is said in the conversation, whatever happens. */
export async function answerInvoke(activity: Activity, deps: InvokeDeps): Promise<InvokeResponse> {
  try {
    switch (activity.name) {
      case 'message/submitAction':
        await takeVote(activity, deps);
        return { status: 200, body: {} };
      case 'composeExtension/query':
        return deps.search(activity);
      default:
        return { status: 200 };
    }
  } catch (error) {
    deps.logger.error({ code: error instanceof AppError ? error.code : 'UNEXPECTED' }, 'invoke failed');
    return { status: 500 };
  }
}
