import { z } from 'zod';
import type { Counter, CounterStore } from '../stores';
import { type SqlDatabase, sql } from './sql-database';

/** PostgreSQL gives its 64-bit integers as text. */
const counterSchema = z.object({ name: z.string(), day: z.string(), value: z.coerce.number() });

export class SqlCounterStore implements CounterStore {
  constructor(private readonly database: SqlDatabase) {}

  async add(name: string, day: string, by = 1): Promise<void> {
    await this.database.write([
      sql`
        INSERT INTO counters (name, day, value) VALUES (${name}, ${day}, ${by})
        ON CONFLICT (day, name) DO UPDATE SET value = counters.value + excluded.value`,
    ]);
  }

  async between(from: string, to: string): Promise<Counter[]> {
    const rows = await this.database.read(
      sql`SELECT name, day, value FROM counters WHERE day >= ${from} AND day <= ${to} ORDER BY day, name`,
    );
    return rows.map((row) => counterSchema.parse(row));
  }
}
