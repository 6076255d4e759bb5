import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Reading } from '../reading';
import { ASIDE_WORDS, isNewDemand, namesOther } from './follow-up-signs';

/** "et en lycée pro ?", "et à 16 ?", "dans l'Oise": what is said anew of the pupil at hand. */
export function afterOrientation(reading: Reading, knowledge: Knowledge): Query | undefined {
  const { demandes, period, genre, profile } = reading;
  // "Il a démissionné ce matin": a day is no programme when something is said of the pupil.
  const asksWhen = period !== undefined && profile.situation === undefined;
  const isOtherDemand =
    isNewDemand(reading) ||
    namesOther(reading, knowledge) ||
    asksWhen ||
    demandes.has('programme') ||
    demandes.has('liste');
  const said = { ...profile, ...(reading.departement && { departement: reading.departement }) };
  if (!isOtherDemand && Object.keys(profile).length > 0 && !reading.pupil)
    return { kind: 'orientation', profile: said, fresh: false };
  if (!isOtherDemand && saysWhoAlone(reading)) return { kind: 'orientation', profile: {}, fresh: false };
  const age = demandes.has('suite') && profile.age === undefined ? bareAge(reading) : undefined;
  if (!isOtherDemand && age !== undefined) return { kind: 'orientation', profile: { ...said, age }, fresh: false };
  // Where the pupil lives, said alone, completes the profile.
  const saysOnlyWhere =
    reading.departement !== undefined &&
    Object.keys(profile).length === 0 &&
    reading.mentions.length === 0 &&
    reading.unexplained.length <= ASIDE_WORDS &&
    !period &&
    !genre &&
    !isNewDemand(reading);
  return saysOnlyWhere
    ? { kind: 'orientation', profile: { departement: reading.departement }, fresh: false }
    : undefined;
}

/** Longest message that only says of whom we speak. */
const WHO_WORDS = 5;

/** "C'est une fille": of the pupil at hand, and no criterion. */
const saysWhoAlone = ({ pupil, profile, mentions, unexplained, words, demandes }: Reading): boolean =>
  pupil &&
  Object.keys(profile).length === 0 &&
  mentions.length === 0 &&
  unexplained.length === 0 &&
  words.length <= WHO_WORDS &&
  !demandes.has('orientation');

/** "et si elle en avait 16 ?": of a pupil, a number alone is an age. */
const bareAge = ({ words }: Reading): number | undefined =>
  words.find(({ number, light }) => !light && number !== undefined && number >= AGE_MIN && number <= AGE_MAX)?.number;
