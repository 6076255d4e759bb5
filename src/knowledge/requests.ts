import type { CivilDate } from './civil-date';
import type { EntryKind } from './knowledge';
import type { ArchiveLevel, Theme } from './schemas/archives';
import type { Academie, Departement, Niveau } from './schemas/common';
import type { Audience, Evenement, Legende, Phase } from './schemas/entries';

/** Where: as users say it, from the smallest to the largest. */
export type Place =
  | { readonly kind: 'town'; readonly name: string }
  | { readonly kind: 'departement'; readonly code: Departement }
  /** Several of them, asked for at once. */
  | { readonly kind: 'departements'; readonly codes: readonly Departement[] }
  | { readonly kind: 'academie'; readonly academie: Academie }
  | { readonly kind: 'region' };

/** Whom the imported directory tells of: people of the deployment's own list, places of the ministry's open data. */
export const annuaireRoles = ['ecmlds', 'foquale', 'cio', 'lycee', 'college'] as const;
export type AnnuaireRole = (typeof annuaireRoles)[number];

/** What one way of naming a place stands for in the imported directory: towns, bassins or both, by their keys. */
export interface NamedPlace {
  /** As the directory writes it. */
  readonly name: string;
  readonly towns: ReadonlySet<string>;
  readonly bassins: ReadonlySet<string>;
}

/** What is asked of the imported directory. */
export interface AnnuaireRequest {
  readonly role: AnnuaireRole;
  readonly place?: NamedPlace;
  /** The words of the message, among which the name of a school may be. */
  readonly words: readonly string[];
}

/** The départements of each académie of the région (domain contract, section 4). */
const departementsOf: Record<Academie, readonly Departement[]> = {
  amiens: ['02', '60', '80'],
  lille: ['59', '62'],
};

/** The académie of a département. */
export const academieOf = (departement: Departement): Academie =>
  departementsOf.amiens.includes(departement) ? 'amiens' : 'lille';

/** Whether somewhere lies within the place asked for. */
export function isWithin(where: { ville: string; departement: Departement }, place: Place): boolean {
  switch (place.kind) {
    case 'town':
      return where.ville === place.name;
    case 'departement':
      return where.departement === place.code;
    case 'departements':
      return place.codes.includes(where.departement);
    case 'academie':
      return departementsOf[place.academie].includes(where.departement);
    case 'region':
      return true;
  }
}

/** When: civil dates in Europe/Paris, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The days that are meant, in order, where others lie between: "le 4 et le 7". All from the first to the last without it. */
  readonly days?: readonly CivilDate[];
}

/** First and last day of an event: the same day for most. */
export const periodOf = ({ date, du, au }: Pick<Evenement, 'date' | 'du' | 'au'>): Period => ({
  from: date ?? du ?? '',
  to: date ?? au ?? '',
});

/** What a list was asked to hold. */
export interface ListFilter {
  readonly kind: Exclude<EntryKind, ArchiveFilter['kind']>;
  readonly phase?: Phase;
  readonly legende?: Legende;
  readonly niveau?: readonly Niveau[];
  /** Only dispositifs that the Pôle Persévérance runs. */
  readonly pole?: true;
  /** Id of the dispositif that the structures run: micro-lycées only, say. */
  readonly dispositif?: string;
  readonly place?: Place;
}

/** What is wanted of the past editions of the Semaine and of their actions. */
export interface ArchiveFilter {
  readonly kind: 'edition' | 'action';
  /** Years of editions. */
  readonly years?: readonly number[];
  /** Académies, as the editions name them. */
  readonly academies?: readonly string[];
  readonly levels?: readonly ArchiveLevel[];
  readonly themes?: readonly Theme[];
  /** Only editions that the sources have no data on, or of académies that had already held one. */
  readonly editions?: 'sans-donnees' | 'pas-la-premiere';
}

/** What the programme was asked for. */
export interface ProgrammeRequest {
  readonly period?: Period;
  readonly place?: Place;
  readonly audience?: Audience;
  /** The theme asked for, by one of the words that the events carry. */
  readonly theme?: string;
  readonly online?: boolean;
  /** The weekday that the user said does not fit the date: the date was followed. 0 is Sunday. */
  readonly wrongWeekday?: { readonly said: number; readonly date: CivilDate };
}
