import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { ReadyKnowledge } from '../conversation/ready-knowledge';
import type { ReplyTo } from '../conversation/reply';
import type { Language } from '../conversation/session';
import { AppError } from '../errors';
import { urgencesIn } from '../knowledge/knowledge';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import { emergencyText, errorInDoubt } from '../rendering/pages/urgence-page';
import type { Render, Rendered } from '../rendering/render';
import { errorSentence } from '../rendering/system-phrases';
import { hearDangerInWords, type HeardDanger } from '../understanding/danger';
import { cleanText } from './clean-text';
import { toActivity } from './outgoing';
import { readIncoming, isBlocked, isTooMuch } from './read-incoming';
import type { KeyMaker } from './turn-keys';
import { languageOf } from './turn-language';

interface EmergencyDeps {
  readonly reply: ReplyTo;
  readonly render: Render;
  readonly knowledge: KnowledgeInUse<ReadyKnowledge>;
  readonly clock: () => Date;
  /** A fresh opaque id. */
  readonly newId: () => string;
}

/** Messages that say the same, the best first; none where nothing is said of a danger. */
export type Emergency = (activity: Activity, language: Language) => readonly Partial<Activity>[];

/**
 * What is answered to a message about a pupil in danger when its turn fails, for whatever reason: the numbers to call,
 * computed from the message and the content alone. Nothing is read from a storage or kept there. Where the computing is
 * what fails, the words of dangers are looked for alone; where that fails too, every number is given.
 */
export const createEmergency =
  (deps: EmergencyDeps): Emergency =>
  (activity, language) => {
    if (activity.type !== (ActivityTypes.Message as string)) return [];
    const knowledge = deps.knowledge.current;
    try {
      return answered(activity, knowledge, deps);
    } catch {
      // Its reason is in the log: the turn failed for the same one.
      return fromWords(activity, knowledge, language);
    }
  };

function answered(activity: Activity, knowledge: ReadyKnowledge, deps: EmergencyDeps): readonly Partial<Activity>[] {
  const turn = deps.reply(readIncoming(activity), {}, { knowledge, now: deps.clock(), newId: deps.newId });
  const { answer, language, dossier, masked, doutes } = turn;
  if (answer.kind !== 'urgence') return doutes ? [plain(errorInDoubt(doutes, language))] : [];
  const text = plain(emergencyText(answer.urgences, language));
  const drawn = drawnOrNone(() => deps.render(answer, { language, knowledge, dossier, masked }));
  return drawn ? [toActivity(drawn), text] : [text];
}

function drawnOrNone(draw: () => Rendered): Rendered | undefined {
  try {
    return draw();
  } catch {
    // The text says the same.
    return undefined;
  }
}

/** What is heard in the words alone: the numbers for sure, or beside the sentence of the failed turn. */
function fromWords(activity: Activity, knowledge: ReadyKnowledge, language: Language): Partial<Activity>[] {
  const heard = heardIn(activity, knowledge);
  if (heard === 'unread') return [plain(errorInDoubt(knowledge.urgences, language))];
  if (!heard) return [];
  const urgences = urgencesIn(heard.urgences, knowledge);
  return [plain(heard.tier === 'sure' ? emergencyText(urgences, language) : errorInDoubt(urgences, language))];
}

/** `unread` when not even the words can be read. */
function heardIn(activity: Activity, knowledge: ReadyKnowledge): HeardDanger | 'unread' | undefined {
  try {
    return hearDangerInWords(cleanText(activity), knowledge.reader, true);
  } catch {
    return 'unread';
  }
}

const plain = (text: string): Partial<Activity> => ({ type: ActivityTypes.Message, text });

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
