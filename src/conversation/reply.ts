import type { Answer, Intent } from '../answering/answer';
import type { Knowledge } from '../knowledge/knowledge';
import type { Incoming } from './incoming';
import type { Language, Session } from './session';

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
