import { ActivityTypes, TeamsActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Incoming } from '../conversation/incoming';
import type { Storage } from '../storage/storage';
import type { TurnKeys } from '../storage/turn-store';
import { answerInvoke, isPersonal, readIncoming, readInstallation } from './read-incoming';
import { createComposeSearch, type ComposeSearch, type SearchDeps } from './compose-search';
import { takeTurn, type TurnDeps } from './take-turn';
import { TurnQueue, inTimeOf } from './turn-queue';

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

interface BotDeps
  extends Omit<TurnDeps, 'turns' | 'installations' | 'annuaire' | 'unanswered' | 'removePerson'>, SearchDeps {
  readonly storage: Storage;
}

/**
 * The bot as Teams sees it: turns activities into what the conversation understands and answers into messages.
 * Whatever is not handled here is ignored and answered 200.
 */
export class AssistantBot extends TeamsActivityHandler {
  private readonly queue = new TurnQueue();

  private readonly search: ComposeSearch;

  constructor(private readonly deps: BotDeps) {
    super();
    this.search = createComposeSearch(deps);
  }

  protected override async onTurnActivity(context: TurnContext): Promise<void> {
    if (HANDLED_TYPES.includes(context.activity.type)) await super.onTurnActivity(context);
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const { activity } = context;
    await this.answer(context, readIncoming(activity), this.deps.keys.message(activity, this.deps.newId));
  }

  /** Teams says so when the bot joins, but also for each person who does: those are not greeted. */
  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded = [], membersRemoved = [], recipient } = context.activity;
    if (membersRemoved.some(({ id }) => id === recipient.id)) await this.forget(context);
    if (membersAdded.some(({ id }) => id === recipient.id)) await this.welcome(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { action, conversation } = context.activity;
    if (action === 'add' && conversation.conversationType === 'personal') await this.welcome(context);
    if (action === 'remove') await this.forget(context);
  }

  /** Not the SDK's dispatch, which answers 501 to the invokes of others. */
  protected override async onInvokeActivity({ activity }: TurnContext): Promise<InvokeResponse> {
    const { storage, keys, clock, logger } = this.deps;
    const { feedback, unanswered } = storage;
    return answerInvoke(activity, { feedback, unanswered, search: this.search, keys, clock, logger });
  }

  /** The welcome is remembered apart from the session, which expires while the bot stays installed. */
  private async welcome(context: TurnContext): Promise<void> {
    const { activity } = context;
    const { keys, storage } = this.deps;
    const person = isPersonal(activity) ? keys.person(activity) : undefined;
    await storage.installations.put(keys.place(activity), readInstallation(activity), person);
    await this.answer(context, { kind: 'welcome' }, keys.welcome(activity));
  }

  /** A personal chat is a person's, and the bot was all that they had here; who removes it from a group removes it alone. */
  private async forget(context: TurnContext): Promise<void> {
    const { activity } = context;
    const { keys, storage } = this.deps;
    const remove = async (): Promise<void> => {
      for (const known of [keys, keys.former]) {
        if (!known) continue;
        await storage.removePlace(known.place(activity));
        if (isPersonal(activity)) await storage.removePerson(known.person(activity));
      }
    };
    await this.queue.run(keys.welcome(activity).session, () => inTimeOf(context, remove()));
  }

  private async answer(context: TurnContext, incoming: Incoming, keys: TurnKeys): Promise<void> {
    const { turns, installations, annuaire, unanswered, removePerson } = this.deps.storage;
    const deps = { ...this.deps, turns, installations, annuaire, unanswered, removePerson };
    await this.queue.run(keys.session, () => inTimeOf(context, takeTurn(context, incoming, keys, deps)));
  }
}
