/** Why a row is refused; `rendering/` says it, with the remedy. */
export type RowProblemKind =
  | 'missing'
  /** The value begins as a formula of a spreadsheet does. */
  | 'formula'
  | 'too-long'
  /** Letters that were read in the wrong encoding and written again. */
  | 'damaged'
  | 'phone'
  /** A mobile, and nothing says that it is a professional one. */
  | 'mobile'
  | 'mail'
  /** A mail address at a public provider. */
  | 'private-mail'
  | 'role'
  | 'uai'
  | 'departement'
  | 'yes-or-no'
  /** Neither telephone nor mail. */
  | 'no-way';

/** A row that is not imported. `line` counts from 1, the header included. */
export type RowProblem =
  | {
      readonly kind: RowProblemKind;
      readonly line: number;
      /** As the file names it. */
      readonly column: string;
      readonly value: string;
    }
  /** The row has not as many cells as the header: nobody can tell which is which. */
  | { readonly kind: 'cells'; readonly line: number; readonly found: number; readonly wanted: number }
  /** The same school, or the same person in the same role and bassin, told of twice and not alike. */
  | { readonly kind: 'duplicate'; readonly line: number; readonly first: number; readonly name: string };
