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
