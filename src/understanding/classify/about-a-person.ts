import type { LastTopic, Query } from '../../knowledge/query';
import type { EntryKind } from '../../knowledge/knowledge';
import { chooseMention } from '../choose-mention';
import { mentionsOf, topicEntry, type Rule } from './rule';
import { preferContact } from './about-an-entry';

/** "Je veux parler à quelqu'un": somebody is wanted rather than an answer. Whoever is named has a contact of their own. */
export const escalade: Rule = (reading, context) => {
  const { demandes, place, profile } = reading;
  if (!demandes.has('humain') || demandes.has('orientation') || demandes.has('guide')) return undefined;
  const namesSomebody = mentionsOf(reading, context, 'contact').length > 0 || preferContact(reading, context);
  if (namesSomebody) return undefined;
  const about = chooseMention(reading, context.knowledge);
  const { last } = context;
  return {
    kind: 'escalade',
    profile,
    ...(about !== undefined && { about }),
    ...(about === undefined && last?.kind === 'escalade' && { motif: last.motif }),
    ...(place && { place }),
  };
};

/** "Dans l'Oise", "à Lens" after somebody to talk to: the person there. */
export const escaladeElsewhere = (
  { motif, about }: Extract<LastTopic, { kind: 'escalade' }>,
  place: NonNullable<Extract<Query, { kind: 'escalade' }>['place']>,
): Query => ({ kind: 'escalade', motif, ...(about !== undefined && { about }), place, profile: {} });

/** What the turn before was about, for whoever is to be put in touch with somebody. */
export function spokenOf(last: LastTopic | undefined): { about?: string; genre?: EntryKind } {
  const about = last?.kind === 'comparison' ? last.entries[0] : topicEntry(last);
  if (about !== undefined) return { about };
  switch (last?.kind) {
    case 'programme':
      return { genre: 'evenement' };
    case 'liste':
    case 'archives':
      return { genre: last.filter.kind };
    default:
      return {};
  }
}
