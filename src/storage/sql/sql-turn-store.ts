import type { Logger } from 'pino';
import { z } from 'zod';
import { sessionSchema, type Session } from '../../conversation/session';
import type { HashedKey } from '../hashed-key';
import { VOTABLE_DAYS } from '../stores';
import type { KeptAnswer, NewTurn, OpenedTurn, SavedTurn, SentAnswer, TurnKeys, TurnStore } from '../turn-store';
import { type SqlDatabase, decisive, sql, type Statement, readStored } from './sql-database';

const MS_PER_MINUTE = 60_000;

/** Retries of the channel come within minutes. */
const REMEMBERED_MS = 24 * 60 * MS_PER_MINUTE;

const VOTABLE_MS = VOTABLE_DAYS * 24 * 60 * MS_PER_MINUTE;

/** The last instant that a `Date` can hold. */
const NEVER_MS = 8_640_000_000_000_000;

/**
 * How long after saving an answer an instance may be sending it; then it is taken for dead and the next delivery sends
 * the answer. A turn is over 13 s after it arrived, its sending included; the channel delivers again after about 15 s.
 */
const SENDING_LEASE_MS = 15_000;

/** How far apart the clocks of two instances may be. A lease that ends later still was given before a clock was set back. */
const CLOCKS_APART_MS = 60_000;

const answerSchema = z.record(z.string(), z.unknown());

const textSchema = z.string().nullable();

/** The delivery and the session of a turn; the columns of one that is not there are null. */
const openedSchema = z.object({
  answer: textSchema,
  /** PostgreSQL writes a long number as text. */
  busy_until: z.union([z.number(), z.string()]).nullable(),
  value: textSchema,
  version: textSchema,
  card: textSchema,
});
type Opened = z.infer<typeof openedSchema>;

interface Deps {
  readonly clock: () => Date;
  /** A fresh id for a version. Never used twice, so that a session that was removed and made anew is another one. */
  readonly newId: () => string;
  /** How long a session lives after its last turn. */
  readonly sessionMinutes: number;
  readonly logger: Logger;
}

export class SqlTurnStore implements TurnStore {
  constructor(
    private readonly database: SqlDatabase,
    private readonly deps: Deps,
  ) {}

  async open(keys: TurnKeys): Promise<OpenedTurn> {
    const now = this.now();
    const [row] = await this.database.read(sql`
      SELECT deliveries.answer, deliveries.busy_until, sessions.value, sessions.version, sessions.card
      FROM (SELECT 1) AS turn
      LEFT JOIN deliveries ON deliveries.key = ${keys.delivery} AND deliveries.expires_at > ${now}
      LEFT JOIN sessions ON sessions.key = ${keys.session} AND sessions.expires_at > ${now}`);
    const opened = openedSchema.parse(row);
    if (opened.busy_until === null) return this.newTurn(opened);
    if (opened.answer === null) return { kind: 'answered' };
    const busyUntil = Number(opened.busy_until);
    if (busyUntil > now && busyUntil <= now + SENDING_LEASE_MS + CLOCKS_APART_MS) return { kind: 'under-way' };
    return this.takeOver(keys, opened.answer, busyUntil);
  }

  async save(
    keys: TurnKeys,
    before: NewTurn,
    { session, answer }: { session: Session; answer: KeptAnswer },
  ): Promise<SavedTurn | undefined> {
    const version = this.deps.newId();
    const saved = await this.database.write([
      decisive(this.writeSession(keys, before.version, session, version)),
      decisive(this.writeDelivery(keys, answer)),
    ]);
    return saved ? { before, version } : undefined;
  }

  async erase(keys: TurnKeys, answer: KeptAnswer): Promise<boolean> {
    const nobody = { ...keys, person: keys.delivery, place: keys.delivery };
    return this.database.write([...removePerson(keys.person), decisive(this.writeDelivery(nobody, answer))]);
  }

  async confirm(keys: TurnKeys, sent?: SentAnswer): Promise<void> {
    const expiresAt = keys.remember === 'installation' ? NEVER_MS : this.now() + REMEMBERED_MS;
    await this.database.write([
      ...(sent?.dialog ? [this.moveDialog(keys, sent.dialog === 'here' ? sent.key : null)] : []),
      ...(sent ? [this.writeAnswer(keys, sent)] : []),
      sql`UPDATE deliveries SET answer = NULL, expires_at = ${expiresAt} WHERE key = ${keys.delivery}`,
      sql`UPDATE installations SET blocked = 0 WHERE place = ${keys.place} AND blocked = 1`,
    ]);
  }

