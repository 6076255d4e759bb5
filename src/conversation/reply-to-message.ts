import type { Found, SingleAnswer, UrgenceAnswer } from '../answering/answer';
import { answerSocial } from '../answering/answer-query';
import { parisDay } from '../knowledge/civil-date';
import { urgencesIn } from '../knowledge/knowledge';
import { isPlain } from '../knowledge/query';
import type { HeardDanger } from '../understanding/danger';
import { spokenOf } from '../understanding/frames/contact';
import { understand, type Asked } from '../understanding/understand';
import { finish, type Reply, type ReplyDeps } from './finish';
import { mergeProfile, askAgain, decline, orient } from './orient';
import { forgetPupils, setAside, switchTo } from './pupils';
import { dialogueOf, type Session } from './session';

/**
 * What was typed: understood in the light of the conversation, and answered.
 *
 * @param heard a danger that was heard before what identifies somebody was taken out of the text
 */
export function replyToMessage(text: string, session: Session, deps: ReplyDeps, heard?: HeardDanger): Reply {
  const { asked, rest, doutes, reading } = understand(text, dialogueOf(session), deps.knowledge.reader, {
    today: parisDay(deps.now),
    annuaire: deps.annuaire,
    heard,
  });
  const [first, second] = asked;
  const before = answerAsked(first, session, deps);
  if (before.answer.kind === 'urgence' && rest)
    return withRest(before.answer, rest, { ...before, reading }, session, deps);
  const turn = second ? both(before, answerAsked(second, before.session, deps), deps) : before;
  return { ...withDoubt(turn, doutes, deps), reading };
}

/** Two answers in one, in the language of the first. */
function both(first: Reply, second: Reply, deps: ReplyDeps): Reply {
  const answers = [first.answer as SingleAnswer, second.answer as SingleAnswer] as const;
  const ids = [...new Set(answers.flatMap((one) => one.ids))];
  const { intent } = first.answer;
  return finish({ kind: 'both', answers, intent, ids }, second.session, first.language, deps);
}

/** The answer, and the numbers to call beside it where something that is said may hide a danger. */
function withDoubt(reply: Reply, ids: readonly string[], { knowledge }: ReplyDeps): Reply {
  if (reply.answer.kind === 'urgence') return reply;
  const doutes = urgencesIn(ids, knowledge);
  return doutes.length > 0 ? { ...reply, doutes } : reply;
}

/**
 * The numbers, and one press away what else was asked. The pupil's facts are kept, as if the question had been asked alone;
 * nothing else of the message is.
 */
function withRest(answer: Found<UrgenceAnswer>, rest: Asked, turn: Reply, session: Session, deps: ReplyDeps): Reply {
  const { query } = rest;
  // That somebody is still at school is guessed from nearly every story: it alone is no question.
  const isAsked = turn.reading?.demandes.has('orientation') === true;
  if (query.kind === 'orientation' && !isAsked && Object.keys(query.profile).every((field) => field === 'situation'))
    return turn;
  if (query.kind !== 'orientation')
    return isPlain(query) ? { ...turn, answer: { ...answer, rest: { kind: 'ask', query } } } : turn;
  const { dossier } = answerAsked(rest, session, deps).session;
  if (!dossier) return turn;
  const { asked: _unseen, ...kept } = dossier;
  return {
    ...turn,
    answer: { ...answer, rest: { kind: 'resume', dossier: dossier.id } },
    dossier: dossier.id,
    session: { ...turn.session, dossier: kept },
  };
}

export function answerAsked({ query, language: said, departement }: Asked, session: Session, deps: ReplyDeps): Reply {
  const { dossier } = session;
  const language = said ?? session.language;
  switch (query.kind) {
    case 'orientation':
      return orient(query.profile, withPupilOf(query, session), language, deps, {
        focus: query.focus,
        traits: query.traits,
        also: query.also,
        whichPupil: query.whichPupil,
        ...(query.notUnderstood && { note: { kind: 'not-understood' } }),
      });
    case 'restart':
      return orient({}, forgetPupils(session), language, deps);
    case 'erase':
      return { ...finish(answerSocial('erased'), {}, language, deps), erases: true };
    case 'decline':
      return decline(dossier?.asked?.field, session, language, deps);
    case 'change':
      return askAgain(query.field, session, language, deps);
  }
  const known = dossier?.profile ?? {};
  const context = {
    today: parisDay(deps.now),
    profile: 'profile' in query ? mergeProfile(known, query.profile).profile : known,
    departement,
    annuaire: deps.annuaire,
    topic: spokenOf(session.last),
  };
  return finish(deps.knowledge.answer(query, context), session, language, deps);
}

/** The conversation with the pupil at hand whom a question is about: a new one, one of before, or the same. */
function withPupilOf({ fresh, back }: Extract<Asked['query'], { kind: 'orientation' }>, session: Session): Session {
  if (back !== undefined) return switchTo(back, session);
  return fresh ? setAside(session) : session;
}
