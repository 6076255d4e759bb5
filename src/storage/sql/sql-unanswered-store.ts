import { addMonths } from 'date-fns/addMonths';
import type { Logger } from 'pino';
import type { HashedKey } from '../hashed-key';
import {
  UNANSWERED_MONTHS,
  unansweredQuestionSchema,
  type UnansweredQuestion,
  type UnansweredStore,
} from '../unanswered-store';
import type { SqlDatabase } from './sql-database';
import { sql } from './statement';
import { readStored } from './stored-json';

interface Deps {
  readonly clock: () => Date;
  readonly logger: Logger;
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
