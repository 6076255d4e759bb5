import type { CivilDate } from '../knowledge/civil-date';
import type { Profile } from '../knowledge/profile';
import type { ListFilter, Place } from '../knowledge/query';
import type { Departement, FactKey } from '../knowledge/schemas/common';
import type { Audience, Legende, Phase } from '../knowledge/schemas/entries';
import type { Meaning } from '../knowledge/schemas/vocabulary';
import type { SaidArchives } from './recognisers/recognise-archives';
import type { Joint } from './recognisers/recognise-joints';
import type { SaidPupils } from './recognisers/recognise-pupils';
import type { SaidPeriod } from './recognisers/recognise-period';
import type { Word } from './words/tokenise';

export type Demande = Extract<Meaning, { type: 'demande' }>['demande'];
export type Social = Extract<Meaning, { type: 'social' }>['sujet'];

/** An entry that the message names, and where. */
export interface Mention {
  readonly id: string;
  readonly words: readonly number[];
}

/** All that is recognised in a message, before deciding what it asks. */
export interface Reading {
  readonly words: readonly Word[];
  readonly language: 'fr' | 'en' | undefined;
  /** Whether a word of it asks: who, which, how… */
  readonly asks: boolean;
  readonly demandes: ReadonlySet<Demande>;
  /** First word after each demand for a definition: what is named there is what is asked about. */
  readonly definitionEnds: readonly number[];
  /** First word after each "ou" and the like, which may stand between two names to choose from. */
  readonly alternativeEnds: readonly number[];
  readonly socials: readonly Social[];
  readonly profile: Profile;
  /** What it says to a question about the pupil, in words that say nothing elsewhere. */
  readonly answers: Profile;
  /** Whether somebody is spoken of: an élève, a jeune, un 16 ans… */
  readonly pupil: boolean;
  /** Whether pupils are spoken of in the plural. */
  readonly pupils: boolean;
  /** How the message speaks of pupils: which of several, or a new one. */
  readonly pupilsSaid: SaidPupils;
  readonly mentions: readonly Mention[];
  readonly genre?: Pick<ListFilter, 'kind' | 'dispositif'>;
  readonly phase?: Phase;
  readonly legende?: Legende;
  readonly place?: Place;
  /** Words that name a town. */
  readonly towns: readonly number[];
  /** Département of the place, when it lies in one. */
  readonly departement?: Departement;
  readonly period?: SaidPeriod;
  /** The day from which something is asked for: "depuis mars". */
  readonly since?: CivilDate;
  readonly audience?: Audience;
  readonly online: boolean;
  /** Whether the dispositifs that the Pôle runs are spoken of. */
  readonly pole: boolean;
  readonly facts: readonly FactKey[];
  readonly field?: Extract<Meaning, { type: 'champ' }>['champ'];
  readonly offTopic?: Extract<Meaning, { type: 'hors-sujet' }>['raison'];
  readonly urgences: readonly string[];
  /** Dangers that what is said may hide. */
  readonly doutes: readonly string[];
  /** Dangers of which a phrase that never lies tells. */
  readonly certitudes: readonly string[];
  readonly archives: SaidArchives;
  /** Places where a second question may begin. */
  readonly joints: readonly Joint[];
  /** Stems of the words that carry meaning, in order, each once. */
  readonly terms: readonly string[];
  /** Stems of what the message is about, less how it is asked. */
  readonly subject: readonly string[];
  /** Words that carry meaning and that no phrase of ours takes. */
  readonly unexplained: readonly Word[];
}

/** What phrases of the knowledge base say of a danger: ids of dangers. */
export type DangerPhrases = Pick<Reading, 'urgences' | 'doutes' | 'certitudes'>;
