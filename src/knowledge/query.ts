import type { CivilDate } from './civil-date';
import type { EntryKind } from './knowledge';
import type { AnnuaireRequest, AnnuaireRole, ArchiveFilter, ListFilter, Place, ProgrammeRequest } from './requests';
import type { Profile, ProfileField } from './profile';
import type { FactKey } from './schemas/common';
import type { OffTopicReason } from './schemas/vocabulary';

export type SocialTopic = 'hello' | 'thanks' | 'bye' | 'who' | 'well-being' | 'sorry';

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
  /** `event`: the one that is asked about. */
  | { readonly kind: 'programme'; readonly request: ProgrammeRequest; readonly event?: string }
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
  | { readonly kind: 'orientation' }
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
