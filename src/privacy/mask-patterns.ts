import type { Vocabulary } from '../knowledge/schemas/vocabulary';

/** What is searched for in a message by the announcing words of the vocabulary, compiled once. Every repetition is bounded. */
export interface MaskPatterns {
  /** Mail addresses, in whatever disguise. */
  readonly mails: readonly RegExp[];
  /** What every address or account has one of. */
  readonly online: RegExp;
  /** The name of a network, in a folded text. */
  readonly networks: RegExp;
  /** What every street or room has one of, in a folded text. */
  readonly homes: RegExp;
  /** `zéro six 39 98 vingt et un…`: a telephone number some of which is written out. */
  readonly dictatedPhone: RegExp;
}

const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const USER = String.raw`[\p{L}\p{N}._%+-]{1,64}`;

/** What may stand at the end of an address whose sign is an everyday word. */
const ENDING = '(?:fr|com|org|net|eu|be|info|edu|gouv|io|me|uk|de)';

/** @param numberWords numbers that are written out */
export function maskPatterns(
  cues: Pick<Vocabulary['identifiers'], 'arobases' | 'points' | 'reseaux' | 'rues' | 'chambres'>,
  numberWords: readonly string[],
): MaskPatterns {
  const signs = cues.arobases.join('|');
  const dots = cues.points.join('|');
  const dot = String.raw`(?:\.|\s\.\s|\s?[(\[{]\s?(?:${dots}|\.)\s?[)\]}]\s?|\s(?:${dots})\s)`;
  const user = String.raw`${USER}(?:(?:\s?[(\[{]\s?(?:${dots})\s?[)\]}]\s?|\s(?:${dots})\s)${USER}){0,3}`;
  const sign = String.raw`(?:\s?[(\[{]\s?(?:${signs}|@)\s?[)\]}]\s?|\s(?:${signs})\s)`;
  const begin = String.raw`(?<![\p{L}\p{N}._%+-])`;
  const end = String.raw`(?![\p{L}\p{N}])`;
  return {
    mails: [
      new RegExp(String.raw`${begin}${user}\s?@\s?${LABEL}(?:${dot}${LABEL}){1,6}${end}`, 'giu'),
      new RegExp(String.raw`${begin}${user}${sign}${LABEL}(?:${dot}${LABEL}){0,4}${dot}${ENDING}${end}`, 'giu'),
    ],
    online: new RegExp(String.raw`[@#_]|\.\p{L}+/|(?:${dot})${ENDING}${end}`, 'iu'),
    networks: wholeWords(cues.reseaux),
    homes: wholeWords([...cues.rues, ...cues.chambres]),
    dictatedPhone: dictatedPhone(numberWords),
  };
}

const wholeWords = (words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');

function dictatedPhone(numberWords: readonly string[]): RegExp {
  const word = `(?:${numberWords
    .filter(({ length }) => length > 1)
    .map((one) => one.replace(/e/g, '[eé]'))
    .join('|')})`;
  const group = `(?:\\d{1,2}|${word}s?(?:[\\s-](?:et[\\s-])?${word}s?){0,3})`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:0[\\s.-]?[1-9]|z[eé]ro[\\s-](?:\\d|${word}))(?:[\\s.,-]{1,2}${group}(?![\\p{L}\\p{N}]|\\s*(?:ans|mois|years|months)(?!\\p{L}))){3,9}`,
    'giu',
  );
}
