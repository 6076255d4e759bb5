/** Why a file cannot be read at all: nothing of it is imported. `rendering/` says it, with the remedy. */
export type FileProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'empty' }
  /** Neither text nor a workbook: an image, a PDF, a text in UTF-16. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'workbook-unreadable' }
  | { readonly kind: 'workbook-too-big'; readonly maxMegabytes: number }
  /** A cell so far out that the sheet has more places than `max`. */
  | { readonly kind: 'workbook-too-wide'; readonly max: number }
  /** A quotation mark that is never closed, or a line beyond all measure. */
  | { readonly kind: 'line-too-long'; readonly line: number }
  | { readonly kind: 'bad-quotes'; readonly line: number }
  | { readonly kind: 'columns-missing'; readonly names: readonly string[]; readonly isOtherForm: boolean }
  | { readonly kind: 'columns-twice'; readonly names: readonly string[] }
  | { readonly kind: 'too-many-refused'; readonly max: number }
  | { readonly kind: 'too-many-entries'; readonly max: number };

/** Stops the reading of a file; the import turns it into what is said to whoever ran it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(
    readonly problem: FileProblem,
    options?: ErrorOptions,
  ) {
    super(problem.kind, options);
  }
}

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
