import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Incoming } from '../conversation/incoming';
import { AppError, UnreachableCaseError } from '../errors';
import type { TurnKeys } from '../storage/turn-store';
import type { UnansweredStore } from '../storage/unanswered-store';
import { outgoingSchema } from './outgoing';
import { prepareAnswer, type AnswerDeps, type Prepared } from './prepare-answer';
import { sendAnswer } from './send-answer';

export interface TurnDeps extends AnswerDeps {
  readonly unanswered: UnansweredStore;
  readonly wait: (ms: number) => Promise<unknown>;
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
        return send(context, { outgoing: outgoingSchema.parse(opened.answer) }, keys, deps);
      case 'new': {
        const prepared = await prepareAnswer(context, incoming, opened, keys, deps);
        if (prepared) return send(context, prepared, keys, deps);
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

/** A message that was sent stays sent: that the store does not learn of it is no failure of the turn. */
async function send(
  context: TurnContext,
  { outgoing, saved }: Prepared,
  keys: TurnKeys,
  { turns, installations, unanswered, keys: keyMaker, logger }: TurnDeps,
): Promise<void> {
  const { about, dialog, tells } = outgoing;
  let id: string | undefined;
  try {
    id = await sendAnswer(context, outgoing);
  } catch (error) {
    await turns.takeBack(keys, saved).catch(note('turn not taken back', logger));
    if (tells) await installations.releaseNotice(keys.place, keys.delivery).catch(note('notice not released', logger));
    throw error;
  }
  const sent = id && about ? { key: keyMaker.answer(context.activity, id), about, dialog } : undefined;
  await turns.confirm(keys, sent).catch(note('answer not confirmed', logger));
  if (outgoing.unanswered)
    await unanswered
      .put(keyMaker.question(keys.delivery), outgoing.unanswered)
      .catch(note('unanswered question not kept', logger));
}

const note =
  (message: string, logger: Logger) =>
  (error: unknown): void =>
    logger.error({ code: error instanceof AppError ? error.code : 'UNEXPECTED' }, message);
