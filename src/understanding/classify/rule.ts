import type { EntryKind, Knowledge } from '../../knowledge/knowledge';
import type { Profile, ProfileField } from '../../knowledge/profile';
import type { LastTopic, Query } from '../../knowledge/query';
import type { Reading } from '../reading';

/** What came before the message, as far as it changes what the message asks. */
export interface ClassifyContext {
  readonly knowledge: Knowledge;
  readonly editionId: string;
  readonly last?: LastTopic;
  /** Fields of the pupil at hand that are known. */
  readonly profile: Profile;
}

/** Knows one kind of message: what it asks, or undefined when it is of another kind. */
export type Rule = (reading: Reading, context: ClassifyContext) => Query | undefined;

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
  { knowledge }: ClassifyContext,
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
export function topicEntry(last: LastTopic | undefined): string | undefined {
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
    case 'archives':
    case 'comparison':
    case 'orientation':
    case undefined:
      return undefined;
  }
}
