import type { Logger } from 'pino';
import { z } from 'zod';
import {
  annuaireImportSchema,
  annuaireSources,
  type AnnuaireImport,
  type AnnuaireSource,
} from '../../annuaire/annuaire-entry';
import { indexAnnuaire, type AnnuaireIndex } from '../../annuaire/annuaire-index';
import type { AnnuaireStore } from '../stores';
import { type SqlDatabase, sql, readStored } from './sql-database';

interface Deps {
  /** A fresh opaque id, never used twice. */
  readonly newId: () => string;
  readonly logger: Logger;
}

interface Known {
  readonly versions: string;
  readonly annuaire: AnnuaireIndex;
}

const rowSchema = z.object({ source: z.enum(annuaireSources), version: z.string(), value: z.string() });

/** One row for each source: an import is read as a whole and replaced as a whole, and a row cannot be half written. */
export class SqlAnnuaireStore implements AnnuaireStore {
  private known: Known = { versions: '[]', annuaire: indexAnnuaire({}) };

  constructor(
    private readonly database: SqlDatabase,
    private readonly deps: Deps,
  ) {}

  async replace(source: AnnuaireSource, imported: AnnuaireImport): Promise<void> {
    await this.database.write([
      sql`
        INSERT INTO annuaire (source, version, value)
        VALUES (${source}, ${this.deps.newId()}, ${JSON.stringify(imported)})
        ON CONFLICT (source) DO UPDATE SET version = excluded.version, value = excluded.value`,
    ]);
  }

  async current(): Promise<AnnuaireIndex> {
    const found = await this.database.read(sql`SELECT source, version FROM annuaire ORDER BY source`);
    if (versionsOf(found) !== this.known.versions) this.known = await this.read();
    return this.known.annuaire;
  }

  private async read(): Promise<Known> {
    const rows = await this.database.read(sql`SELECT source, version, value FROM annuaire ORDER BY source`);
    const imports = rows.flatMap((row) => {
      const { source, value } = rowSchema.parse(row);
      const imported = readStored(value, annuaireImportSchema, 'annuaire', this.deps.logger);
      return imported ? [[source, imported] as const] : [];
    });
    return { versions: versionsOf(rows), annuaire: indexAnnuaire(Object.fromEntries(imports)) };
  }
}

const versionsOf = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  JSON.stringify(rows.map(({ source, version }) => [source, version]));
