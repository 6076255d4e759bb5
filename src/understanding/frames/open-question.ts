import { decodeOption, parseProfile, type Profile, type QuestionField } from '../../knowledge/profile';
import type { Query } from '../../knowledge/query';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Dialogue, OpenQuestion } from '../dialogue';
import type { Demande, Reading } from '../reading';
import type { Rule } from './frame';

/** Longest answer to an open question that is read as one: beyond it, the message is read for itself. */
const SHORT_WORDS = 5;

/** The message as an answer to the question that is open, if it is short and says something to it. */
export function answerToOpenQuestion(reading: Reading, { last, asked }: Dialogue): Query | undefined {
  if (last?.kind !== 'orientation' || asked === undefined) return undefined;
  // "Un humain" is no number.
  if (reading.demandes.has('humain') || reading.demandes.has('nouveautes')) return undefined;
  if (Object.keys(reading.answers).length > 0 && reading.mentions.length === 0)
    return { kind: 'orientation', profile: { ...reading.answers, ...reading.profile }, fresh: false };
  // What is said in full ("16 ans", "en LP") is taken as said, whatever was asked.
  if (Object.keys(reading.profile).length > 0)
    return reading.words.length <= SHORT_WORDS && reading.mentions.length === 0
      ? { kind: 'orientation', profile: reading.profile, fresh: false }
      : undefined;
  const short = readShortAnswer(asked, reading);
  if (short === 'declined') return { kind: 'decline' };
  return short && { kind: 'orientation', profile: short, fresh: false };
}

/**
 * What a short message says to the question that is open: "17", "oui", "8", or the number of a choice, the last of which
 * is "je ne sais pas"; undefined when it says nothing to it. A number that the field can take is its value; only else is it
 * the rank of a choice.
 */
function readShortAnswer(
  { field, options }: OpenQuestion,
  { words, demandes, mentions, period, audience, unexplained, departement }: Reading,
): Profile | 'declined' | undefined {
  if (words.length > SHORT_WORDS) return undefined;
  // The number of "le 6 mai" or of "un GPDS" says nothing of the pupil.
  const isOfPupil = mentions.length === 0 && period === undefined && departement === undefined;
  const number = isOfPupil ? words.find((word) => word.number !== undefined)?.number : undefined;
  // "Ses parents sont d'accord", "son père veut bien" is not the pupil's yes.
  const isOfAnother = demandes.has('reprise') && (audience !== undefined || unexplained.length > 0);
  const said = isOfAnother ? new Set<Demande>() : demandes;
  const parsed = parseProfile({ [field]: valueFor(field, number, said) });
  if ('profile' in parsed && Object.keys(parsed.profile).length > 0) return parsed.profile;
  if (number === undefined || words.length > 1) return undefined;
  if (number === options.length + 1) return 'declined';
  const chosen = options[number - 1];
  // A number that is no choice, said of a pupil, is an age.
  if (chosen === undefined) return number >= AGE_MIN && number <= AGE_MAX ? { age: number } : undefined;
  const value = decodeOption(field, chosen);
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

/** A message of a word or two, after a question, was meant as its answer. */
const ANSWER_WORDS = 2;

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

/** What no other frame knows, said after a question about the pupil at hand: it leaves the pupil as known. */
export const told: Rule = (reading, { last, profile, asked }) => {
  if (last?.kind !== 'orientation' || profile === undefined) return undefined;
  if (asked !== undefined && (reading.words.length <= ANSWER_WORDS || isTold(reading)))
    return { kind: 'orientation', profile: {}, fresh: false, notUnderstood: true };
  return isTold(reading) ? { kind: 'orientation', profile: {}, fresh: false } : undefined;
};
