import type { HashedKey } from '../hashed-key';
import type { Installation, InstallationStore } from '../stores';
import { type SqlDatabase, decisive, sql } from './sql-database';

export class SqlInstallationStore implements InstallationStore {
  constructor(private readonly database: SqlDatabase) {}

  async put(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void> {
    await this.database.write([
      sql`
        INSERT INTO installations (place, person, value)
        VALUES (${place}, ${person ?? null}, ${JSON.stringify(installation)})
        ON CONFLICT (place) DO UPDATE SET person = excluded.person, value = excluded.value`,
    ]);
  }

  async block(place: HashedKey, installation: Installation, person?: HashedKey): Promise<void> {
    await this.database.write([
      sql`
        INSERT INTO installations (place, person, value, blocked)
        VALUES (${place}, ${person ?? null}, ${JSON.stringify(installation)}, 1)
        ON CONFLICT (place) DO UPDATE SET blocked = 1`,
    ]);
  }

  async claimNotice(place: HashedKey, installation: Installation, delivery: HashedKey): Promise<boolean> {
    return this.database.write([
      decisive(sql`
        INSERT INTO installations (place, value, notice)
        VALUES (${place}, ${JSON.stringify(installation)}, ${delivery})
        ON CONFLICT (place) DO UPDATE SET notice = excluded.notice
        WHERE installations.notice IS NULL OR installations.notice = excluded.notice`),
    ]);
  }

  async releaseNotice(place: HashedKey, delivery: HashedKey): Promise<void> {
    await this.database.write([
      sql`UPDATE installations SET notice = NULL WHERE place = ${place} AND notice = ${delivery}`,
    ]);
  }
}
