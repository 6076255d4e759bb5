import { z } from 'zod';
import type { CivilDate } from './civil-date';
import type { EntryKind } from './knowledge';
import type { Profile, ProfileField } from './profile';
import type { ArchiveLevel, Theme } from './schemas/archives';
import {
  academieSchema,
  departementSchema,
  isoDateSchema,
  type Academie,
  type Departement,
  type FactKey,
  type Lien,
  type Niveau,
  type Sexe,
} from './schemas/common';
import { audienceSchema, type Audience, type Evenement, type Legende, type Phase } from './schemas/entries';
import type { OffTopicReason } from './schemas/vocabulary';

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
  readonly online?: boolean;
  /** The weekday that the user said does not fit the date: the date was followed. 0 is Sunday. */
  readonly wrongWeekday?: { readonly said: number; readonly date: CivilDate };
}

/** What a programme may be narrowed down to, the first given up where nothing is left. */
export const programmeFilters = ['audience', 'online', 'place', 'period'] as const;
export type ProgrammeFilter = (typeof programmeFilters)[number];

export type SocialTopic = 'hello' | 'thanks' | 'bye' | 'who' | 'well-being' | 'sorry';

/** What tells a pupil from another beside the criteria: closed lists of words, never the user's own. */
export interface PupilTraits {
  readonly sexe?: Sexe;
  /** Kinship with a pupil that was spoken of before. */
  readonly lien?: Lien;
}

/** A pupil as a message tells of it. */
export interface SaidPupil {
  readonly profile: Profile;
  readonly traits: PupilTraits;
}

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('town'), name: z.string().max(80) }),
  z.object({ kind: z.literal('departement'), code: departementSchema }),
  z.object({ kind: z.literal('departements'), codes: z.array(departementSchema).min(1).max(5).readonly() }),
  z.object({ kind: z.literal('academie'), academie: academieSchema }),
  z.object({ kind: z.literal('region') }),
]);

/** A request for the programme as a button carries it: it may be old, or made up. */
export const programmeRequestSchema = z.object({
  period: z.object({ from: isoDateSchema, to: isoDateSchema }).optional(),
  place: placeSchema.optional(),
  audience: audienceSchema.optional(),
  online: z.boolean().optional(),
}) satisfies z.ZodType<ProgrammeRequest>;

/** Questions that a button can carry: they hold ids, days and places of ours, and nothing of what the user wrote. */
const plainKinds = ['fiche', 'comparison', 'liste', 'programme', 'contact', 'chiffres'] as const;
export type PlainQuery = Extract<Query, { kind: (typeof plainKinds)[number] }>;

/** Whether a question is one of those, by its kind alone. */
export const isPlain = <Asked extends { readonly kind: unknown }>(query: Asked): query is Asked & PlainQuery =>
  (plainKinds as readonly unknown[]).includes(query.kind);

