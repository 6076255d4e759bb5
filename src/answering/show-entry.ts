import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { FactKey } from '../knowledge/schemas/common';
import type { SingleAnswer } from './answer';
import type { AnswerContext } from './answer-query';
import { findContact } from './contact/find-contact';
import { findProgramme } from './programme/find-programme';

/** An entry in the form that its kind is asked for: an event with its day and place, a contact with its number. */
export function showEntry(
  entry: Entry,
  focus: readonly FactKey[],
  { today, departement }: AnswerContext,
  knowledge: Knowledge,
): SingleAnswer {
  if (entry.kind === 'evenement') {
    const programme = findProgramme(knowledge, {}, today, entry.id);
    if (programme) return programme;
  }
  if (entry.kind === 'contact') return findContact(knowledge, entry.id, undefined, departement);
  return { kind: 'fiche', entry, focus };
}
