import { z } from 'zod';
import { annuaireRoles } from '../knowledge/query';

/** The ministry's open data hold places and nobody's name; the deployment's own list holds people. */
export const annuaireSources = ['ministere', 'deploiement'] as const;
export type AnnuaireSource = (typeof annuaireSources)[number];

/** Somebody to reach, or somewhere: only what is published or professional. */
const annuaireEntrySchema = z.strictObject({
  role: z.enum(annuaireRoles),
  nom: z.string(),
  ville: z.string().optional(),
  bassin: z.string().optional(),
  /** `59`, `2A`, `971`. */
  departement: z.string().optional(),
  adresse: z.string().optional(),
  /** `03 22 82 39 20`. */
  telephone: z.string().optional(),
  courriel: z.string().optional(),
  /** The school's number in the national register; people have none. */
  uai: z.string().optional(),
});
export type AnnuaireEntry = z.infer<typeof annuaireEntrySchema>;

/** The same text for entries that say the same, in whatever order their fields were written. */
export const entryText = (entry: AnnuaireEntry): string => JSON.stringify(annuaireEntrySchema.parse(entry));

/** All that one source holds, replaced as a whole by the next import of that source. */
export const annuaireImportSchema = z.strictObject({
  /** The day that the data are of, `YYYY-MM-DD`. */
  dataDate: z.iso.date(),
  entries: z.array(annuaireEntrySchema),
});
export type AnnuaireImport = z.infer<typeof annuaireImportSchema>;

/** What was imported last, by source; empty where nothing was. */
export type Annuaire = Readonly<Partial<Record<AnnuaireSource, AnnuaireImport>>>;

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
