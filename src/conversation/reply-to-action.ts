import type { OrientationView } from '../answering/orientation/orientation-answer';
import { UnreachableCaseError } from '../errors';
import { parisDay } from '../knowledge/civil-date';
import { decodeOption } from '../knowledge/profile';
import { openEntry, unknown } from '../understanding/frames/frame';
import { finish, type Reply, type ReplyDeps } from './finish';
import type { Action, Incoming } from './incoming';
import { askAgain, decline, isQuestion, orient, withOldCardNote } from './orient';
import { setAside, switchTo } from './pupils';
import { answerAsked, replyToMessage } from './reply-to-message';
import { pupilsOf, type Session } from './session';
import { wayQuery } from './ways';

type Pressed = Extract<Incoming, { kind: 'action' }>;

/** A button that was pressed: it says all that it needs, so that an old one is safe. */
export function replyToAction({ action, fromOldCard = false }: Pressed, session: Session, deps: ReplyDeps): Reply {
  const { language } = session;
  switch (action.kind) {
    case 'say':
      return replyToMessage(action.text, session, deps);
    case 'way': {
      const isPupilKnown = Object.keys(session.dossier?.profile ?? {}).length > 0;
      return answerAsked({ query: wayQuery(action.way, isPupilKnown), language }, session, deps);
    }
    case 'restart':
      return orient({}, setAside(session), language, deps);
    case 'switch':
      return pupilsOf(session).some(({ id }) => id === action.dossier)
        ? orient({}, switchTo(action.dossier, session), language, deps)
        : orient({}, session, language, deps, { note: { kind: 'forgotten-dossier' } });
    case 'view':
      return (
        refuseForeign(action.dossier, session, deps) ?? orient({}, session, language, deps, { view: viewOf(action) })
      );
    case 'open': {
      const context = { today: parisDay(deps.now), profile: {} };
      const entry = deps.knowledge.entries.get(action.entry);
      const query = entry ? openEntry(entry) : unknown('not-understood');
      const answer = deps.knowledge.answer(query, context);
      const isPart = answer.kind === 'fiche' && action.part !== undefined;
      return finish(isPart ? { ...answer, part: action.part } : answer, session, language, deps);
    }
    case 'programme':
    case 'compare': {
      const context = { today: parisDay(deps.now), profile: {} };
      const query =
        action.kind === 'programme'
          ? ({ kind: 'programme', request: action.request } as const)
          : ({ kind: 'comparison', entries: action.entries, focus: [action.part] } as const);
      return finish(deps.knowledge.answer(query, context), session, language, deps);
    }
    case 'more': {
      const { last } = session;
      // The card of an earlier list goes on with that list, of which nothing but the ids is known by now.
      const isOfLast = last?.kind === 'archives' && last.rest.join() === action.entries.join();
      const filter = isOfLast ? last.filter : { kind: 'action' as const };
      const context = { today: parisDay(deps.now), profile: {} };
      const more = deps.knowledge.answer({ kind: 'more', filter, entries: action.entries }, context);
      return finish(more, session, language, deps);
    }
    case 'escalade': {
      const { motif, departement } = action;
      const { last } = session;
      const about = last?.kind === 'escalade' && last.motif === motif ? last.about : undefined;
      const context = { today: parisDay(deps.now), profile: session.dossier?.profile ?? {}, departement };
      const query = { kind: 'escalade' as const, motif, ...(about !== undefined && { about }), profile: {} };
      return finish(deps.knowledge.answer(query, context), session, language, deps);
    }
    case 'resume':
      return refuseForeign(action.dossier, session, deps) ?? orient({}, session, language, deps);
    case 'ask':
      return answerAsked({ query: action.query, language }, session, deps);
    case 'change':
      return (
        refuseForeign(action.dossier, session, deps) ??
        (isQuestion(action.field)
          ? askAgain(action.field, session, language, deps)
          : orient({}, session, language, deps))
      );
    case 'answer':
      return (
        refuseForeign(action.dossier, session, deps) ??
        withOldCardNote(fromOldCard, session.dossier, replyToAnswer(action, session, deps))
      );
    default:
      throw new UnreachableCaseError(action);
  }
}

/** What is looked at first is no view of its own; nor are the reasons of a dispositif that the button does not name. */
function viewOf({ view, dispositif }: Extract<Action, { kind: 'view' }>): OrientationView | undefined {
  if (view === 'first') return undefined;
  if (view !== 'reasons') return { kind: view };
  return dispositif === undefined ? undefined : { kind: view, dispositif };
}

type AnswerAction = Extract<Action, { kind: 'answer' }>;

function replyToAnswer({ field, option }: AnswerAction, session: Session, deps: ReplyDeps): Reply {
  const { language } = session;
  if (option === null)
    return isQuestion(field) ? decline(field, session, language, deps) : orient({}, session, language, deps);
  const value = decodeOption(field, option);
  return value === undefined
    ? orient({}, session, language, deps, { note: { kind: 'not-understood' } })
    : orient({ [field]: value }, session, language, deps);
}

/** A button of another pupil's card, or of a colleague's in a group, must not change the pupil at hand. */
function refuseForeign(dossier: string, session: Session, deps: ReplyDeps): Reply | undefined {
  if (session.dossier?.id === dossier) return undefined;
  const kind = session.dossier === undefined ? 'forgotten-dossier' : 'other-dossier';
  return orient({}, session, session.language, deps, { note: { kind } });
}
