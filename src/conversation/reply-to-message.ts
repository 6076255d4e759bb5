import { indexOf } from '../annuaire/annuaire-index';
import { parisDay } from '../knowledge/civil-date';
import type { Profile, QuestionField } from '../knowledge/profile';
import type { Query } from '../knowledge/query';
import { isOfNobodyInDanger } from '../understanding/classify/around-the-question';
import { classify } from '../understanding/classify/classify';
import { spokenOf } from '../understanding/classify/about-a-person';
import { followUp } from '../understanding/follow-up/follow-up';
import { keepSaidDays } from '../understanding/keep-said-days';
import { readAnnuaireRequest } from '../understanding/read-annuaire-request';
import { readMessage } from '../understanding/read-message';
import type { Demande, Reading } from '../understanding/reading';
import { compile, finish, type Reply, type ReplyDeps } from './finish';
import { mergeProfile } from './merge-profile';
import { askAgain, decline, orient, withoutDossier } from './orient';
import { replyToBoth } from './two-questions';
import { readShortAnswer, SHORT_WORDS } from './read-short-answer';
import type { Language, Session } from './session';

/** What was typed: an answer to the question that is open, what completes the turn before, or a question of its own. */
export function replyToMessage(text: string, session: Session, deps: ReplyDeps): Reply {
  const { reader } = compile(deps.knowledge);
  const read = (said: string): Reading =>
    readMessage(said, reader, {
      today: parisDay(deps.now),
      aboutEdition: session.last?.kind === 'programme',
      ...(session.last?.kind === 'programme' && { anchor: session.last.request.period?.to }),
    });
  const reading = read(text);
  return { ...withDoubt(replyToReading({ text, reading, read }, session, deps), reading, deps), reading };
}

/** The answer, and the numbers to call beside it where something that is said may hide a danger. */
function withDoubt(reply: Reply, reading: Reading, { knowledge }: ReplyDeps): Reply {
  if (reply.answer.kind === 'urgence' || isOfNobodyInDanger(reading)) return reply;
  const doutes = knowledge.urgences.filter(({ id }) => reading.doutes.includes(id));
  return doutes.length > 0 ? { ...reply, doutes } : reply;
}

/** A message, what it says, and how anything else that is said here is read. */
interface Said {
  readonly text: string;
  readonly reading: Reading;
  readonly read: (text: string) => Reading;
}

function replyToReading({ text, reading, read }: Said, session: Session, deps: ReplyDeps): Reply {
  const { reader } = compile(deps.knowledge);
  const both =
    reading.urgences.length > 0
      ? undefined
      : replyToBoth(text, reading.joints, session, deps, (part, then) => replyToMessage(part, then, deps));
  if (both) return both;
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
  const index = deps.annuaire && indexOf(deps.annuaire);
  const request = index && readAnnuaireRequest(text, reading, { reader, last: session.last, index, read });
  const found = request && answerQuery(request, reading, session, language, deps);
  // Where the directory holds nobody, the message is answered as if none had been imported.
  if (found?.answer.kind === 'contact' && found.answer.annuaire) return found;
  const query = keepSaidDays(followUp(reading, context) ?? classify(reading, context), reading);
  return answerQuery(query, reading, session, language, deps);
}

/** The message as an answer to the question that is open, if it is short and says something to it. */
function readAnswer(
  reading: Reading,
  { dossier, last }: Session,
): Profile | { readonly declined: QuestionField } | undefined {
  if (last?.kind !== 'orientation' || dossier?.asked === undefined) return undefined;
  // "Un humain" is no number.
  if (reading.demandes.has('humain') || reading.demandes.has('nouveautes')) return undefined;
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
    case 'erase':
      return { ...finish({ kind: 'social', topic: 'erased' }, {}, language, deps), erases: true };
    case 'decline':
      return dossier?.asked === undefined
        ? answerQuery({ kind: 'search', terms: [] }, reading, session, language, deps)
        : decline(dossier.asked.field, session, language, deps);
    case 'change':
      return askAgain(query.field, session, language, deps);
    case 'search':
      if (session.last?.kind !== 'orientation' || dossier === undefined) break;
      if (dossier.asked !== undefined && (isShort(reading) || isTold(reading)))
        return orient({}, session, language, deps, { note: { kind: 'not-understood' } });
      if (isTold(reading)) return orient({}, session, language, deps);
  }
  const known = dossier?.profile ?? {};
  const profile = 'profile' in query ? mergeProfile(known, query.profile).profile : known;
  const context = {
    today: parisDay(deps.now),
    profile,
    departement: reading.departement,
    annuaire: deps.annuaire && indexOf(deps.annuaire),
    topic: spokenOf(session.last),
  };
  return finish(compile(deps.knowledge).answer(query, context), session, language, deps);
}

/** A message of a word or two, after a question, was meant as its answer. */
const isShort = ({ words }: Reading): boolean => words.length <= 2;

/** Longest statement about a pupil that is no criterion. */
const TOLD_WORDS = 10;

/** What a statement about somebody spoken of may hold besides. */
const toldDemands: readonly Demande[] = ['reprise', 'suite', 'oui', 'non'];

/** "Il est motivé", "ses parents sont d'accord": told of the pupil at hand, asks for nothing, and is no criterion. */
const isTold = ({ words, demandes, asks, mentions, facts, period }: Reading): boolean =>
  demandes.has('reprise') &&
  [...demandes].every((demande) => toldDemands.includes(demande)) &&
  !asks &&
  mentions.length === 0 &&
  facts.length === 0 &&
  period === undefined &&
  words.length <= TOLD_WORDS;