/** What a message asks, in the contract's terms, ready to be answered. */
export type Query =
  | { readonly kind: 'urgence'; readonly urgences: readonly string[] }
  | { readonly kind: 'social'; readonly topic: SocialTopic }
  | { readonly kind: 'aide' }
  /** Facts about a pupil: of the one at hand, or of another (`fresh`). `focus`: the dispositifs that are asked about. */
  | {
      readonly kind: 'orientation';
      readonly profile: Profile;
      readonly fresh: boolean;
      readonly focus?: readonly string[];
      /** Id of a pupil that was spoken of before, to go back to. */
      readonly back?: string;
      /** What tells this pupil from others beside the criteria. */
      readonly traits?: PupilTraits;
      /** Other pupils of whom the same message tells. */
      readonly also?: readonly SaidPupil[];
      /** A pupil is at hand, and it is not said whether the question is about that one or about another. */
      readonly whichPupil?: true;
      /** What speaks for each of those that remain is asked for: "lequel tu conseilles ?". */
      readonly advice?: true;
      /** Nothing of what was said is known: the question that is open is asked again. */
      readonly notUnderstood?: true;
    }
  | { readonly kind: 'why'; readonly dispositif: string; readonly profile: Profile }
  | { readonly kind: 'change'; readonly field?: ProfileField }
  | { readonly kind: 'restart' }
  /** Everything that is kept of the person who writes is to be removed. */
  | { readonly kind: 'erase' }
  /** "Je ne sais pas", said to the question that is open. */
  | { readonly kind: 'decline' }
  /** `focus`: the parts of the entry that the question is about. */
  | { readonly kind: 'fiche'; readonly entry: string; readonly focus: readonly FactKey[] }
  /** Entries of one kind side by side, in the order named; `focus`: the parts of them that the question is about. */
  | { readonly kind: 'comparison'; readonly entries: readonly string[]; readonly focus: readonly FactKey[] }
  | { readonly kind: 'liste'; readonly filter: ListFilter }
  /** Past editions or actions, or how many (`count`); `terms`: stems that tell one action from another. */
  | {
      readonly kind: 'archives';
      readonly filter: ArchiveFilter;
      readonly terms: readonly string[];
      readonly count: boolean;
    }
  /** The next of a list of past actions, by their ids. */
  | { readonly kind: 'more'; readonly filter: ArchiveFilter; readonly entries: readonly string[] }
  /** `event`: the one that is asked about. `carried`: filters of the turn before, which nobody said anew. */
  | {
      readonly kind: 'programme';
      readonly request: ProgrammeRequest;
      readonly event?: string;
      readonly carried?: readonly ProgrammeFilter[];
    }
  /** `annuaire`: what the imported directory is to be asked for. */
  | { readonly kind: 'contact'; readonly about?: string; readonly place?: Place; readonly annuaire?: AnnuaireRequest }
  /** Somebody is wanted rather than an answer; `motif`: that of the answer before. */
  | {
      readonly kind: 'escalade';
      readonly about?: string;
      readonly genre?: EntryKind;
      readonly motif?: string;
      readonly place?: Place;
      /** What is said of the pupil in the same breath. */
      readonly profile: Profile;
    }
  /** What has changed in the content, from that day on, or in the months before today. */
  | { readonly kind: 'nouveautes'; readonly since?: CivilDate; readonly months?: number }
  /** `figure`: id of the figure that is asked for. */
  | { readonly kind: 'chiffres'; readonly figure: string }
  /** Several entries answer as well as each other (`sure`), or are perhaps what was meant: the user says which. */
  | { readonly kind: 'suggestion'; readonly sure: boolean; readonly candidates: readonly string[] }
  /** Not for us to say, or not understood; `nearest`: entries that look closest to the question. */
  | {
      readonly kind: 'unknown';
      readonly reason: OffTopicReason | 'not-understood';
      readonly nearest: readonly string[];
    };

/** What the turn before leaves for a follow-up. */
export type Topic =
  /** `entry`: the dispositif that the verdict was asked of. */
  | { readonly kind: 'orientation'; readonly entry?: string }
  /** `before`: the entry of the fiche before that one, for "quelle différence ?". */
  | { readonly kind: 'fiche'; readonly entry: string; readonly before?: string }
  | { readonly kind: 'comparison'; readonly entries: readonly string[] }
  /** `only`: the entry, where the list held one. */
  | { readonly kind: 'liste'; readonly filter: ListFilter; readonly only?: string }
  /** `rest`: ids of what was not shown yet; `counted`: how many there were was asked, and none is shown yet. */
  | {
      readonly kind: 'archives';
      readonly filter: ArchiveFilter;
      readonly rest: readonly string[];
      readonly counted?: true;
    }
  | { readonly kind: 'programme'; readonly request: ProgrammeRequest; readonly event?: string }
  /** `annuaire`: the role that was asked for in the directory, and the places that were offered, in their order. */
  | {
      readonly kind: 'contact';
      readonly about?: string;
      readonly annuaire?: { readonly role: AnnuaireRole; readonly options: readonly string[] };
    }
  | { readonly kind: 'escalade'; readonly motif: string; readonly about?: string }
  /** `about`: the entry that the figure is about. */
  | { readonly kind: 'chiffres'; readonly chiffres: readonly string[]; readonly about?: string };
