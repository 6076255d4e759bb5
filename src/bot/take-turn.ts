import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Incoming } from '../conversation/incoming';
import { AppError, UnreachableCaseError } from '../errors';
import type { TurnKeys } from '../storage/turn-store';
import type { UnansweredStore } from '../storage/stores';
import { isBlocked, isPersonal, readInstallation } from './read-incoming';
import { outgoingSchema, sendAnswer } from './outgoing';
import { prepareAnswer, type AnswerDeps, type Prepared } from './prepare-answer';
import { inTimeOf, SENDING_MS, timeLeftOf } from './turn-queue';

export interface TurnDeps extends AnswerDeps {
  readonly unanswered: UnansweredStore;
  readonly wait: (ms: number) => Promise<unknown>;
}

/** How often to look again at a delivery whose answer another instance is sending. */
const LOOK_AGAIN_MS = 100;

/**
 * Answers one delivery once. The turn is computed and saved before anything is sent: what collides with a turn of
 * another instance is computed anew, and what was saved by an instance that died is sent by the next delivery. See the
 * decision "Saved, then sent". One that has waited too long, for those before it or for another instance, is given up
 * with nothing saved: the channel, which gives up as well, delivers it again.
 */
export async function takeTurn(context: TurnContext, incoming: Incoming, keys: TurnKeys, deps: TurnDeps) {
  const { turns, wait } = deps;
  while (timeLeftOf(context) >= SENDING_MS) {
    const opened = await inTimeOf(context, turns.open(keys), SENDING_MS);
    switch (opened.kind) {
      case 'answered':
        return;
      case 'under-way':
        await wait(LOOK_AGAIN_MS);
        break;
      case 'unsent':
        return send(context, { outgoing: outgoingSchema.parse(opened.answer) }, keys, deps);
      case 'new': {
        const prepared = await prepareInTime(context, incoming, opened, keys, deps);
        if (prepared) return send(context, prepared, keys, deps);
        break;
      }
      default:
        throw new UnreachableCaseError(opened);
    }
  }
  throw new AppError(
    'TURN_CONTENDED',
    'Tour abandonné, faute de temps : d’autres tours de la même conversation passent avant.',
  );
}

/** Prepares an answer while there is time to send it; what is saved after that is taken back. */
async function prepareInTime(...args: Parameters<typeof prepareAnswer>): Promise<Prepared | undefined> {
  const [context, , , keys, { turns, logger }] = args;
  const preparing = prepareAnswer(...args);
  try {
    return await inTimeOf(context, preparing, SENDING_MS);
  } catch (error) {
    // Where the preparing itself failed, nothing was saved.
    const takeBack = (late?: Prepared) => late && turns.takeBack(keys, late.saved);
    void preparing.then(takeBack, () => undefined).catch(note('late turn not taken back', logger));
    throw error;
  }
}

/**
 * A message that was sent stays sent: that the store does not learn of it is no failure of the turn. Nor is that nobody
 * wants it: where the bot is blocked the turn is over, without a word.
 */
async function send(
  context: TurnContext,
  { outgoing, saved }: Prepared,
  keys: TurnKeys,
  { turns, installations, unanswered, keys: keyMaker, logger }: TurnDeps,
): Promise<void> {
  const { activity } = context;
  const { about, dialog, tells } = outgoing;
  let id: string | undefined;
  try {
    id = await sendAnswer(context, outgoing);
  } catch (error) {
    await turns.takeBack(keys, saved).catch(note('turn not taken back', logger));
    if (tells) await installations.releaseNotice(keys.place, keys.delivery).catch(note('notice not released', logger));
    if (!isBlocked(error)) throw error;
    logger.warn({ code: 'BOT_BLOCKED', conversation: keyMaker.logged(activity) }, 'the bot may not write there');
    const person = isPersonal(activity) ? keys.person : undefined;
    await installations.block(keys.place, readInstallation(activity), person).catch(note('block not noted', logger));
    return;
  }
  const sent = id && about ? { key: keyMaker.answer(activity, id), about, dialog } : undefined;
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
