import type { Query } from '../../knowledge/query';
import { academiesOf } from '../classify/about-the-archives';
import type { Reading } from '../reading';
import { ASIDE_WORDS, type LastOf } from './follow-up-signs';

/** "en voir d'autres", "et au lycée ?", "et sur le théâtre ?": the list goes on, or is narrowed anew. */
export function afterArchives(
  { archives, demandes, profile, socials, terms, mentions, pupil, pupils, period, place }: Reading,
  { filter, rest, counted }: LastOf<'archives'>,
): Query | undefined {
  // "Encore merci" asks for nothing more.
  if (demandes.has('encore') && socials.length === 0 && terms.length <= ASIDE_WORDS && archives.themes.length === 0)
    return counted ? { kind: 'archives', filter, terms: [], count: false } : { kind: 'more', filter, entries: rest };
  const { themes, years } = archives;
  const academies = archives.academies.length > 0 ? archives.academies : academiesOf(place, undefined);
  const levels = [...archives.levels, ...(profile.niveau === undefined ? [] : [profile.niveau].flat())];
  const saysSomething = academies.length + themes.length + years.length + levels.length > 0;
  const isElsewhere = place !== undefined && place.kind !== 'academie';
  if (
    !saysSomething ||
    mentions.length > 0 ||
    (pupil && !pupils) ||
    period ||
    isElsewhere ||
    terms.length > ASIDE_WORDS
  )
    return undefined;
  return {
    kind: 'archives',
    filter: {
      // An académie that is named is asked about whatever it was that the others had in common.
      ...(academies.length > 0 ? { ...filter, editions: undefined } : filter),
      ...(levels.length > 0 && { levels }),
      ...(academies.length > 0 && { academies }),
      ...(themes.length > 0 && { kind: 'action', themes }),
      ...(years.length > 0 && { years }),
    },
    terms: archives.terms,
    // "Combien d'actions à Versailles ?", then "et à Nice ?": counted there too, unless the actions themselves are asked for.
    count: demandes.has('combien') || (counted === true && archives.cue === undefined),
  };
}
