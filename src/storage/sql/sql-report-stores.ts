import { addMonths } from 'date-fns/addMonths';
import type { Logger } from 'pino';
import type { HashedKey } from '../hashed-key';
import {
  FEEDBACK_MONTHS,
  feedbackSchema,
  votedAnswerSchema,
  type Feedback,
  type FeedbackStore,
  type VotedAnswer,
  UNANSWERED_MONTHS,
  unansweredQuestionSchema,
  type UnansweredQuestion,
  type UnansweredStore,
} from '../stores';
import { type SqlDatabase, sql, readStored } from './sql-database';

interface Deps {
  readonly clock: () => Date;
  readonly logger: Logger;
}

export class SqlFeedbackStore implements FeedbackStore {
  constructor(
    private readonly database: SqlDatabase,
    private readonly deps: Deps,
  ) {}

  async put(vote: HashedKey, person: HashedKey, feedback: Feedback): Promise<void> {
    const expiresAt = addMonths(this.deps.clock(), FEEDBACK_MONTHS).getTime();
    await this.database.write([
      sql`
        INSERT INTO feedback (key, person, value, expires_at)
        VALUES (${vote}, ${person}, ${JSON.stringify(feedback)}, ${expiresAt})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
    ]);
  }

  async all(): Promise<Feedback[]> {
    const now = this.deps.clock().getTime();
    const rows = await this.database.read(
      sql`SELECT value FROM feedback WHERE expires_at > ${now} ORDER BY expires_at, key`,
    );
    return rows.flatMap(({ value }) => readStored(value, feedbackSchema, 'feedback', this.deps.logger) ?? []);
  }

  async about(answer: HashedKey): Promise<VotedAnswer | undefined> {
    const now = this.deps.clock().getTime();
    const [row] = await this.database.read(
      sql`SELECT value FROM answers WHERE key = ${answer} AND expires_at > ${now}`,
    );
    return row && readStored(row.value, votedAnswerSchema, 'answers', this.deps.logger);
  }
}

export class SqlUnansweredStore implements UnansweredStore {
  constructor(
    private readonly database: SqlDatabase,
    private readonly deps: Deps,
  ) {}

  async put(question: HashedKey, unanswered: UnansweredQuestion): Promise<void> {
    const expiresAt = addMonths(this.deps.clock(), UNANSWERED_MONTHS).getTime();
    await this.database.write([
      sql`
        INSERT INTO unanswered (key, value, expires_at)
        VALUES (${question}, ${JSON.stringify(unanswered)}, ${expiresAt})
        ON CONFLICT (key) DO NOTHING`,
    ]);
  }

  async all(): Promise<UnansweredQuestion[]> {
    const now = this.deps.clock().getTime();
    const rows = await this.database.read(
      sql`SELECT value FROM unanswered WHERE expires_at > ${now} ORDER BY expires_at, key`,
    );
    return rows.flatMap(
      ({ value }) => readStored(value, unansweredQuestionSchema, 'unanswered', this.deps.logger) ?? [],
    );
  }
}
