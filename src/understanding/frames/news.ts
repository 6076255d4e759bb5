import type { Query } from '../../knowledge/query';
import type { Reading } from '../reading';
import { personalFacts, type Rule } from './frame';

/** Words beside a demand for news that may be anything. */
const NEWS_WORDS = 2;

/**
 * "Quoi de neuf ?", "quoi de neuf depuis mars ?": what has changed in the content. "Depuis trois mois" is read as a time
 * out of school, which nobody speaks of here.
 */
export const nouveautes: Rule = (reading) => {
  const { demandes, profile, mentions, pupil, unexplained } = reading;
  if (!demandes.has('nouveautes') || mentions.length > 0 || pupil || unexplained.length > NEWS_WORDS) return undefined;
  const months = profile.dureeDescolarisationMois;
  return personalFacts(reading) > (months === undefined ? 0 : 1) ? undefined : newsQuery(reading);
};

/** What has changed, from the day that is said, or in the months that are. */
export function newsQuery({ since, period, profile }: Reading): Query {
  const from = since ?? period?.from;
  const months = profile.dureeDescolarisationMois;
  return {
    kind: 'nouveautes',
    ...(from !== undefined && { since: from }),
    ...(from === undefined && typeof months === 'number' && { months }),
  };
}
