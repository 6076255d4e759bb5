import type { Query } from '../knowledge/query';
import type { Reading } from './reading';

/**
 * The query with the days that the message names one by one ("le 4 et le 7"): a request for a programme holds the first and
 * the last of a period, and all the days between them unless it also says which.
 */
export function keepSaidDays(query: Query, { period }: Reading): Query {
  if (query.kind !== 'programme' || !period?.days) return query;
  const asked = query.request.period;
  return asked?.from === period.from && asked.to === period.to
    ? { ...query, request: { ...query.request, period: { ...asked, days: period.days } } }
    : query;
}
