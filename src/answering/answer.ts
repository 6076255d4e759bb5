import type { AnnuaireFound } from '../annuaire/find-in-annuaire';
import type { CivilDate } from '../knowledge/civil-date';
import type { Entry, EntryOf } from '../knowledge/knowledge';
import type { Profile } from '../knowledge/profile';
import type {
  ArchiveFilter,
  ListFilter,
  Place,
  PlainQuery,
  ProgrammeFilter,
  ProgrammeRequest,
  Topic,
} from '../knowledge/query';
import type { Departement, EntryPart, FactKey } from '../knowledge/schemas/common';
import type { Chiffre, Urgence } from '../knowledge/schemas/entries';
import type { Motif } from '../knowledge/schemas/escalade';
import type { OffTopicReason } from '../knowledge/schemas/vocabulary';
import type { OrientationAnswer, WhyAnswer } from './orientation/orientation-answer';

export type { ArchiveFilter, ListFilter, Period, Place, ProgrammeRequest } from '../knowledge/query';

/** What an answer says of itself, whatever its kind: whoever keeps, stores or counts answers asks nothing else. */
export interface AboutAnswer {
  readonly intent: Intent;
  /** Ids of the entries that it shows, in order; a dispositif that is closed to the pupil is not one of them. */
  readonly ids: readonly string[];
  /** What it leaves for a follow-up; absent where it leaves the topic before as it was. */
  readonly opens?: Topic;
  /**
   * It says nothing to the question, as far as the assistant can tell. What is refused knowingly, such as the menu of the
   * canteen, is no gap of the knowledge base.
   */
  readonly misses?: true;
}

/** What was found, and what it is. */
export type Found<Content> = Content & AboutAnswer;

export interface FicheAnswer {
  readonly kind: 'fiche';
  readonly entry: Entry;
  /** The parts of the entry that the question was about: shown first. */
  readonly focus: readonly FactKey[];
  /** The part that was asked for by pressing its title. */
  readonly part?: EntryPart;
}

/** Two or three entries of one kind, side by side. */
export interface ComparisonAnswer {
  readonly kind: 'comparison';
  /** In the order in which they were named. */
  readonly entries: readonly Entry[];
  /** Named too, but too many to compare at once. */
  readonly left: readonly Entry[];
  /** The parts of the entries that the question was about: shown first. */
  readonly focus: readonly FactKey[];
}

export interface ListeAnswer {
  readonly kind: 'liste';
  readonly filter: ListFilter;
  readonly entries: readonly Entry[];
  /** Where a town has none: those of its département. */
  readonly near?: { readonly place: Place; readonly entries: readonly Entry[] };
}

/** Past editions of the Semaine, or actions of them: ideas to take up, never dispositifs of today. */
export interface ArchivesAnswer {
  readonly kind: 'archives';
  readonly filter: ArchiveFilter;
  /** Nothing was found for the level asked for: these are of other levels. */
  readonly widened: boolean;
  readonly entries: readonly Entry[];
  /** The beginning of the list was shown before. */
  readonly continued: boolean;
  /** What "en voir d'autres" goes on with. */
  readonly rest: readonly Entry[];
}

/** How many editions there were, or how many actions, as `filter.kind` says. */
export interface ArchiveFiguresAnswer {
  readonly kind: 'archive-figures';
  readonly filter: ArchiveFilter;
  /** Editions that are counted, or whose printed figures answer the question. */
  readonly editions: readonly EntryOf<'edition'>[];
  /** Actions of the bank of ideas that the question is about. */
  readonly bank: number;
}

export interface ProgrammeAnswer {
  readonly kind: 'programme';
  readonly request: ProgrammeRequest;
  /** The edition asked about, and where its days lie from today. */
  readonly edition: EntryOf<'sujet'>;
  readonly today: string;
  readonly time: 'before' | 'during' | 'after';
  /** The request is for days outside of the edition. */
  readonly outside: boolean;
  /** Set when the question was about one event: where, when, who. */
  readonly single?: EntryOf<'evenement'>;
  readonly events: readonly EntryOf<'evenement'>[];
  /** Online events of the same days: mentioned, not listed, when a place was asked for. */
  readonly alsoOnline: readonly EntryOf<'evenement'>[];
  /** Filters of the turn before with which nothing would be left: they were given up. */
  readonly dropped?: Pick<ProgrammeRequest, ProgrammeFilter>;
  /** Days of the request whose printed programme is not legible. */
  readonly partialDays: readonly string[];
  /** Every day of the edition, with how many events the same request finds on it. */
  readonly perDay?: readonly { readonly day: CivilDate; readonly count: number }[];
}

