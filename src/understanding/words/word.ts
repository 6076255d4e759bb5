/** A word of a message, ready to be matched. */
export interface Word {
  /** Folded, written out and corrected. */
  readonly text: string;
  readonly stem: string;
  /** What stands between the word before and this one, such as a comma or a hyphen. */
  readonly before: string;
  /** Where it begins in the folded text of the message. */
  readonly start: number;
  /** Whether it was typed with a capital, as far as that is known. */
  readonly capital?: true;
  /** Articles and determiners, passed over inside a phrase. */
  readonly light: boolean;
  /** Its value, for a number in digits or in words. */
  readonly number?: number;
  /** Whether it is a word of ours, as typed or after correction. */
  readonly known: boolean;
  /** Rank of the sentence that it stands in. */
  readonly sentence: number;
}
