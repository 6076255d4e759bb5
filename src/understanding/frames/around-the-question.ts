import type { SocialTopic } from '../../knowledge/query';
import type { Reading } from '../reading';
import { asksDefinition, hasFacts, isAboutOnePupil, mentionsOf, personalFacts, unknown, type Rule } from './frame';
import { told } from './open-question';

/** Speaking of prevention, or of an event about it, is not being in danger. */
export const isOfNobodyInDanger = ({ demandes, genre, period, archives, pupil, pupils }: Reading): boolean =>
  demandes.has('prevention') ||
  genre?.kind === 'evenement' ||
  (demandes.has('programme') && period !== undefined) ||
  // "Quelles actions d'autres académies contre le harcèlement ?"
  (archives.actions && archives.themes.length > 0 && (!pupil || pupils));

export const offTopic: Rule = (reading, context) => {
  const { offTopic: reason } = reading;
  if (reason === undefined) return undefined;
  // "La Semaine, qui est derrière et qui paie ?": an entry is asked about, in passing with a word of another subject.
  const isOurSubject =
    (reason === 'off-topic' || reason === 'primary-school') &&
    (mentionsOf(reading, context, 'dispositif', 'sujet', 'structure').length > 0 ||
      (reading.genre !== undefined && reading.demandes.has('liste')) ||
      (asksDefinition(reading) && mentionsOf(reading, context, 'acteur').length > 0));
  if (isOurSubject) return undefined;
  const isPupilCase =
    (reason === 'off-topic' && reading.profile.situation !== undefined && isAboutOnePupil(reading)) ||
    // "En 6e, il vient d'un CM2 à Lens": the level is said.
    (reason === 'primary-school' && reading.profile.niveau !== undefined);
  return isPupilCase ? undefined : unknown(reason);
};

/** Words beside a greeting or thanks that may be anything: "thanks a million, that was really useful". */
const SMALL_TALK_WORDS = 3;

/** Greetings and thanks alone; with a question beside them, the question is answered. */
export const social: Rule = (reading) => {
  const topic = reading.socials.find((said): said is SocialTopic => said !== 'filler');
  const asks = [...reading.demandes].some(
    (demande) =>
      !['suite', 'oui', 'non', 'definition', 'contact', 'je-ne-sais-pas', 'moi', 'aide', 'reprise', 'encore'].includes(
        demande,
      ),
  );
  // "Merci infiniment, vous m'ôtez une épine du pied": whoever thanks asks for nothing else, but in another sentence.
  const isThanks =
    topic === 'thanks' && reading.words.at(-1)?.sentence === reading.words[0]?.sentence && !reading.pupil;
  const isAlone =
    (reading.unexplained.length <= SMALL_TALK_WORDS || isThanks) &&
    reading.mentions.length === 0 &&
    !hasFacts(reading) &&
    !reading.period;
  return topic !== undefined && isAlone && (topic === 'who' || !asks) ? { kind: 'social', topic } : undefined;
};

/** Words beside a call for help that may be anything. */
const HELP_WORDS = 4;

export const aide: Rule = (reading) =>
  reading.demandes.has('aide') &&
  reading.mentions.length === 0 &&
  !hasFacts(reading) &&
  !reading.genre &&
  !reading.pupil &&
  reading.unexplained.length <= HELP_WORDS
    ? { kind: 'aide' }
    : undefined;

export const restart: Rule = ({ demandes, unexplained }) =>
  demandes.has('recommencer') && unexplained.length === 0 ? { kind: 'restart' } : undefined;

/** Words beside the wish to be forgotten that may be anything; with more, it is perhaps not from us: it cannot be undone. */
const ERASE_WORDS = 1;

export const erase: Rule = (reading) =>
  reading.demandes.has('effacer') && reading.unexplained.length <= ERASE_WORDS && reading.mentions.length === 0
    ? { kind: 'erase' }
    : undefined;

export const change: Rule = (reading) =>
  reading.demandes.has('changer') &&
  personalFacts(reading) === 0 &&
  (reading.field !== undefined || reading.terms.length <= 2)
    ? { kind: 'change', field: reading.field }
    : undefined;

/** "Je ne sais pas", to the question that is open; where none is, nothing is asked. */
export const decline: Rule = (reading, context) => {
  const isSaid =
    reading.demandes.has('je-ne-sais-pas') &&
    !reading.demandes.has('orientation') &&
    reading.mentions.length === 0 &&
    reading.unexplained.length <= SMALL_TALK_WORDS &&
    !hasFacts(reading);
  if (!isSaid) return undefined;
  return context.asked ? { kind: 'decline' } : (told(reading, context) ?? unknown('not-understood'));
};
