import { fold } from '../../knowledge/fold';
import type { WordRole } from '../../knowledge/schemas/word-roles';

/** A word as it is typed, folded. */
export interface Token {
  readonly text: string;
  /** What stands between the token before and this one. */
  readonly before: string;
  /** An elided article or pronoun, such as the `l'` of `l'élève`. */
  readonly elided: boolean;
  /** Where it begins in the folded text. */
  readonly start: number;
  /** Whether it begins with a capital, as far as that is known. */
  readonly capital?: true;
  /** As it is typed, in small letters, where that is known and not the same: "décroché" is past, "décroche" is not. */
  readonly typed?: string;
}

/** `3e`, `4ème`, `1re`, `2nde`, `6th`: a number that ranks. */
const ORDINAL = /^(\d{1,2})(?:eres?|res?|ndes?|nds?|des?|iemes?|emes?|ems?|es?|th|st|rd)$/;

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;

/** A number and the unit stuck to it: `17ans`, `14mois`, `8h30`, `17a`; not `st2s`, which is a name. */
const GLUED_NUMBER = /^[a-z]+\d+[a-z]+$|\d+|[a-z]+/g;

/** Signs that stand for a word beside a number: `16+`, `+ de 18 ans`, `- de 16 ans`, `< 16`. */
const SIGN = String.raw`(?<=\d\s?)\+|\+(?=\s?(?:de\s+)?\d)|(?<=^|\s)-(?=\s?de\s+\d)|[<>](?=\s?\d)`;

const WORD_OR_SIGN = new RegExp(String.raw`[\p{L}\p{N}]+|${SIGN}`, 'gu');

/** Splits a text into words and numbers; other punctuation stays in `before`. Any input is fine, also an empty one. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const composed = text.normalize('NFC');
  // A ligature moves what comes after it: any word may have had a capital then.
  const isCapital = (at: number): boolean => composed.length !== folded.length || /\p{Lu}/u.test(composed.charAt(at));
  const tokens: Token[] = [];
  let end = 0;
  for (const found of folded.matchAll(WORD_OR_SIGN)) {
    const start = found.index;
    const before = folded.slice(end, start);
    end = start + found[0].length;
    const elided = folded[end] === "'" && ELISION.test(found[0]);
    const [first = '', ...others] = split(found[0]);
    tokens.push(
      {
        text: first,
        before,
        elided,
        start,
        ...(isCapital(start) && { capital: true as const }),
        ...typedAs(first, composed, folded, start),
      },
      ...others.map((other) => ({ text: other, before: '', elided: false, start })),
    );
  }
  return tokens;
}

/** A ligature moves what comes after it: nothing is known then of how a word was typed. */
function typedAs(text: string, composed: string, folded: string, start: number): { typed?: string } {
  if (composed.length !== folded.length) return {};
  const typed = composed.slice(start, start + text.length).toLowerCase();
  return typed === text ? {} : { typed };
}

function split(text: string): string[] {
  if (!/\d/.test(text)) return [text];
  // `1er` is a day of the month, `1re` a class: the one rank whose spelling tells.
  if (/^0?1ers?$/.test(text)) return ['1er'];
  const rank = ORDINAL.exec(text)?.[1];
  if (rank !== undefined) return [`${Number(rank)}e`];
  return text.match(GLUED_NUMBER) ?? [text];
}

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
  /** What it does beside others, of the roles of the vocabulary. */
  readonly roles: ReadonlySet<WordRole>;
  /** Its value, for a number in digits or in words. */
  readonly number?: number;
  /** Whether it is a word of ours, as typed or after correction. */
  readonly known: boolean;
  /** Rank of the sentence that it stands in. */
  readonly sentence: number;
}

/** Whether a word plays that role; before the first and after the last there is none. */
export const hasRole = (word: Word | undefined, role: WordRole): boolean => word?.roles.has(role) === true;
