import { entriesOf, type Entry, type EntryOf, type Knowledge, departementsOfTowns } from '../../knowledge/knowledge';
import { isWithin, type ListFilter } from '../../knowledge/query';
import type { Found, ListeAnswer } from '../answer';

/** The entries that a list was asked to hold: all of them and no other. */
export function findListe(knowledge: Knowledge, filter: ListFilter): Found<ListeAnswer> {
  const entries = held(knowledge, filter);
  const departement =
    entries.length === 0 && filter.place?.kind === 'town' && departementsOfTowns(knowledge).get(filter.place.name);
  const only = entries.length === 1 ? entries[0]?.id : undefined;
  const found = {
    kind: 'liste',
    filter,
    entries,
    intent: 'liste',
    ids: entries.map(({ id }) => id),
    opens: { kind: 'liste', filter, ...(only !== undefined && { only }) },
  } as const;
  if (!departement) return found;
  const place = { kind: 'departement', code: departement } as const;
  const near = held(knowledge, { ...filter, place });
  return { ...found, ...(near.length > 0 && { near: { place, entries: near } }) };
}

const held = (knowledge: Knowledge, filter: ListFilter): Entry[] =>
  entriesOf(knowledge, filter.kind).filter((entry) => holds(entry, filter));

function holds(entry: Entry, filter: ListFilter): boolean {
  switch (entry.kind) {
    case 'dispositif':
      return isOfPhase(entry, filter) && isForNiveau(entry, filter) && (!filter.pole || entry.piloteParLePole);
    case 'structure':
      return (
        (filter.dispositif === undefined || entry.dispositif === filter.dispositif) &&
        (filter.place === undefined || isWithin(entry, filter.place))
      );
    default:
      return true;
  }
}

/** "Prévention" and "remobilisation" name a phase and a legend: what either sorts there is listed. */
const isOfPhase = (entry: EntryOf<'dispositif'>, { phase, legende }: ListFilter): boolean =>
  (phase === undefined && legende === undefined) ||
  (phase !== undefined && entry.phase === phase) ||
  (legende !== undefined && entry.legende === legende);

const isForNiveau = ({ niveaux }: EntryOf<'dispositif'>, { niveau }: ListFilter): boolean =>
  niveau === undefined || (niveaux !== 'inconnu' && niveaux.some((one) => niveau.includes(one)));
