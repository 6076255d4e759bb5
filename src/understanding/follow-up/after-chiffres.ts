import type { Query } from '../../knowledge/query';
import { asksFigure } from '../classify/rule';
import type { Reading } from '../reading';
import type { LastOf } from './follow-up-signs';

/** "dont combien en micro-collège ?", "et de RDS ?": another figure, or a part of the one before. */
export function afterChiffres(reading: Reading, last: LastOf<'chiffres'>): Query | undefined {
  const { demandes, period, pupil, pupils } = reading;
  return (demandes.has('suite') || asksFigure(reading)) &&
    !demandes.has('contact') &&
    !demandes.has('definition') &&
    !period &&
    (!pupil || pupils)
    ? {
        kind: 'chiffres',
        terms: reading.terms,
        entries: reading.mentions.map(({ id }) => id),
        share: demandes.has('part'),
        before: last.chiffres,
      }
    : undefined;
}
