import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import { escaladeElsewhere } from '../classify/about-a-person';
import type { Reading } from '../reading';
import { isNewDemand, namesOther, type LastOf } from './follow-up-signs';

/** "et dans l'Oise ?": somebody to talk to there, about the same thing. */
export function afterEscalade(reading: Reading, last: LastOf<'escalade'>, knowledge: Knowledge): Query | undefined {
  const { place, period, genre } = reading;
  return place !== undefined && !namesOther(reading, knowledge) && !period && !isNewDemand(reading) && !genre
    ? escaladeElsewhere(last, place)
    : undefined;
}
