import type { Entry, EntryKind, Knowledge } from '../../knowledge/knowledge';
import type { ProfileField } from '../../knowledge/profile';
import type { Query, Topic } from '../../knowledge/query';
import type { FactKey } from '../../knowledge/schemas/common';
import { confidence, nearEnough } from '../../search/confidence';
import type { Hit } from '../../search/entry-index';
import type { Lookup } from '../../search/lookup';
import type { Votes } from '../models/models';
import type { Dialogue } from '../dialogue';
import type { Demande, Reading } from '../reading';

/** What came before the message, as far as it changes what the message asks, and where to look things up. */
export interface FrameContext extends Dialogue {
  readonly knowledge: Knowledge;
  readonly editionId: string;
  readonly lookup: Lookup;
  /** What the models say of the message; absent while they are learnt, when the frames are alone. */
  readonly votes?: Votes;
}

/** Knows one kind of message: what it asks, or undefined when it is of another kind. */
export type Rule = (reading: Reading, context: FrameContext) => Query | undefined;

/** Fields that describe one pupil: a level alone may be about a whole school. */
const personalFields = [
  'age',
  'situation',
  'classe',
  'dureeDescolarisationMois',
  'allophone',
  'autonome',
  'examenEchoue',
] as const satisfies readonly ProfileField[];

export const personalFacts = ({ profile }: Reading): number =>
  personalFields.filter((field) => profile[field] !== undefined).length;

/** Facts that nobody states of pupils in general. */
export const isAboutOnePupil = ({ profile, pupil }: Reading): boolean =>
  profile.age !== undefined ||
  profile.dureeDescolarisationMois !== undefined ||
  (profile.classe !== undefined && (pupil || profile.situation !== undefined)) ||
  profile.examenEchoue !== undefined;

export const hasFacts = (reading: Reading): boolean => Object.keys(reading.profile).length > 0;

export const mentionsOf = (
  { mentions }: Reading,
  { knowledge }: FrameContext,
  ...kinds: readonly EntryKind[]
): string[] =>
  mentions
    .map(({ id }) => id)
    .filter((id) => {
      const kind = knowledge.entries.get(id)?.kind;
      return kind !== undefined && kinds.includes(kind);
    });

export const asksDefinition = ({ demandes, facts }: Reading): boolean =>
  demandes.has('definition') || demandes.has('comparer') || demandes.has('acces') || facts.length > 0;

/** A count or a share of what is counted. */
export const asksFigure = ({ demandes }: Reading): boolean => demandes.has('combien') || demandes.has('part');

/** The entry that the turn before was about, if it was about one. */
export function topicEntry(last: Topic | undefined): string | undefined {
  switch (last?.kind) {
    case 'fiche':
      return last.entry;
    case 'contact':
    case 'escalade':
      return last.about;
    case 'programme':
      return last.event;
    case 'liste':
      return last.only;
    case 'chiffres':
      return last.about;
    case 'orientation':
      return last.entry;
    case 'archives':
    case 'comparison':
    case undefined:
      return undefined;
  }
}

/** What the turn before was about, of one kind. */
export type LastOf<Kind extends Topic['kind']> = Extract<Topic, { kind: Kind }>;

/** Words around a bare place ("j'ai oublié de préciser") that may be anything. */
export const ASIDE_WORDS = 3;

/** Kinds of the entries that the message names. */
export const namedKinds = ({ mentions }: Reading, { entries }: Knowledge): EntryKind[] =>
  mentions.flatMap(({ id }) => entries.get(id)?.kind ?? []);

/** Whether something is named that a follow-up is not about; whom it is for may well be a body of ours. */
export const namesOther = (reading: Reading, knowledge: Knowledge): boolean =>
  namedKinds(reading, knowledge).some((kind) => kind !== 'acteur');

const newDemands: readonly Demande[] = ['contact', 'definition', 'comparer'];

/** Whether the message asks for something of its own: whom to call, how many, what it is. */
export const isNewDemand = (reading: Reading): boolean =>
  newDemands.some((demande) => reading.demandes.has(demande)) || asksFigure(reading);

/** "Il y en a combien ?": of what was just listed, which says it. */
export const countsAgain = (reading: Reading): boolean =>
  asksFigure(reading) &&
  reading.mentions.length === 0 &&
  reading.unexplained.length === 0 &&
  reading.facts.length === 0;

/** An entry in the form that its kind is asked for: an event with its day and place, a contact with its number. */
export function openEntry(
  { id, kind }: Entry,
  focus: readonly FactKey[] = [],
): Extract<Query, { kind: 'programme' | 'contact' | 'fiche' }> {
  if (kind === 'evenement') return { kind: 'programme', request: {}, event: id };
  return kind === 'contact' ? { kind: 'contact', about: id } : { kind: 'fiche', entry: id, focus };
}

/** "Je ne sais pas", with the topics that look closest. */
export const unknown = (
  reason: Extract<Query, { kind: 'unknown' }>['reason'],
  hits: readonly Hit[] = [],
): Extract<Query, { kind: 'unknown' }> => ({
  kind: 'unknown',
  reason,
  nearest: nearEnough(hits, confidence.topicCoverage).map(({ id }) => id),
});
