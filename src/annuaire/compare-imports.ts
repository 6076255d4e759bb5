import { entryText, type AnnuaireEntry, type AnnuaireImport } from './annuaire-entry';

/** What an import changes of what was there. */
export interface ImportChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Compares two imports of one source, entry by entry; everything is added where there was none before. */
export function compareImports(
  before: AnnuaireImport | undefined,
  after: readonly AnnuaireEntry[],
  identityOf: (entry: AnnuaireEntry) => string,
): ImportChanges {
  const known = new Map((before?.entries ?? []).map((entry) => [identityOf(entry), entryText(entry)]));
  const now = new Map(after.map((entry) => [identityOf(entry), entryText(entry)]));
  const kept = [...now].filter(([identity]) => known.has(identity));
  return {
    added: now.size - kept.length,
    changed: kept.filter(([identity, value]) => known.get(identity) !== value).length,
    removed: known.size - kept.length,
  };
}
