import type { QuestionField } from '../answering/orientation/profile-options';
import { parseProfile, type Profile } from '../knowledge/profile';
import type { Reading } from '../understanding/reading';

/** Longest answer to an open question that is read as one: beyond it, the message is read for itself. */
const SHORT_WORDS = 5;

/** What a short message says to the question that is open: "17", "oui", "8"; undefined when it says nothing to it. */
export function readShortAnswer(field: QuestionField, { words, demandes }: Reading): Profile | undefined {
  if (words.length > SHORT_WORDS) return undefined;
  const value = valueFor(field, words.find(({ number }) => number !== undefined)?.number, demandes);
  const parsed = parseProfile({ [field]: value });
  return value !== undefined && 'profile' in parsed ? parsed.profile : undefined;
}

function valueFor(field: QuestionField, number: number | undefined, demandes: Reading['demandes']): unknown {
  switch (field) {
    case 'age':
    case 'dureeDescolarisationMois':
      return number;
    case 'allophone':
    case 'autonome':
    case 'examenEchoue':
      return demandes.has('non') ? false : demandes.has('oui') ? true : undefined;
    case 'situation':
    case 'niveau':
    case 'classe':
      return undefined;
  }
}
