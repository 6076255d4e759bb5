import type { AnnuaireEntry, AnnuaireSource } from './annuaire-entry';
import type { Columns } from './columns';

/** The cells of a row by field; empty where the file has no such column. */
export type RawRow<Field extends string> = Readonly<Record<Field, string>>;

/** What zod says of a cell at fault: the field, and in `params` which problem it is. */
interface CellIssue {
  readonly path: readonly PropertyKey[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export type ReadRow =
  | {
      readonly entry: AnnuaireEntry;
      /** Its number is a mobile, which is not shown. */
      readonly leavesNumberOut: boolean;
    }
  | { readonly issues: readonly CellIssue[] };

/** One kind of file that can be imported: its columns, which of its rows are wanted, and what they say. */
export interface FileForm<Field extends string> {
  readonly source: AnnuaireSource;
  readonly columns: Columns<Field>;
  readonly isWanted: (row: RawRow<Field>) => boolean;
  readonly read: (row: RawRow<Field>) => ReadRow;
  /** Two rows that give the same are about the same school, or the same person in the same role. */
  readonly identityOf: (entry: AnnuaireEntry) => string;
  /** The day on which the row was brought up to date, where the file says so. */
  readonly dateOf: (row: RawRow<Field>) => string | undefined;
  /** Of any row, wanted or not. */
  readonly departementOf: (row: RawRow<Field>) => string | undefined;
}
