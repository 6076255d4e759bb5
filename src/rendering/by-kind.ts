/** For each kind of a union what to do with one of it: a kind left out does not compile. */
type ByKind<One extends { readonly kind: string }, Rest extends unknown[], Result> = {
  readonly [Kind in One['kind']]: (one: Extract<One, { readonly kind: Kind }>, ...rest: Rest) => Result;
};

/** A function over a union as a table, one line a kind, where a `switch` would take two. */
export const byKind =
  <One extends { readonly kind: string }, Rest extends unknown[], Result>(table: ByKind<One, Rest, Result>) =>
  (one: One, ...rest: Rest): Result =>
    // The kind of the key and of what it is given are the same one, which the type of a table cannot say.
    (table[one.kind as One['kind']] as (one: One, ...rest: Rest) => Result)(one, ...rest);
