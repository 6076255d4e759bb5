import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { subMonths } from 'date-fns/subMonths';
import { plusDays, type CivilDate } from '../../knowledge/civil-date';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Found, NouveautesAnswer } from '../answer';

/**
 * The entries whose content has changed since a day, the newest first. An entry says so itself (`modifieLe`): the day on
 * which it was last checked tells no change.
 *
 * Without a day or months asked for, it looks back as many days as `knowledge/veille.yaml` says.
 */
export function findNouveautes(
  { entries, veille }: Knowledge,
  { since, months }: { readonly since?: CivilDate; readonly months?: number },
  today: CivilDate,
): Found<NouveautesAnswer> {
  const all = [...entries.values()];
  const counted = months === undefined ? undefined : format(subMonths(parseISO(today), months), 'yyyy-MM-dd');
  // Nothing is known of a day to come.
  const said = since !== undefined && since > today ? undefined : since;
  const from = said ?? counted ?? plusDays(today, -veille.nouveautes.jours);
  const changed = all
    .flatMap((entry) => (entry.modifieLe === undefined ? [] : [{ entry, day: entry.modifieLe }]))
    .filter(({ day }) => day <= today)
    .sort((a, b) => b.day.localeCompare(a.day));
  const latest = changed[0]?.day;
  const checkedOn = all.map(({ verifieLe }) => verifieLe).reduce((a, b) => (a > b ? a : b), '');
  const entriesSince = changed.filter(({ day }) => day >= from).map(({ entry }) => entry);
  return {
    kind: 'nouveautes',
    since: from,
    entries: entriesSince,
    ...(latest !== undefined && { latest }),
    checkedOn,
    intent: 'liste',
    ids: entriesSince.map(({ id }) => id),
  };
}
