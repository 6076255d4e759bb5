import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import type { Reading } from '../reading';
import { countsAgain, isNewDemand, namesOther, type LastOf } from './follow-up-signs';

/** "et demain ?", "et dans l'Oise ?", "et pour les parents ?": the same programme, with what is said anew. */
export function afterProgramme(reading: Reading, last: LastOf<'programme'>, knowledge: Knowledge): Query | undefined {
  const { period, place, audience, online, genre } = reading;
  // "Où ça ?", "c'est quand ?": it stands there.
  const counts = countsAgain(reading);
  const asksAgain = (reading.demandes.has('evenement-precis') && reading.unexplained.length === 0) || counts;
  const said = period ?? place ?? audience ?? (online || asksAgain || undefined);
  const namesSomebody = reading.mentions.length > 0 && audience === undefined;
  if (
    said === undefined ||
    namesOther(reading, knowledge) ||
    namesSomebody ||
    (isNewDemand(reading) && !counts) ||
    (genre && genre.kind !== 'evenement') ||
    reading.pupil ||
    // "Et l'édition 2016 à Lille ?"
    reading.archives.years.length > 0
  )
    return undefined;
  const { wrongWeekday: _old, ...kept } = last.request;
  return {
    kind: 'programme',
    request: {
      ...kept,
      ...(period && { period: { from: period.from, to: period.to } }),
      ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
      ...(place && { place }),
      ...(audience && { audience }),
      ...(online && { online }),
    },
  };
}
