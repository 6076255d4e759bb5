import type { Answer, Intent, OrientationNote } from '../answering/answer';
import { createAnswerer, type Answerer } from '../answering/answer-query';
import { answerOrientation } from '../answering/orientation/answer-orientation';
import { questionFields, type QuestionField } from '../knowledge/profile';
import { UnreachableCaseError } from '../errors';
import { parisDay } from '../knowledge/civil-date';
import type { Knowledge } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import type { Query } from '../knowledge/query';
import { classify } from '../understanding/classify/classify';
import { followUp } from '../understanding/follow-up';
import { readerOf, readMessage, type Reader } from '../understanding/read-message';
import type { Reading } from '../understanding/reading';
import type { Action, Incoming } from './incoming';
import { mergeProfile } from './merge-profile';
import { decodeOption, encodeOption } from '../knowledge/option-codec';
import { readShortAnswer, SHORT_WORDS } from './read-short-answer';
import { idsOf, intentOf, topicOf } from './describe-answer';
import type { Dossier, Language, Session } from './session';

export interface ReplyDeps {
  readonly knowledge: Knowledge;
  readonly now: Date;
  /** A fresh opaque id for a dossier. */
  readonly newId: () => string;
}

/** The answer of one turn and what to remember of it. */
export interface Reply {
  readonly answer: Answer;
  readonly intent: Intent;
  /** Ids of the entries that the answer shows, in order. */
  readonly ids: readonly string[];
  readonly language: Language;
  readonly dossier: string;
  readonly session: Session;
}

export type ReplyTo = (incoming: Incoming, session: Session, deps: ReplyDeps) => Reply;

/** What is compiled once for a knowledge base and serves every turn. */
interface Compiled {
  readonly reader: Reader;
  readonly answer: Answerer;
}

const compiled = new WeakMap<Knowledge, Compiled>();

function compile(knowledge: Knowledge): Compiled {
  const known = compiled.get(knowledge) ?? { reader: readerOf(knowledge), answer: createAnswerer(knowledge) };
  compiled.set(knowledge, known);
  return known;
}

/** One turn of a conversation: reads what came in, answers it, and says what to remember. Pure: time and ids come in. */
export const reply: ReplyTo = (incoming, session, deps) => {
  switch (incoming.kind) {
    case 'welcome':
      return finish({ kind: 'aide', welcome: true }, session, session.language, deps);
    case 'action':
      return replyToAction(incoming.action, session, deps);
    case 'message':
      return replyToMessage(incoming.text, session, deps);
    default:
      throw new UnreachableCaseError(incoming);
  }
};

function replyToMessage(text: string, session: Session, deps: ReplyDeps): Reply {
  const { reader } = compile(deps.knowledge);
  const reading = readMessage(text, reader, {
    today: parisDay(deps.now),
    aboutEdition: session.last?.kind === 'programme',
    ...(session.last?.kind === 'programme' && { anchor: session.last.request.period?.to }),
  });
  const language = reading.language ?? session.language;
  const said = readAnswer(reading, session);
  if (said !== undefined)
    return 'declined' in said ? decline(said.declined, session, language, deps) : orient(said, session, language, deps);
  const context = {
    knowledge: deps.knowledge,
    editionId: reader.editionId,
    last: session.last,
    profile: session.dossier?.profile ?? {},
  };
  const query = followUp(reading, context) ?? classify(reading, context);
  return answerQuery(query, reading, session, language, deps);
}

/** The message as an answer to the question that is open, if it is short and says something to it. */
function readAnswer(
  reading: Reading,
  { dossier, last }: Session,
): Profile | { readonly declined: QuestionField } | undefined {
  if (last?.kind !== 'orientation' || dossier?.asked === undefined) return undefined;
  // What is said in full ("16 ans", "en LP") is taken as said, whatever was asked.
  if (Object.keys(reading.profile).length > 0)
    return reading.words.length <= SHORT_WORDS && reading.mentions.length === 0 ? reading.profile : undefined;
  const short = readShortAnswer(dossier.asked, reading);
  if (short === 'declined') return { declined: dossier.asked.field };
  return short;
}

function answerQuery(
  query: Query,
  reading: Reading,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
): Reply {
  const { dossier } = session;
  switch (query.kind) {
    case 'orientation':
      return orient(query.profile, query.fresh ? withoutDossier(session) : session, language, deps, {
        focus: query.focus,
      });
    case 'restart':
      return orient({}, withoutDossier(session), language, deps);
    case 'decline':
      return dossier?.asked === undefined
        ? answerQuery({ kind: 'search', terms: [] }, reading, session, language, deps)
        : decline(dossier.asked.field, session, language, deps);
    case 'change':
      return askAgain(query.field, session, language, deps);
    case 'search':
      if (session.last?.kind === 'orientation' && dossier?.asked !== undefined && isShort(reading))
        return orient({}, session, language, deps, { note: { kind: 'not-understood' } });
  }
  const profile = query.kind === 'why' ? mergeProfile(dossier?.profile ?? {}, query.profile).profile : {};
  const context = { today: parisDay(deps.now), profile, departement: reading.departement };
  return finish(compile(deps.knowledge).answer(query, context), session, language, deps);
}

/** A message of a word or two, after a question, was meant as its answer. */
const isShort = ({ words }: Reading): boolean => words.length <= 2;

function replyToAction(action: Action, session: Session, deps: ReplyDeps): Reply {
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

const isQuestion = (field: string | undefined): field is QuestionField =>
  (questionFields as readonly (string | undefined)[]).includes(field);

const withoutDossier = ({ dossier: _dropped, ...session }: Session): Session => session;

interface Extras {
  readonly note?: OrientationNote;
  readonly focus?: string;
  readonly ask?: QuestionField;
  readonly declined?: QuestionField;
}

/** Adds what was said to the pupil at hand, and judges anew: nothing of an earlier verdict is kept. */
function orient(
  said: Profile,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
  extras: Extras = {},
): Reply {
  const known = session.dossier ?? { id: deps.newId(), profile: {}, declined: [] };
  const { profile, dropped } = mergeProfile(known.profile, said);
  const answered = Object.keys(said);
  const declined = [...known.declined, ...(extras.declined ? [extras.declined] : [])].filter(
    (field) => !answered.includes(field) && field !== extras.ask,
  );
  const note: OrientationNote | undefined =
    extras.note ?? (dropped.length > 0 ? { kind: 'dropped', fields: dropped } : undefined);
  const answer = answerOrientation(deps.knowledge, profile, declined, { ...extras, note });
  const dossier: Dossier = {
    id: known.id,
    profile,
    declined: [...new Set(declined)],
    ...(answer.question && {
      asked: { field: answer.question.field, options: answer.question.options.map(encodeOption) },
    }),
  };
  return finish(answer, { ...session, dossier }, language, deps);
}

const decline = (field: QuestionField, session: Session, language: Language | undefined, deps: ReplyDeps): Reply =>
  orient({}, session, language, deps, { declined: field });

const askAgain = (
  field: string | undefined,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
): Reply =>
  isQuestion(field)
    ? orient({}, session, language, deps, { ask: field, note: { kind: 'asked-again', field } })
    : orient({}, session, language, deps);

function finish(answer: Answer, session: Session, language: Language = 'fr', deps: ReplyDeps): Reply {
  const last = topicOf(answer) ?? session.last;
  return {
    answer,
    intent: intentOf(answer),
    ids: idsOf(answer),
    language,
    dossier: session.dossier?.id ?? deps.newId(),
    session: { ...session, language, ...(last && { last }) },
  };
}
