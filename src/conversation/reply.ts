import { UnreachableCaseError } from '../errors';
import { finish, type Reply, type ReplyDeps } from './finish';
import type { Incoming } from './incoming';
import { replyToAction } from './reply-to-action';
import { replyToMessage } from './reply-to-message';
import type { Session } from './session';

export type { Reply, ReplyDeps } from './finish';

export type ReplyTo = (incoming: Incoming, session: Session, deps: ReplyDeps) => Reply;

/** One turn of a conversation: reads what came in, answers it, and says what to remember. Pure: time and ids come in. */
export const reply: ReplyTo = (incoming, session, deps) => {
  switch (incoming.kind) {
    case 'welcome':
      return finish({ kind: 'aide', welcome: true }, session, session.language, deps);
    case 'action':
      return replyToAction(incoming, session, deps);
    case 'message':
      return replyToMessage(incoming.text, session, deps);
    default:
      throw new UnreachableCaseError(incoming);
  }
};
