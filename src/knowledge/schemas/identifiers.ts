import { z } from 'zod';
import { wordsSchema } from './common';

/** What announces, in a message, the name or the birth date of somebody. Folded words; a phrase is several of them. */
export const identifiersFileSchema = z.strictObject({
  /** A name follows if it has a capital. */
  personnes: z.array(wordsSchema),
  /** A name follows, with or without capital. */
  nommer: z.array(wordsSchema),
  /** Between a name and the age that follows it. */
  liens: z.array(wordsSchema),
  /** Between two names. */
  liaisons: z.array(wordsSchema),
  naissance: z.array(wordsSchema),
  /** Before a date, these make it that of a text. */
  textes: z.array(wordsSchema),
  /** Never a name, although it has a capital. */
  jamais: z.array(wordsSchema),
  /** After these, words of everyday life with a capital are surnames. */
  civilites: z.array(wordsSchema),
  /** Words before the name of a school, which may be that of a person. */
  etablissements: z.array(wordsSchema),
  /** Words by which the name of a street begins. */
  rues: z.array(wordsSchema),
  /** Those that are nothing but a street, whatever comes after; and those that are one with a number alone. */
  ruesCertaines: z.array(wordsSchema),
  ruesNumerotees: z.array(wordsSchema),
  /** Words for a part of a house: an address goes on after them. */
  logements: z.array(wordsSchema),
  /** Parts of a house that tell where somebody lives without a street: "chambre 212". */
  chambres: z.array(wordsSchema),
  /** Social networks and words before the name of an account. */
  reseaux: z.array(wordsSchema),
  /** Words before a number that belongs to one person, whatever its form. */
  numeros: z.array(wordsSchema),
  /** What is written for the sign of a mail address, and for its dots. */
  arobases: z.array(wordsSchema),
  points: z.array(wordsSchema),
});
