import { UnreachableCaseError } from '../errors';
import { compile, finish, type Reply, type ReplyDeps } from './finish';
import type { Incoming } from './incoming';
import { replyToAction } from './reply-to-action';
import { replyToMessage } from './reply-to-message';
import type { Session } from './session';
import { withoutIdentifiers } from './without-identifiers';

export type { Reply, ReplyDeps } from './finish';

export type ReplyTo = (incoming: Incoming, session: Session, deps: ReplyDeps) => Reply;

/**
 * One turn of a conversation: reads what came in, answers it, and says what to remember. Pure: time and ids come in.
 * Nothing behind this function sees what identifies a pupil.
 */
export const reply: ReplyTo = (incoming, session, deps) => {
  const { incoming: safe, masked } = withoutIdentifiers(incoming, compile(deps.knowledge).known);
  const turn = replyTo(safe, session, deps);
  return masked.length > 0 ? { ...turn, masked } : turn;
};

const replyTo: ReplyTo = (incoming, session, deps) => {
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
