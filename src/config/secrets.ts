const LEAST_LENGTH = 32;

/** A random text of 32 hexadecimal digits has about 14 different ones; fewer than 8 are drawn once in a hundred million. */
const LEAST_DIFFERENT = 8;

/** Whether a secret may have been drawn at random: one that is short, or of a few repeated characters, is guessed. */
export const looksRandom = (secret: string): boolean =>
  secret.length >= LEAST_LENGTH && new Set(secret).size >= LEAST_DIFFERENT;
