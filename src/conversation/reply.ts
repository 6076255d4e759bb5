import { showHelp } from '../answering/answer-query';
import { UnreachableCaseError } from '../errors';
import { hearDangerInWords, type HeardDanger } from '../understanding/danger';
import { finish, type Reply, type ReplyDeps } from './finish';
import type { Incoming } from './incoming';
import { replyToAction } from './reply-to-action';
import { replyToMessage } from './reply-to-message';
import type { Session } from './session';
import { withoutIdentifiers } from './without-identifiers';

export type { Reply, ReplyDeps } from './finish';

export type ReplyTo = (incoming: Incoming, session: Session, deps: ReplyDeps) => Reply;

/**
 * One turn of a conversation: reads what came in, answers it, and says what to remember. Pure: time and ids come in.
 * Nothing behind this function sees what identifies a pupil, but the ear for dangers, which keeps nothing.
 */
export const reply: ReplyTo = (incoming, session, deps) => {
  const { incoming: safe, masked } = withoutIdentifiers(incoming, deps.knowledge.known);
  const turn =
    safe.kind === 'message'
      ? replyToMessage(safe.text, session, deps, masked.length > 0 ? heardIn(incoming, deps) : undefined)
      : replyToOthers(safe, session, deps);
  return masked.length > 0 ? { ...turn, masked } : turn;
};

/** A danger is heard in the words as they were typed: what is taken out may be what tells of it. */
const heardIn = (incoming: Incoming, { knowledge }: ReplyDeps): HeardDanger | undefined =>
  incoming.kind === 'message' ? hearDangerInWords(incoming.text, knowledge.reader) : undefined;

function replyToOthers(incoming: Exclude<Incoming, { kind: 'message' }>, session: Session, deps: ReplyDeps): Reply {
  switch (incoming.kind) {
    case 'welcome':
      return finish(showHelp(true), session, session.language, deps);
    case 'action':
      return replyToAction(incoming, session, deps);
    default:
      throw new UnreachableCaseError(incoming);
  }
}
