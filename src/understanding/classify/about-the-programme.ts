import type { ProgrammeRequest } from '../../knowledge/requests';
import type { Reading } from '../reading';
import { asksDefinition, mentionsOf, type Rule } from './rule';

/** The programme of the Semaine, or one of its events. */
export const programme: Rule = (reading, context) => {
  const [event] = mentionsOf(reading, context, 'evenement');
  const { demandes, period, place, mentions } = reading;
  const others = mentions.filter(
    ({ id }) => context.knowledge.entries.get(id)?.kind !== 'evenement' && id !== context.editionId,
  );
  const aboutEdition = mentions.some(({ id }) => id === context.editionId);
  if (event !== undefined) return { kind: 'programme', request: requestOf(reading), event };
  const isCued = demandes.has('programme') || reading.genre?.kind === 'evenement' || reading.online;
  if (others.length > 0 && asksDefinition(reading) && !period && !isCued) return undefined;
  if (others.length > 0 && !isCued && !aboutEdition && reading.audience === undefined) return undefined;
  if (aboutEdition && demandes.has('definition') && !period && !place && reading.genre?.kind !== 'evenement')
    return undefined;
  const isAsked =
    isCued || period !== undefined || (aboutEdition && (place !== undefined || reading.audience !== undefined));
  if (!isAsked) return undefined;
  const isOurs =
    isCued ||
    aboutEdition ||
    context.last?.kind === 'programme' ||
    reading.unexplained.length === 0 ||
    (period && place);
  return isOurs ? { kind: 'programme', request: requestOf(reading) } : undefined;
};

function requestOf({ period, place, audience, online }: Reading): ProgrammeRequest {
  return {
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
    ...(place && place.kind !== 'region' && { place }),
    ...(audience && { audience }),
    ...(online && { online }),
  };
}
