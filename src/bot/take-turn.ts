import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Intent } from '../answering/answer';
import type { Incoming } from '../conversation/incoming';
import type { ReplyTo } from '../conversation/reply';
import { AppError, UnreachableCaseError } from '../errors';
import type { Knowledge } from '../knowledge/knowledge';
import type { Render } from '../rendering/render';
import type { KeptAnswer, NewTurn, SavedTurn, TurnKeys, TurnStore } from '../storage/turn-store';
import { toActivity } from './to-activity';
import { rememberLanguage } from './turn-language';
import type { KeyMaker } from './turn-keys';

export interface TurnDeps {
  readonly reply: ReplyTo;
  readonly render: Render;
  readonly knowledge: Knowledge;
  readonly turns: TurnStore;
  readonly keys: KeyMaker;
  readonly clock: () => Date;
  /** A fresh opaque id. */
  readonly newId: () => string;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Told what each new answer is about. */
  readonly onAnswer: (intent: Intent) => void;
  readonly logger: Logger;
}

/** How often to look again at a delivery whose answer another instance is sending. */
const LOOK_AGAIN_MS = 100;

/**
 * How often a turn is begun at most: 15 s of looking again, after which the channel gives up waiting too, and far more
 * than one person's messages can collide.
 */
const MAX_BEGINNINGS = 150;

/**
 * Answers one delivery once. The turn is computed and saved before anything is sent: what collides with a turn of
 * another instance is computed anew, and what was saved by an instance that died is sent by the next delivery. See the
 * decision "Saved, then sent".
 */
export async function takeTurn(context: TurnContext, incoming: Incoming, keys: TurnKeys, deps: TurnDeps) {
  const { turns, wait } = deps;
  for (let beginning = 1; beginning <= MAX_BEGINNINGS; beginning += 1) {
    const opened = await turns.open(keys);
    switch (opened.kind) {
      case 'answered':
        return;
      case 'under-way':
        await wait(LOOK_AGAIN_MS);
        break;
      case 'unsent':
        return send(context, opened.answer, keys, undefined, deps);
      case 'new': {
        const { answer, kept, saved } = await answerAnew(context, incoming, opened, keys, deps);
        if (kept) return send(context, answer, keys, saved, deps);
        break;
      }
      default:
        throw new UnreachableCaseError(opened);
    }
  }
  throw new AppError(
    'TURN_CONTENDED',
    'Tour abandonné : d’autres tours de la même conversation passent sans cesse avant.',
  );
}

async function answerAnew(
  context: TurnContext,
  incoming: Incoming,
  before: NewTurn,
  keys: TurnKeys,
  { reply, render, knowledge, turns, keys: keyMaker, clock, newId, onAnswer, logger }: TurnDeps,
): Promise<{ answer: KeptAnswer; kept: boolean; saved?: SavedTurn }> {
  rememberLanguage(context, before.session.language);
  const turn = reply(incoming, before.session, { knowledge, now: clock(), newId });
  const { intent, language, dossier, session, masked } = turn;
  rememberLanguage(context, language);
  const answer = { ...toActivity(render(turn.answer, { language, knowledge, dossier, masked })) };
  // What was removed cannot be put back: nothing of it is needed to send the answer later.
  const saved = turn.erases ? undefined : await turns.save(keys, before, { session, answer });
  const kept = turn.erases ? await turns.erase(keys, answer) : saved !== undefined;
  if (kept) {
    onAnswer(intent);
    logger.debug({ conversation: keyMaker.logged(context.activity), intent }, 'turn saved');
  }
  return { answer, kept, saved };
}

/** A message that was sent stays sent: that the store does not learn of it is no failure of the turn. */
async function send(
  context: TurnContext,
  answer: KeptAnswer,
  keys: TurnKeys,
  saved: SavedTurn | undefined,
  { turns, logger }: TurnDeps,
): Promise<void> {
  try {
    await context.sendActivity(answer);
  } catch (error) {
    await turns.takeBack(keys, saved).catch(note('turn not taken back', logger));
    throw error;
  }
  await turns.confirm(keys).catch(note('answer not confirmed', logger));
}

const note =
  (message: string, logger: Logger) =>
  (error: unknown): void =>
    logger.error({ code: error instanceof AppError ? error.code : 'UNEXPECTED' }, message);
