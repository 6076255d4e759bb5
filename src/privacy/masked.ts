/** What tells who somebody is. */
export type IdentifierKind =
  'mail' | 'account' | 'phone' | 'nir' | 'ine' | 'number' | 'birth-date' | 'address' | 'name';

/** A text without what identifies somebody, and what was found in it, each kind once. */
export interface Masked {
  readonly text: string;
  readonly found: readonly IdentifierKind[];
}

/** What stands where something was taken away: no word, so that nothing is understood of it. */
export const MASK = '[…]';
