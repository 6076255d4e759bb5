import type { Annuaire } from '../annuaire/annuaire-entry';
import type { Answer, Intent } from '../answering/answer';
import { createAnswerer, type Answerer } from '../answering/answer-query';
import type { Knowledge } from '../knowledge/knowledge';
import { readerOf, type Reader } from '../understanding/read-message';
import { idsOf, intentOf, topicOf } from './describe-answer';
import type { Language, Session } from './session';

export interface ReplyDeps {
  readonly knowledge: Knowledge;
  /** The directory, once one has been imported. */
  readonly annuaire?: Annuaire;
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
  /** Everything that is kept of the person is to be removed, this session and its turn included. */
  readonly erases?: true;
}

/** What is compiled once for a knowledge base and serves every turn. */
interface Compiled {
  readonly reader: Reader;
  readonly answer: Answerer;
}

const compiled = new WeakMap<Knowledge, Compiled>();

export function compile(knowledge: Knowledge): Compiled {
  const known = compiled.get(knowledge) ?? { reader: readerOf(knowledge), answer: createAnswerer(knowledge) };
  compiled.set(knowledge, known);
  return known;
}

/** An answer with what it leaves for the next turn. */
export function finish(answer: Answer, session: Session, language: Language = 'fr', deps: ReplyDeps): Reply {
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
