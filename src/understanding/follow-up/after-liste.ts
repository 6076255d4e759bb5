import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import { structureThere } from '../classify/about-lists';
import type { Reading } from '../reading';
import { countsAgain, isNewDemand, namedKinds, type LastOf } from './follow-up-signs';

/** "et dans la Somme ?", "et la diplomation ?", "et en lycée pro ?": the same list, with what is said anew. */
export function afterListe(reading: Reading, last: LastOf<'liste'>, knowledge: Knowledge): Query | undefined {
  if (last.only !== undefined && reading.facts.length > 0 && reading.mentions.length === 0)
    return { kind: 'fiche', entry: last.only, focus: reading.facts, sure: true };
  const one = structureThere({ ...reading, genre: last.filter }, knowledge);
  if (one) return one;
  const { period, place, genre, phase, legende, pole } = reading;
  const { niveau } = reading.profile;
  const counts = countsAgain(reading);
  const said = place ?? phase ?? legende ?? niveau ?? genre ?? (pole || counts || undefined);
  const isNew = isNewDemand(reading) && !counts;
  if (said === undefined || isNew || period || reading.pupil) return undefined;
  const others = namedKinds(reading, knowledge).filter((kind) => kind !== 'dispositif' && kind !== 'acteur');
  // "Et ceux d'accompagnement, au sens de la carte ?"
  const isByPhase = (phase ?? legende) !== undefined && others.every((kind) => kind === 'sujet');
  if (others.length > 0 && !isByPhase) return undefined;
  const { phase: _phase, legende: _legende, ...kept } = last.filter;
  const sameKind = genre === undefined || genre.kind === last.filter.kind;
  return {
    kind: 'liste',
    filter: {
      ...((phase ?? legende) === undefined ? last.filter : kept),
      ...(sameKind ? {} : { kind: genre.kind }),
      // "Toutes les structures" after the micro-lycées: all of them.
      ...(genre !== undefined && { dispositif: genre.dispositif }),
      ...(pole && last.filter.kind === 'dispositif' && { pole: true as const }),
      ...(phase && { phase }),
      ...(legende && { legende }),
      ...(niveau !== undefined && { niveau: [niveau].flat() }),
      ...(place && place.kind !== 'region' && { place }),
    },
  };
}
