import type { AnnuaireIndex } from '../annuaire/annuaire-index';
import type { Answer } from '../answering/answer';
import type { Topic } from '../knowledge/query';
import type { Urgence } from '../knowledge/schemas/entries';
import type { IdentifierKind } from '../privacy/masked';
import type { Reading } from '../understanding/reading';
import type { ReadyKnowledge } from './ready-knowledge';
import type { Language, Session } from './session';

export interface ReplyDeps {
  readonly knowledge: ReadyKnowledge;
  /** The directory, once one has been imported. */
  readonly annuaire?: AnnuaireIndex;
  readonly now: Date;
  /** A fresh opaque id for a dossier. */
  readonly newId: () => string;
}

/** The answer of one turn and what to remember of it. */
export interface Reply {
  readonly answer: Answer;
  readonly language: Language;
  readonly dossier: string;
  readonly session: Session;
  /** What was read in the message, identifiers taken out; absent where none was typed. */
  readonly reading?: Reading;
  /** What was taken out of the message because it identifies somebody; absent where nothing was. */
  readonly masked?: readonly IdentifierKind[];
  /** Dangers that the message may hide: their numbers stand beside the answer. Absent where there is none. */
  readonly doutes?: readonly Urgence[];
  /** Everything that is kept of the person is to be removed, this session and its turn included. */
  readonly erases?: true;
}

/** Most entries of an answer to which "le deuxième" may point. */
const SHOWN_MAX = 30;

/** An answer with what it leaves for the next turn. */
export function finish(answer: Answer, session: Session, language: Language = 'fr', deps: ReplyDeps): Reply {
  const { ids } = answer;
  const last = topicAfter(answer.opens, session.last);
  // What says nothing of an entry, such as thanks, leaves what was shown where it was.
  // Whoever opens one of a list may go on to the next of it.
  const [only] = ids;
  const isOfList = ids.length === 1 && only !== undefined && (session.shown ?? []).includes(only);
  const shown = ids.length > 0 && !isOfList ? ids.slice(0, SHOWN_MAX) : session.shown;
  return {
    answer,
    language,
    dossier: session.dossier?.id ?? deps.newId(),
    session: { ...session, language, ...(last && { last }), ...(shown && { shown }) },
  };
}

/** What a follow-up may be about, after what the answer before left: of a fiche, the one before it is kept too. */
function topicAfter(topic: Topic | undefined, last: Topic | undefined): Topic | undefined {
  if (topic?.kind !== 'fiche' || last?.kind !== 'fiche') return topic ?? last;
  const before = last.entry === topic.entry ? last.before : last.entry;
  return before === undefined ? topic : { ...topic, before };
}
