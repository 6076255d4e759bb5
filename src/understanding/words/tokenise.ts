import { fold } from '../../knowledge/fold';

/** A word as it is typed, folded. */
export interface Token {
  readonly text: string;
  /** What stands between the token before and this one. */
  readonly before: string;
  /** An elided article or pronoun, such as the `l'` of `l'élève`. */
  readonly elided: boolean;
  /** Where it begins in the folded text. */
  readonly start: number;
}

/** `3e`, `4ème`, `1re`, `2nde`, `6th`: a number that ranks. */
const ORDINAL = /^(\d{1,2})(?:eres?|res?|ndes?|nds?|des?|iemes?|emes?|ems?|es?|th|st|rd)$/;

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;

/** A number and the unit stuck to it: `17ans`, `14mois`, `8h30`, `17a`; not `st2s`, which is a name. */
const GLUED_NUMBER = /^[a-z]+\d+[a-z]+$|\d+|[a-z]+/g;

/** Splits a text into words and numbers; punctuation stays in `before`. Any input is fine, also an empty one. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const found of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = found.index;
    const before = folded.slice(end, start);
    end = start + found[0].length;
    const elided = folded[end] === "'" && ELISION.test(found[0]);
    const [first = '', ...others] = split(found[0]);
    tokens.push(
      { text: first, before, elided, start },
      ...others.map((other) => ({ text: other, before: '', elided: false, start })),
    );
  }
  return tokens;
}

function split(text: string): string[] {
  if (!/\d/.test(text)) return [text];
  // `1er` is a day of the month, `1re` a class: the one rank whose spelling tells.
  if (/^0?1ers?$/.test(text)) return ['1er'];
  const rank = ORDINAL.exec(text)?.[1];
  if (rank !== undefined) return [`${Number(rank)}e`];
  return text.match(GLUED_NUMBER) ?? [text];
}
