import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import { asksFigure } from '../classify/rule';
import type { Reading } from '../reading';
import { namesOther, type LastOf } from './follow-up-signs';

/** "et à Creil ?": the same body, elsewhere. */
export function afterContact(reading: Reading, last: LastOf<'contact'>, knowledge: Knowledge): Query | undefined {
  const { place, period, demandes } = reading;
  return place !== undefined &&
    !namesOther(reading, knowledge) &&
    !period &&
    !demandes.has('liste') &&
    !asksFigure(reading)
    ? { kind: 'contact', about: last.about, place }
    : undefined;
}
