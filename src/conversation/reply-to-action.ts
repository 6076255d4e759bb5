import { UnreachableCaseError } from '../errors';
import { parisDay } from '../knowledge/civil-date';
import { decodeOption } from '../knowledge/option-codec';
import { compile, finish, type Reply, type ReplyDeps } from './finish';
import type { Action } from './incoming';
import { askAgain, decline, isQuestion, orient, withoutDossier } from './orient';
import { replyToMessage } from './reply-to-message';
import type { Session } from './session';

/** A button that was pressed: it says all that it needs, so that an old one is safe. */
export function replyToAction(action: Action, session: Session, deps: ReplyDeps): Reply {
  const { language } = session;
  switch (action.kind) {
    case 'say':
      return replyToMessage(action.text, session, deps);
    case 'restart':
      return orient({}, withoutDossier(session), language, deps);
    case 'open': {
      const context = { today: parisDay(deps.now), profile: {} };
      const answer = compile(deps.knowledge).answer(
        { kind: 'fiche', entry: action.entry, focus: [], sure: true },
        context,
      );
      return finish(answer, session, language, deps);
    }
    case 'more': {
      const filter = session.last?.kind === 'archives' ? session.last.filter : { kind: 'action' as const };
      const context = { today: parisDay(deps.now), profile: {} };
      const more = compile(deps.knowledge).answer({ kind: 'more', filter, entries: action.entries }, context);
      return finish(more, session, language, deps);
    }
    case 'change':
      return isQuestion(action.field)
        ? askAgain(action.field, session, language, deps)
        : orient({}, session, language, deps);
    case 'answer': {
      // A button of an earlier pupil's card must not change the pupil at hand.
      if (session.dossier?.id !== action.dossier)
        return orient({}, session, language, deps, { note: { kind: 'other-dossier' } });
      const { field, option } = action;
      if (option === null)
        return isQuestion(field) ? decline(field, session, language, deps) : orient({}, session, language, deps);
      const value = decodeOption(field, option);
      return value === undefined
        ? orient({}, session, language, deps, { note: { kind: 'not-understood' } })
        : orient({ [field]: value }, session, language, deps);
    }
    default:
      throw new UnreachableCaseError(action);
  }
}
