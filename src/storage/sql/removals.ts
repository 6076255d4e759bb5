import type { HashedKey } from '../hashed-key';
import { sql, type Statement } from './statement';

/** Everything of a person: in whatever place, of whatever age. The counters and the unanswered questions are of nobody in particular. */
export const removePerson = (person: HashedKey): Statement[] => [
  sql`DELETE FROM sessions WHERE person = ${person}`,
  sql`DELETE FROM deliveries WHERE person = ${person}`,
  sql`DELETE FROM installations WHERE person = ${person}`,
  sql`DELETE FROM feedback WHERE person = ${person}`,
  sql`DELETE FROM answers WHERE person = ${person}`,
];

/** Everything that ties the bot to a place. A vote is a person's, and stays theirs. */
export const removePlace = (place: HashedKey): Statement[] => [
  sql`DELETE FROM sessions WHERE place = ${place}`,
  sql`DELETE FROM deliveries WHERE place = ${place}`,
  sql`DELETE FROM installations WHERE place = ${place}`,
  sql`DELETE FROM answers WHERE place = ${place}`,
];

/**
 * `sessionEnd`: when a session that changes now would expire. One that would outlive it was written before the clock
 * was set back, and so was an answer that waits to be sent: they are not kept longer for it.
 */
export const removeExpired = (now: number, sessionEnd: number): Statement[] => [
  sql`UPDATE sessions SET expires_at = ${sessionEnd} WHERE expires_at > ${sessionEnd}`,
  sql`UPDATE deliveries SET expires_at = ${sessionEnd} WHERE expires_at > ${sessionEnd} AND answer IS NOT NULL`,
  sql`DELETE FROM sessions WHERE expires_at <= ${now}`,
  sql`DELETE FROM deliveries WHERE expires_at <= ${now}`,
  sql`DELETE FROM feedback WHERE expires_at <= ${now}`,
  sql`DELETE FROM answers WHERE expires_at <= ${now}`,
  sql`DELETE FROM unanswered WHERE expires_at <= ${now}`,
];
