/**
 * A name for a person, a place or a delivery that tells nothing about it: a hash, made at the edge of the bot. The
 * stores take nothing else, so that no id of a user can reach them by mistake, whatever characters it has.
 */
export type HashedKey = string & { readonly hashed: unique symbol };
