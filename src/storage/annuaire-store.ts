import type { Annuaire, AnnuaireImport, AnnuaireSource } from '../annuaire/annuaire-entry';

/** The directory that was imported: schools and CIO of the ministry's open data, people of the deployment's own list. */
export interface AnnuaireStore {
  /** Puts an import in the place of the last one of that source: wholly, or not at all. */
  replace(source: AnnuaireSource, imported: AnnuaireImport): Promise<void>;
  /**
   * What was imported last of each source, by whatever process. The same object for as long as nothing was imported:
   * asking again costs one small query, and what was made of it can be kept.
   */
  current(): Promise<Annuaire>;
}
