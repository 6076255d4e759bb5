import type { QuestionField } from '../knowledge/profile';
import { parseProfile, type Profile } from '../knowledge/profile';
import type { Demande, Reading } from '../understanding/reading';
import { decodeOption } from '../knowledge/option-codec';
import type { Dossier } from './session';

/** Longest answer to an open question that is read as one: beyond it, the message is read for itself. */
export const SHORT_WORDS = 5;

/**
 * What a short message says to the question that is open: "17", "oui", "8", or the number of a choice, the last of which
 * is "je ne sais pas"; undefined when it says nothing to it. A number that the field can take is its value; only else is it
 * the rank of a choice.
 */
export function readShortAnswer(
  { field, options }: NonNullable<Dossier['asked']>,
  { words, demandes, mentions, period, audience, unexplained }: Reading,
): Profile | 'declined' | undefined {
  if (words.length > SHORT_WORDS) return undefined;
  // The number of "le 6 mai" or of "un GPDS" says nothing of the pupil.
  const isOfPupil = mentions.length === 0 && period === undefined;
  const number = isOfPupil ? words.find((word) => word.number !== undefined)?.number : undefined;
  // "Ses parents sont d'accord", "son père veut bien" is not the pupil's yes.
  const isOfAnother = demandes.has('reprise') && (audience !== undefined || unexplained.length > 0);
  const said = isOfAnother ? new Set<Demande>() : demandes;
  const parsed = parseProfile({ [field]: valueFor(field, number, said) });
  if ('profile' in parsed && Object.keys(parsed.profile).length > 0) return parsed.profile;
  if (number === undefined || words.length > 1) return undefined;
  if (number === options.length + 1) return 'declined';
  const chosen = options[number - 1];
  const value = chosen === undefined ? undefined : decodeOption(field, chosen);
  return value === undefined ? undefined : { [field]: value };
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
      // "Le jeune est-il encore scolarisé ?"
      return demandes.has('non') ? 'sans-solution' : demandes.has('oui') ? 'scolarise' : undefined;
    case 'niveau':
    case 'classe':
      return undefined;
  }
}