export interface ContactAnswer {
  readonly kind: 'contact';
  readonly contact: EntryOf<'contact'>;
  /** The contact through which it is reached, where it has no number of its own. */
  readonly via?: EntryOf<'contact'>;
  /** The town, département or académie that was asked for. */
  readonly place?: Place;
  /** What was asked about, where the contact answers for something else: an acteur, a structure. */
  readonly about?: Entry;
  /** What the imported directory holds for the role and place asked for. */
  readonly annuaire?: AnnuaireFound;
}

/** The right person to talk to, with a mail ready to be sent. */
export interface EscaladeAnswer {
  readonly kind: 'escalade';
  readonly motif: Motif;
  readonly person: EntryOf<'contact'> | EntryOf<'acteur'>;
  /** The contact that is written to: the person, or the one through whom the person is reached. */
  readonly mailbox: EntryOf<'contact'>;
  /** Who may be asked nearer by. */
  readonly nearby: readonly EntryOf<'acteur'>[];
  /** What is known of the pupil, where whoever is written to has a use for it: criteria, never who it is. */
  readonly criteria: Profile;
  readonly departement?: Departement;
  /** The départements to choose from, where the person depends on it and it is not known. */
  readonly departements: readonly Departement[];
  /** The entry that was spoken of. */
  readonly about?: Entry;
}

/** The entries whose content has changed. */
export interface NouveautesAnswer {
  readonly kind: 'nouveautes';
  /** First day that is looked at. */
  readonly since: CivilDate;
  /** The newest first. */
  readonly entries: readonly Entry[];
  /** When any entry last changed; undefined where none has since its first version. */
  readonly latest?: CivilDate;
  /** When any entry was last checked against its sources. */
  readonly checkedOn: CivilDate;
}

export interface ChiffresAnswer {
  readonly kind: 'chiffres';
  /** The entry that holds the figures. */
  readonly entry: EntryOf<'sujet'>;
  readonly chiffres: readonly Chiffre[];
  /** Figures that break the first ones down, or that they compare with. */
  readonly detail: readonly Chiffre[];
}

/** The question that stood beside a danger: about the pupil whose facts are in the dossier, or ready to be answered. */
export type RestOfQuestion =
  { readonly kind: 'resume'; readonly dossier: string } | { readonly kind: 'ask'; readonly query: PlainQuery };

export interface UrgenceAnswer {
  readonly kind: 'urgence';
  readonly urgences: readonly Urgence[];
  /** The other dangers, whose numbers are given in short: the words may hide more than one. */
  readonly others: readonly Urgence[];
  /** What else the message asks, one press away. */
  readonly rest?: RestOfQuestion;
}

export interface SocialAnswer {
  readonly kind: 'social';
  readonly topic: 'hello' | 'thanks' | 'bye' | 'who' | 'well-being' | 'sorry' | 'erased';
}

export interface AideAnswer {
  readonly kind: 'aide';
  /** First contact rather than a request for help. */
  readonly welcome: boolean;
}

export interface UnknownAnswer {
  readonly kind: 'unknown';
  /** Why there is no answer: not for us to give, or simply not known. */
  readonly reason: OffTopicReason | 'not-understood';
  /** Entries that look closest to the question, best first; may be empty. */
  readonly nearest: readonly Entry[];
  /** The end of the ladder is a person. */
  readonly escalade: EscaladeAnswer;
}

/** Nothing is sure, but something is likely: the user says which, or that it is none of them. */
export interface SuggestionAnswer {
  readonly kind: 'suggestion';
  /** Whether each of them answers as well as the others, or none for sure. */
  readonly sure: boolean;
  /** At most three, the likeliest first. */
  readonly candidates: readonly Entry[];
  readonly contact: EntryOf<'contact'>;
}

/** What is said to one question. `rendering/` says each in French and in English, as text and as a card. */
export type SingleContent =
  | OrientationAnswer
  | WhyAnswer
  | FicheAnswer
  | ComparisonAnswer
  | ListeAnswer
  | ArchivesAnswer
  | ArchiveFiguresAnswer
  | ProgrammeAnswer
  | ContactAnswer
  | EscaladeAnswer
  | NouveautesAnswer
  | ChiffresAnswer
  | UrgenceAnswer
  | SocialAnswer
  | AideAnswer
  | SuggestionAnswer
  | UnknownAnswer;

/** An answer to one question. */
export type SingleAnswer = Found<SingleContent>;

/** Answers to the two questions of one message, in their order. */
export interface BothAnswer<Single = SingleContent> {
  readonly kind: 'both';
  readonly answers: readonly [Single, Single];
}

/** All that the assistant can say. */
export type AnswerContent = SingleContent | BothAnswer;

/** Every answer that the assistant can give. */
export type Answer = SingleAnswer | Found<BothAnswer<SingleAnswer>>;

/** The intents of the domain contract, section 8. */
export type Intent =
  | 'orientation'
  | 'fiche'
  | 'liste'
  | 'programme'
  | 'contact'
  | 'chiffres'
  | 'urgence'
  | 'social'
  | 'aide'
  | 'hors-sujet';
