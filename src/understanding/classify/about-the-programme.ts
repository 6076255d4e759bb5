import type { ProgrammeRequest } from '../../knowledge/requests';
import type { Reading } from '../reading';
import { asksDefinition, mentionsOf, type ClassifyContext, type Rule } from './rule';

/** With a day and one of our towns, what else is said matters less. */
const LOCAL_ASIDE_WORDS = 3;

/** "Qu'organise-t-on à Liévin ?": a town and hardly a word beside it. */
const LOCAL_TERMS = 2;

/** A day and one other word that is not ours: "les actions du jour"; with more of them, it is another subject. */
const ASIDE_WORDS = 1;

/** The programme of the Semaine, or one of its events. */
export const programme: Rule = (reading, context) => {
  const [event] = mentionsOf(reading, context, 'evenement');
  const { demandes, period, place, mentions } = reading;
  const others = mentions.filter(
    ({ id }) => context.knowledge.entries.get(id)?.kind !== 'evenement' && id !== context.editionId,
  );
  const aboutEdition = mentions.some(({ id }) => id === context.editionId);
  if (event !== undefined) return { kind: 'programme', request: requestOf(reading), event };
  const asksWhenOrWhere = demandes.has('evenement-precis') && (period !== undefined || place !== undefined);
  const isCued = demandes.has('programme') || reading.genre?.kind === 'evenement' || reading.online || asksWhenOrWhere;
  const isPlaced = period !== undefined || place !== undefined || reading.audience !== undefined;
  if (others.length > 0 && !isPlaced && !aboutEdition && reading.genre?.kind !== 'evenement' && !reading.online)
    return undefined;
  if (others.length > 0 && asksDefinition(reading) && !period && !isCued) return undefined;
  if (others.length > 0 && !isCued && !aboutEdition && reading.audience === undefined) return undefined;
  if (aboutEdition && demandes.has('definition') && !period && !place && reading.genre?.kind !== 'evenement')
    return undefined;
  const isLocal = place?.kind === 'town' && mentions.length === 0 && reading.terms.length <= LOCAL_TERMS;
  const isAsked =
    isCued ||
    isLocal ||
    period !== undefined ||
    (aboutEdition && (place !== undefined || reading.audience !== undefined));
  if (!isAsked) return undefined;
  const isOurs =
    isCued ||
    aboutEdition ||
    context.last?.kind === 'programme' ||
    (isInEdition(period, context) && (place !== undefined || reading.audience !== undefined)) ||
    reading.unexplained.length <=
      (period && (place?.kind === 'town' || reading.audience) ? LOCAL_ASIDE_WORDS : ASIDE_WORDS);
  return isOurs
    ? {
        kind: 'programme',
        request: requestOf(reading),
        terms: [...new Set(reading.unexplained.map(({ stem }) => stem))],
        precise: demandes.has('evenement-precis'),
      }
    : undefined;
};

/** Days of the edition: with a place of ours, nothing else can be meant. */
function isInEdition(period: Reading['period'], { knowledge, editionId }: ClassifyContext): boolean {
  const sujet = knowledge.entries.get(editionId);
  const edition = sujet?.kind === 'sujet' ? sujet.edition : undefined;
  return period !== undefined && edition !== undefined && period.from <= edition.au && edition.du <= period.to;
}

function requestOf({ period, place, audience, online }: Reading): ProgrammeRequest {
  return {
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
    ...(place && place.kind !== 'region' && { place }),
    ...(audience && { audience }),
    ...(online && !place && { online }),
  };
}