  async takeBack(keys: TurnKeys, saved?: SavedTurn): Promise<void> {
    const undone =
      saved !== undefined &&
      (await this.database.write([
        decisive(this.restoreSession(keys, saved)),
        sql`DELETE FROM deliveries WHERE key = ${keys.delivery}`,
      ]));
    if (!undone) await this.database.write([sql`UPDATE deliveries SET busy_until = 0 WHERE key = ${keys.delivery}`]);
  }

  private newTurn({ value, version, card }: Opened): NewTurn {
    if (version === null) return { kind: 'new', session: {}, version: undefined };
    const session = readStored(value, sessionSchema, 'sessions', this.deps.logger) ?? {};
    return { kind: 'new', session, version, card: (card as HashedKey | null) ?? undefined };
  }

  /** One of those who find an answer that nobody sends any more gets to send it. */
  private async takeOver(keys: TurnKeys, kept: string, busyUntil: number): Promise<OpenedTurn> {
    const answer = readStored(kept, answerSchema, 'deliveries', this.deps.logger);
    if (!answer) {
      await this.database.write([sql`DELETE FROM deliveries WHERE key = ${keys.delivery} AND answer = ${kept}`]);
      return this.open(keys);
    }
    const taken = await this.database.write([
      decisive(sql`
        UPDATE deliveries SET busy_until = ${this.now() + SENDING_LEASE_MS}
        WHERE key = ${keys.delivery} AND busy_until = ${busyUntil} AND answer IS NOT NULL`),
    ]);
    return taken ? { kind: 'unsent', answer } : { kind: 'under-way' };
  }

  /** Touches no row when the session is not the one of that version. */
  private writeSession(keys: TurnKeys, version: string | undefined, session: Session, next: string): Statement {
    const value = JSON.stringify(session);
    if (version !== undefined)
      return sql`
        UPDATE sessions SET value = ${value}, version = ${next}, expires_at = ${this.sessionEnd()}
        WHERE key = ${keys.session} AND version = ${version}`;
    return sql`
      INSERT INTO sessions (key, person, place, version, value, expires_at)
      VALUES (${keys.session}, ${keys.person}, ${keys.place}, ${next}, ${value}, ${this.sessionEnd()})
      ON CONFLICT (key) DO UPDATE
      SET version = excluded.version, value = excluded.value, expires_at = excluded.expires_at, card = NULL
      WHERE sessions.expires_at <= ${this.now()}`;
  }

  /** Touches no row when the delivery is known. */
  private writeDelivery({ delivery, person, place }: TurnKeys, answer: KeptAnswer): Statement {
    return sql`
      INSERT INTO deliveries (key, person, place, answer, busy_until, expires_at)
      VALUES (${delivery}, ${person}, ${place}, ${JSON.stringify(answer)},
        ${this.now() + SENDING_LEASE_MS}, ${this.sessionEnd()})
      ON CONFLICT (key) DO UPDATE
      SET answer = excluded.answer, busy_until = excluded.busy_until, expires_at = excluded.expires_at
      WHERE deliveries.expires_at <= ${this.now()}`;
  }

  /** Not a turn of its own: the version stays, and a turn under way elsewhere is not begun anew for it. */
  private moveDialog({ session: key }: TurnKeys, card: HashedKey | null): Statement {
    return sql`UPDATE sessions SET card = ${card} WHERE key = ${key}`;
  }

  /** Touches no row when the delivery is gone: its person or place was removed in the meantime. */
  private writeAnswer({ delivery }: TurnKeys, { key, about }: SentAnswer): Statement {
    // The casts are for PostgreSQL, which takes the values of a SELECT for text.
    return sql`
      INSERT INTO answers (key, person, place, value, expires_at)
      SELECT CAST(${key} AS TEXT), person, place, CAST(${JSON.stringify(about)} AS TEXT),
        CAST(${this.now() + VOTABLE_MS} AS BIGINT)
      FROM deliveries WHERE key = ${delivery}
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`;
  }

  /** Touches no row when a later turn was built on the one that is undone. */
  private restoreSession({ session: key }: TurnKeys, { before, version }: SavedTurn): Statement {
    if (before.version === undefined) return sql`DELETE FROM sessions WHERE key = ${key} AND version = ${version}`;
    return sql`
      UPDATE sessions SET value = ${JSON.stringify(before.session)}, version = ${before.version}
      WHERE key = ${key} AND version = ${version}`;
  }

  private sessionEnd(): number {
    return this.now() + this.deps.sessionMinutes * MS_PER_MINUTE;
  }

  private now(): number {
    return this.deps.clock().getTime();
  }
}

/** Everything of a person: in whatever place, of whatever age. The unanswered questions are of nobody in particular. */
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
