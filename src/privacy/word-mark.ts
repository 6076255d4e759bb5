import { createHmac } from 'node:crypto';

/** Half of what is customary for a key: two of some ten thousand words are not marked alike in a million databases. */
const MARK_LENGTH = 16;

/**
 * Names words by a keyed hash (HMAC-SHA-256): the same word has the same mark, and without the secret nobody can look up
 * which word that is in a dictionary. Whoever has the secret can try the words that they think of.
 */
export const createWordMark =
  (secret: string) =>
  (stem: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['word', stem]))
      .digest('hex')
      .slice(0, MARK_LENGTH);
