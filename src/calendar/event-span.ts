import { parisInstant, type CivilDate } from '../knowledge/civil-date';
import type { EntryOf } from '../knowledge/knowledge';
import { periodOf } from '../knowledge/requests';

/** The place that an event takes up in a calendar. */
export type EventSpan =
  /** Whole days, both ends included. */
  | { readonly kind: 'days'; readonly from: CivilDate; readonly to: CivilDate }
  /** From an hour on; `end` is absent where the sources print none. */
  | { readonly kind: 'hours'; readonly start: Date; readonly end?: Date };

/**
 * When an event takes place, and nothing that the sources do not print: a part of the day stays a whole day, as does an
 * event of several days, whose hour is that of each day rather than of one long stretch.
 */
export function spanOf(event: EntryOf<'evenement'>): EventSpan {
  const { from, to } = periodOf(event);
  if (event.debut === undefined || from !== to) return { kind: 'days', from, to };
  const end = event.fin === undefined ? undefined : parisInstant(from, event.fin);
  return { kind: 'hours', start: parisInstant(from, event.debut), end };
}
