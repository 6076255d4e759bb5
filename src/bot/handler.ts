import { ActivityTypes, TeamsActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Incoming } from '../conversation/incoming';
import type { ReplyTo } from '../conversation/reply';
import type { Knowledge } from '../knowledge/knowledge';
import type { Render } from '../rendering/render';
import type { SessionStore } from '../storage/session-store';
import { conversationKey, hashConversation, placeOf } from './conversation-key';
import { readIncoming } from './read-incoming';
import { RecentKeys } from './recent-keys';
import { toActivity } from './to-activity';
import { rememberLanguage } from './turn-language';
import { TurnQueue } from './turn-queue';

/**
 * Activities remembered against a second delivery. Retries come within seconds; at 30 messages a second, far above what
 * is expected, this is five minutes. A retry under a new id is answered again: harmless, answers change nothing outside.
 */
const MAX_RECENT_ACTIVITIES = 10_000;

/**
 * The only activities that reach the SDK. Its own dispatch of the others (edits, reactions, meetings, …) reads fields
 * that not every sender fills, and throws.
 */
const HANDLED_TYPES: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
  ActivityTypes.Invoke,
];

/** Installations remembered against a second welcome. */
const MAX_WELCOMED = 10_000;

interface BotDeps {
  readonly reply: ReplyTo;
  readonly render: Render;
  readonly knowledge: Knowledge;
  readonly store: SessionStore;
  readonly clock: () => Date;
  /** A fresh opaque id for a dossier. */
  readonly newId: () => string;
  readonly logger: Logger;
}

/**
 * The bot as Teams sees it: turns activities into what the conversation understands and answers into messages.
 * Whatever is not handled here is ignored and answered 200.
 */
export class AssistantBot extends TeamsActivityHandler {
  private readonly turns = new TurnQueue();
  private readonly delivered = new RecentKeys(MAX_RECENT_ACTIVITIES);
  private readonly welcomed = new RecentKeys(MAX_WELCOMED);

  constructor(private readonly deps: BotDeps) {
    super();
  }

  protected override async onTurnActivity(context: TurnContext): Promise<void> {
    if (HANDLED_TYPES.includes(context.activity.type)) await super.onTurnActivity(context);
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (!activity.id) return this.answer(context, readIncoming(activity));
    const delivery = JSON.stringify([activity.conversation.id, activity.id]);
    await this.once(this.delivered, delivery, () => this.answer(context, readIncoming(activity)));
  }

  /** Teams says so when the bot joins, but also for each person who does: those are not greeted. */
  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded = [], membersRemoved = [], recipient } = context.activity;
    if (membersRemoved.some(({ id }) => id === recipient.id)) this.welcomed.forget(placeOf(context.activity));
    if (membersAdded.some(({ id }) => id === recipient.id)) await this.welcome(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { action, conversation } = context.activity;
    if (action === 'add' && conversation.conversationType === 'personal') await this.welcome(context);
    if (action === 'remove') await this.forget(context);
  }

  /** Our cards and our manifest send no invoke; the SDK would answer 501 to those of others. */
  protected override async onInvokeActivity(): Promise<InvokeResponse> {
    return { status: 200 };
  }

  /**
   * Once per installation: a personal chat announces it twice (installationUpdate and conversationUpdate), in no fixed
   * order. Remembered here and not in the session, which expires while the bot stays installed.
   */
  private async welcome(context: TurnContext): Promise<void> {
    await this.once(this.welcomed, placeOf(context.activity), () => this.answer(context, { kind: 'welcome' }));
  }

  private async forget(context: TurnContext): Promise<void> {
    const key = conversationKey(context.activity);
    this.welcomed.forget(placeOf(context.activity));
    await this.turns.run(key, () => this.deps.store.remove(key));
  }

  /** What failed may be tried again: the channel delivers the same activity anew when it got an error. */
  private async once(done: RecentKeys, key: string, act: () => Promise<void>): Promise<void> {
    if (!done.add(key)) return;
    try {
      await act();
    } catch (error) {
      done.forget(key);
      throw error;
    }
  }

  private async answer(context: TurnContext, incoming: Incoming): Promise<void> {
    const key = conversationKey(context.activity);
    await this.turns.run(key, () => this.takeTurn(context, incoming, key));
  }

  /** The session is saved last: a turn that failed, or whose answer nobody saw, leaves it as it was. */
  private async takeTurn(context: TurnContext, incoming: Incoming, key: string): Promise<void> {
    const { reply, render, knowledge, store, clock, newId, logger } = this.deps;
    const session = (await store.load(key)) ?? {};
    rememberLanguage(context, session.language);

    const {
      answer,
      intent,
      language,
      dossier,
      session: next,
    } = reply(incoming, session, { knowledge, now: clock(), newId });
    rememberLanguage(context, language);
    await context.sendActivity(toActivity(render(answer, { language, knowledge, dossier })));
    await store.save(key, next);
    logger.debug({ conversation: hashConversation(context.activity.conversation.id), intent }, 'turn answered');
  }
}
