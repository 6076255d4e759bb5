/** One fault of the app package, with the file that it is in. `rendering/` says it in the editor's language. */
export type PackageProblem = { readonly file: string } & (
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'not-json'; readonly reason: string }
  /** A `${{NAME}}` that no setting fills. */
  | { readonly kind: 'unknown-variable'; readonly name: string }
  /** Refused by Microsoft's schema, in its words. */
  | { readonly kind: 'schema'; readonly detail: string }
  /** Optional for Microsoft, needed by us. */
  | { readonly kind: 'field-missing'; readonly field: string }
  | { readonly kind: 'translation-missing'; readonly key: string }
  | { readonly kind: 'translation-unknown'; readonly key: string }
  | { readonly kind: 'too-long'; readonly text: string; readonly maximum: number }
  | { readonly kind: 'command-unknown'; readonly title: string }
  | { readonly kind: 'command-language'; readonly title: string; readonly wanted: string; readonly answered: string }
  | { readonly kind: 'icon-unreadable' }
  | { readonly kind: 'icon-size'; readonly width: number; readonly height: number; readonly wanted: number }
  | { readonly kind: 'color-see-through' }
  | { readonly kind: 'outline-opaque' }
  | { readonly kind: 'outline-coloured' }
  | { readonly kind: 'outline-empty' }
);
