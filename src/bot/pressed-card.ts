import type { Activity } from 'botbuilder';
import type { Incoming } from '../conversation/incoming';
import { UnreachableCaseError } from '../errors';
import type { HashedKey } from '../storage/hashed-key';
import { isShared } from './read-incoming';
import type { KeyMaker } from './turn-keys';

type Pressed = Pick<Activity, 'replyToId' | 'conversation'>;

/** Whether an action comes from another card than the one that the guided dialog goes on in, should that be known. */
export const isFromOldCard = (activity: Pressed, dialogCard: HashedKey | undefined, keys: KeyMaker): boolean =>
  activity.replyToId !== undefined && dialogCard !== undefined && !isDialogCard(activity, dialogCard, keys);

/**
 * Id of the message that the answer to an action takes the place of: the last card of one's own guided dialog, which
 * would else be stale, and a list that is turned over, except where others may still be reading it. Whoever opens a
 * fiche wants to keep what it was opened from.
 */
export function replacedBy(
  incoming: Incoming,
  activity: Pressed,
  dialogCard: HashedKey | undefined,
  keys: KeyMaker,
): string | undefined {
  if (incoming.kind !== 'action') return undefined;
  const { action } = incoming;
  switch (action.kind) {
    case 'answer':
    case 'change':
    case 'switch':
    case 'restart':
    case 'view':
      return isDialogCard(activity, dialogCard, keys) ? activity.replyToId : undefined;
    case 'more':
    case 'programme':
    case 'compare':
      return isShared(activity) ? undefined : activity.replyToId;
    case 'open':
      return action.part === undefined || isShared(activity) ? undefined : activity.replyToId;
    case 'escalade':
    case 'say':
    case 'way':
    case 'resume':
    case 'ask':
      return undefined;
    default:
      throw new UnreachableCaseError(action);
  }
}

const isDialogCard = (activity: Pressed, dialogCard: HashedKey | undefined, keys: KeyMaker): boolean =>
  activity.replyToId !== undefined && keys.answer(activity, activity.replyToId) === dialogCard;
