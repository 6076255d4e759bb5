import { personalFacts, type Rule } from './frame';

/** Words beside a demand for news that may be anything. */
const NEWS_WORDS = 2;

/**
 * "Quoi de neuf ?", "quoi de neuf depuis mars ?": what has changed in the content. "Depuis trois mois" is read as a time
 * out of school, which nobody speaks of here.
 */
export const nouveautes: Rule = (reading) => {
  const { demandes, since, period, profile, mentions, pupil, unexplained } = reading;
  if (!demandes.has('nouveautes') || mentions.length > 0 || pupil || unexplained.length > NEWS_WORDS) return undefined;
  const months = profile.dureeDescolarisationMois;
  if (personalFacts(reading) > (months === undefined ? 0 : 1)) return undefined;
  const from = since ?? period?.from;
  return {
    kind: 'nouveautes',
    ...(from !== undefined && { since: from }),
    ...(from === undefined && typeof months === 'number' && { months }),
  };
};
