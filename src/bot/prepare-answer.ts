import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Intent } from '../answering/answer';
import type { Incoming } from '../conversation/incoming';
import type { Reply, ReplyTo } from '../conversation/reply';
import type { ReadyKnowledge } from '../conversation/ready-knowledge';
import type { QuestionShaper } from '../conversation/search-entries';
import { parisDay } from '../knowledge/civil-date';
import type { KnowledgeInUse } from '../knowledge/live-knowledge';
import type { Render } from '../rendering/render';
import type { Storage } from '../storage/storage';
import type { AnnuaireStore, InstallationStore } from '../storage/stores';
import type { NewTurn, SavedTurn, TurnKeys, TurnStore } from '../storage/turn-store';
import { isShared, readInstallation } from './read-incoming';
import { dialogAfter, keptOf, type Outgoing, toActivity } from './outgoing';
import { isFromOldCard, replacedBy } from './pressed-card';
import type { KeyMaker } from './turn-keys';
import { rememberLanguage } from './turn-language';

export interface AnswerDeps {
  readonly reply: ReplyTo;
  readonly render: Render;
  readonly shapeQuestion: QuestionShaper;
  readonly knowledge: KnowledgeInUse<ReadyKnowledge>;
  readonly annuaire: AnnuaireStore;
  readonly turns: TurnStore;
  readonly installations: InstallationStore;
  readonly removePerson: Storage['removePerson'];
  readonly keys: KeyMaker;
  readonly clock: () => Date;
  /** A fresh opaque id. */
  readonly newId: () => string;
  /** Told what each new answer is about. */
  readonly onAnswer: (intent: Intent) => void;
  readonly logger: Logger;
}

/** An answer that was saved and is now to be sent; `saved` is what it takes to undo it. */
export interface Prepared {
  readonly outgoing: Outgoing;
  readonly saved?: SavedTurn;
}

/** Computes and saves the answer to a delivery. Undefined when another turn came before: to be begun anew. */
export async function prepareAnswer(
  context: TurnContext,
  incoming: Incoming,
  before: NewTurn,
  keys: TurnKeys,
  deps: AnswerDeps,
): Promise<Prepared | undefined> {
  const { reply, annuaire, turns, keys: keyMaker, clock, newId, onAnswer, logger } = deps;
  const { activity } = context;
  const knowledge = deps.knowledge.current;
  const now = clock();
  rememberLanguage(context, before.session.language);
  const turn = reply(markOld(incoming, isFromOldCard(activity, before.card, keyMaker)), before.session, {
    knowledge,
    annuaire: await annuaire.current(),
    now,
    newId,
  });
  rememberLanguage(context, turn.language);
  const tells = await mustTell(context, incoming, keys, deps);
  const outgoing: Outgoing = {
    message: { ...toActivity(deps.render(turn.answer, renderContextOf(turn, tells, knowledge))) },
    replaces: replacedBy(incoming, activity, before.card, keyMaker),
    ...keptOf(turn, shapeOf(incoming, turn, knowledge, deps), parisDay(now)),
    dialog: dialogAfter(turn.answer),
    tells,
  };
  // What was removed cannot be put back: nothing of it is needed to send the answer later.
  const saved = turn.erases ? undefined : await turns.save(keys, before, { session: turn.session, answer: outgoing });
  if (turn.erases && keyMaker.former) await deps.removePerson(keyMaker.former.person(activity));
  const kept = turn.erases ? await turns.erase(keys, outgoing) : saved !== undefined;
  if (!kept) return undefined;
  onAnswer(turn.answer.intent);
  logger.debug({ conversation: keyMaker.logged(activity), intent: turn.answer.intent }, 'turn saved');
  return { outgoing, saved };
}

const markOld = (incoming: Incoming, fromOldCard: boolean): Incoming =>
  incoming.kind === 'action' && fromOldCard ? { ...incoming, fromOldCard } : incoming;

/** What a button says was typed by nobody. */
const shapeOf = ({ kind }: Incoming, { reading }: Reply, knowledge: ReadyKnowledge, { shapeQuestion }: AnswerDeps) =>
  kind === 'message' && reading ? shapeQuestion(reading, knowledge) : undefined;

const renderContextOf = ({ language, dossier, masked, doutes }: Reply, shared: boolean, knowledge: ReadyKnowledge) => ({
  language,
  knowledge,
  dossier,
  masked,
  doutes,
  ...(shared && { shared }),
});

/** The first answer to somebody in a shared conversation says that everyone there reads along; a welcome answers nobody. */
async function mustTell(
  { activity }: TurnContext,
  incoming: Incoming,
  { place, delivery }: TurnKeys,
  { installations }: AnswerDeps,
): Promise<boolean> {
  if (!isShared(activity) || incoming.kind === 'welcome') return false;
  return installations.claimNotice(place, readInstallation(activity), delivery);
}
