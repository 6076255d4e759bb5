import type { AnnuaireRequest, AnnuaireRole, NamedPlace } from '../knowledge/query';
import { placeKey, placeWords, type AnnuaireIndex, type SourcedEntry } from './annuaire-index';

/** Entries of the imported directory; none of them where the place is to be said first. */
export interface AnnuaireFound {
  readonly role: AnnuaireRole;
  /** The town or bassin that was understood, as the directory writes it. */
  readonly place?: string;
  /** Whether they are of the place that was named, or of what lies around it for want of any there. */
  readonly scope: 'named' | 'bassin' | 'departement';
  /** At most six. */
  readonly entries: readonly SourcedEntry[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** Bassins or towns to choose from, where the place is missing or too wide. */
  readonly options: readonly string[];
}

/** Entries that are shown at once; of more, the town is asked for. */
const SHOWN_MAX = 6;

/** Places that are offered to choose from: the 24 bassins of the région, and some more. */
const OPTIONS_MAX = 30;

/**
 * What the imported directory holds for a role and place: those of the town, or of the bassin; where the town has none,
 * those of its bassin, else of its département, which is said. Without a place, the places to choose from. Undefined when
 * the directory holds nobody of that role there.
 *
 * @param departement département of the place, when the knowledge base knows it and the directory does not
 */
export function findInAnnuaire(
  index: AnnuaireIndex,
  { role, place, words }: AnnuaireRequest,
  departement: string | undefined,
): AnnuaireFound | undefined {
  const all = index.entriesOf(role);
  const named = namedIn(all, words);
  if (place === undefined && departement === undefined)
    return named.length > 0
      ? found(named, { role, scope: 'named' })
      : all.length <= 1
        ? found(all, { role, scope: 'named' })
        : { role, scope: 'named', entries: [], total: all.length, options: optionsOf(all) };

  const scopes = place ? scopesOf(role, place, index) : [];
  const within = [
    ...scopes,
    ...(departement === undefined
      ? []
      : [{ scope: place ? ('departement' as const) : ('named' as const), isIn: inDepartements([departement], index) }]),
  ];
  for (const { scope, isIn } of within) {
    const there = all.filter(isIn);
    if (there.length === 0) continue;
    const byName = namedIn(there, words);
    return found(byName.length > 0 ? byName : there, { role, scope, ...(place && { place: place.name }) });
  }
  return undefined;
}

interface Scope {
  readonly scope: AnnuaireFound['scope'];
  readonly isIn: (entry: SourcedEntry) => boolean;
}

/** From the place itself to what lies around it. People answer for a whole bassin, wherever they work in it. */
function scopesOf(role: AnnuaireRole, { towns, bassins }: NamedPlace, index: AnnuaireIndex): Scope[] {
  const around = new Set([...towns].flatMap((town) => [...index.bassinsOfTown(town)]));
  const departements = [...towns].flatMap((town) => [...index.departementsOfTown(town)]);
  const isInTown = ({ ville }: SourcedEntry): boolean => ville !== undefined && towns.has(placeKey(ville));
  const isInBassin = ({ bassin }: SourcedEntry): boolean =>
    bassin !== undefined && (bassins.has(placeKey(bassin)) || around.has(placeKey(bassin)));
  const near: Scope[] = personRoles.includes(role)
    ? [{ scope: 'named', isIn: (entry) => isInTown(entry) || isInBassin(entry) }]
    : [
        { scope: 'named', isIn: isInTown },
        { scope: towns.size > 0 ? 'bassin' : 'named', isIn: isInBassin },
      ];
  return [...near, { scope: 'departement', isIn: inDepartements(departements, index) }];
}

const personRoles: readonly AnnuaireRole[] = ['ecmlds', 'foquale'];

/** The département of an entry, or of its town where the entry does not say it. */
const inDepartements =
  (codes: readonly string[], index: AnnuaireIndex) =>
  ({ departement, ville }: SourcedEntry): boolean =>
    departement === undefined
      ? ville !== undefined && codes.some((code) => index.departementsOfTown(placeKey(ville)).has(code))
      : codes.includes(departement);

function found(
  entries: readonly SourcedEntry[],
  about: Pick<AnnuaireFound, 'role' | 'scope' | 'place'>,
): AnnuaireFound {
  return {
    ...about,
    entries: entries.slice(0, SHOWN_MAX),
    total: entries.length,
    options: entries.length > SHOWN_MAX ? optionsOf(entries, 'ville') : [],
  };
}

/** Bassins to choose from, or towns where an entry has no bassin; départements are too few to be of help. */
function optionsOf(entries: readonly SourcedEntry[], prefer: 'bassin' | 'ville' = 'bassin'): string[] {
  const other = prefer === 'bassin' ? 'ville' : 'bassin';
  const names = new Map<string, string>();
  for (const entry of entries) {
    const name = entry[prefer] ?? entry[other];
    if (name !== undefined && !names.has(placeKey(name))) names.set(placeKey(name), name);
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, 'fr')).slice(0, OPTIONS_MAX);
}

/** Words that a school's name shares with the others'. */
const COMMON =
  /^(?:lycee|college|professionnel|polyvalent|general|technologique|agricole|prive|public|metiers|cio|centre|information|orientation|et|de|des|du|la|le|les)$/;

/** The entries whose own name, less its town, is all in the message: "Vauban" of "Collège Vauban". */
const namedIn = (entries: readonly SourcedEntry[], words: readonly string[]): SourcedEntry[] =>
  entries.filter(({ nom, ville = '' }) => {
    const town = placeWords(ville);
    const own = placeWords(nom).filter((word) => !COMMON.test(word) && !town.includes(word));
    return own.length > 0 && own.every((word) => words.includes(word));
  });
