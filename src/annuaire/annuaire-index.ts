import { foldedWords } from '../knowledge/fold';
import type { AnnuaireRole, NamedPlace } from '../knowledge/query';
import { annuaireSources, type Annuaire, type AnnuaireEntry, type AnnuaireSource } from './annuaire-entry';

const written: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** Words that are elided before a vowel and told apart by nobody: `d'Ascq`. */
const ELIDED = /^[dl]$/;

/** The words of a place's name as they are compared: "Villeneuve-d'Ascq", "VILLENEUVE D ASCQ"; "St Omer", "Saint-Omer". */
export const placeWords = (name: string): string[] =>
  foldedWords(name)
    .filter((word) => !ELIDED.test(word))
    .map((word) => written[word] ?? word);

export const placeKey = (name: string): string => placeWords(name).join(' ');

/** An entry with where it comes from and how old it is. */
export interface SourcedEntry extends AnnuaireEntry {
  readonly source: AnnuaireSource;
  /** `YYYY-MM-DD`. */
  readonly dataDate: string;
}

/** The imported directory, made ready for questions. */
export interface AnnuaireIndex {
  readonly imported: Annuaire;
  readonly entriesOf: (role: AnnuaireRole) => readonly SourcedEntry[];
  /** Places by the words that name them, in `placeKey`'s form. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  /** Keys of the bassins that a town lies in, and its départements, as far as any entry says. */
  readonly bassinsOfTown: (town: string) => ReadonlySet<string>;
  readonly departementsOfTown: (town: string) => ReadonlySet<string>;
}

/** Made by whoever opens a directory, and passed on in its place. */
export function indexAnnuaire(imported: Annuaire): AnnuaireIndex {
  const entries = annuaireSources.flatMap((source) => {
    const { dataDate = '', entries: own = [] } = imported[source] ?? {};
    return own.map((entry): SourcedEntry => ({ ...entry, source, dataDate }));
  });
  const byRole = new Map<AnnuaireRole, SourcedEntry[]>();
  const bassins = new Map<string, Set<string>>();
  const departements = new Map<string, Set<string>>();
  for (const entry of entries) {
    const ofRole = byRole.get(entry.role);
    if (ofRole) ofRole.push(entry);
    else byRole.set(entry.role, [entry]);
    if (entry.ville === undefined) continue;
    const town = placeKey(entry.ville);
    if (entry.bassin !== undefined) add(bassins, town, placeKey(entry.bassin));
    if (entry.departement !== undefined) add(departements, town, entry.departement);
  }
  const none: ReadonlySet<string> = new Set();
  return {
    imported,
    entriesOf: (role) => byRole.get(role) ?? [],
    places: namedPlaces(entries),
    bassinsOfTown: (town) => bassins.get(town) ?? none,
    departementsOfTown: (town) => departements.get(town) ?? none,
  };
}

/** Words in a town's name after which people stop saying it: Berck(-sur-Mer), Nœux(-les-Mines). */
const TOWN_SUFFIX = /[- ](?:sur|sous|les|lez|la|le|en)[- ].*$/i;

const LEADING_ARTICLE = /^(?:le|la|les|l) /;
const LEADING_BASSIN = /^bassin (?:de |du |des |education |formation )*/;

/** Words that are part of many names, or name a département: alone they name no bassin. */
const EVERYWHERE =
  /^(?:saint|sainte|de|du|des|et|en|le|la|les|sur|sous|bassin|val|vallee|pays|haut|haute|bas|basse|grand|nord|sud|est|ouest|centre|littoral|somme|oise|aisne|pas)$/;

/** Shortest part of a bassin's name that is said for it: "Lens" of "Lens-Hénin-Liévin". */
const PART_LENGTH = 4;

function namedPlaces(entries: readonly SourcedEntry[]): Map<string, NamedPlace> {
  const places = new Map<string, { name: string; towns: Set<string>; bassins: Set<string> }>();
  const name = (wording: string, as: string, kind: 'towns' | 'bassins', key: string): void => {
    if (wording.length < 2) return;
    const place = places.get(wording) ?? { name: as, towns: new Set<string>(), bassins: new Set<string>() };
    place[kind].add(key);
    places.set(wording, place);
  };
  // Towns first: of a town and its bassin, the name that is shown is the town's.
  for (const town of distinct(entries.map(({ ville }) => ville))) {
    const key = placeKey(town);
    const short = placeKey(town.replace(TOWN_SUFFIX, ''));
    for (const wording of new Set([key, short, key.replace(LEADING_ARTICLE, ''), short.replace(LEADING_ARTICLE, '')]))
      name(wording, town, 'towns', key);
  }
  for (const bassin of distinct(entries.map((entry) => entry.bassin))) {
    const key = placeKey(bassin);
    const parts = placeWords(bassin).filter((word) => word.length >= PART_LENGTH && !EVERYWHERE.test(word));
    for (const wording of new Set([key, key.replace(LEADING_BASSIN, ''), ...parts]))
      name(wording, bassin, 'bassins', key);
  }
  return places;
}

const distinct = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => name ?? [])),
];

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
