import type { LastTopic } from '../../knowledge/query';
import type { EntryKind, Knowledge } from '../../knowledge/knowledge';
import { asksFigure } from '../classify/rule';
import type { Demande, Reading } from '../reading';

/** What the turn before was about, of one kind. */
export type LastOf<Kind extends LastTopic['kind']> = Extract<LastTopic, { kind: Kind }>;

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
