import { fold } from '../knowledge/fold';
import type { KnownWords } from './known-words';
import { MASK, type IdentifierKind, type Masked } from './masked';

/** Takes away mail addresses, in whatever disguise, and the accounts of social networks; addresses of our contacts stay. */
export function maskOnline(text: string, known: KnownWords): Masked {
  const found = new Set<IdentifierKind>();
  let masked = text;
  const { mails, accounts, hint, networks } = patternsOf(known);
  // Most messages have no sign of either, and need not be searched.
  if (!hint.test(text) && !networks.test(fold(text))) return { text, found: [] };
  for (const [kind, pattern] of [
    ...mails.map((one) => ['mail', one] as const),
    ...accounts.map((one) => ['account', one] as const),
  ])
    masked = masked.replace(pattern, (match: string) => {
      if (known.addresses.has(fold(match).replace(/\s/g, ''))) return match;
      found.add(kind);
      return MASK;
    });
  const named = maskNamedAccounts(masked, known);
  if (named !== masked) found.add('account');
  return { text: named, found: [...found] };
}

interface Patterns {
  readonly mails: readonly RegExp[];
  readonly accounts: readonly RegExp[];
  /** What every address or account has one of. */
  readonly hint: RegExp;
  readonly networks: RegExp;
}

const compiled = new WeakMap<KnownWords, Patterns>();

function patternsOf(known: KnownWords): Patterns {
  const ready = compiled.get(known) ?? compile(known);
  compiled.set(known, ready);
  return ready;
}

const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const USER = String.raw`[\p{L}\p{N}._%+-]{1,64}`;

/** What may stand at the end of an address whose sign is an everyday word. */
const ENDING = '(?:fr|com|org|net|eu|be|info|edu|gouv|io|me|uk|de)';

function compile({ cues }: KnownWords): Patterns {
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
    hint: new RegExp(String.raw`[@#_]|\.\p{L}+/|(?:${dot})${ENDING}${end}`, 'iu'),
    networks: new RegExp(String.raw`(?<!\p{L})(?:${cues.reseaux.join('|')})(?!\p{L})`, 'u'),
    accounts: [
      /(?:https?:\/\/)?(?:www\.)?(?:t\.me|wa\.me|instagram\.com|snapchat\.com|tiktok\.com|facebook\.com|x\.com|twitter\.com|discord\.gg|twitch\.tv)\/[^\s,;)]{2,80}/giu,
      /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/giu,
      /(?<![\p{L}\p{N}])[\p{L}\p{N}_.-]{2,32}#\d{4}(?!\d)/giu,
      // Nobody writes a word so.
      /(?<![\p{L}\p{N}._-])(?=[\p{L}\p{N}.-]{0,40}_)(?=[\d_.-]{0,40}\p{L})[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,40}/giu,
    ],
  };
}

/** How many words may stand between the network and the account: "le snap du petit : nom". */
const BETWEEN = 4;

/** "Son insta lou.ann": what has the shape of an account after the name of a network, or stands right behind its colon. */
function maskNamedAccounts(text: string, known: KnownWords): string {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*/gu), ({ 0: word, index: start }) => {
    const bare = word.replace(/[.-]+$/, '');
    return { word: bare, folded: fold(bare), start, end: start + bare.length };
  });
  const spans: (readonly [number, number])[] = [];
  words.forEach(({ folded, end: networkEnd }, index) => {
    const pair = `${folded} ${words[index + 1]?.folded ?? ''}`;
    if (!known.lists.networks.has(folded) && !known.lists.networks.has(pair)) return;
    for (const { word, folded: name, start, end } of words.slice(index + 1, index + 1 + BETWEEN)) {
      const between = text.slice(networkEnd, start);
      if (/[.!?\n]/.test(between)) return;
      const isAnnounced =
        /[:(=«"“]\s*$/u.test(between) && name.length > 2 && !known.common.has(name) && !known.lists.frequent.has(name);
      if (known.lists.networks.has(name) || known.common.has(name) || !(isAnnounced || hasAccountShape(word))) continue;
      spans.push([start, end]);
      return;
    }
  });
  return spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + MASK + rest.slice(end), text);
}

/** A dot within, letters before figures, or capitals in the middle: no word, no class (3eB), no acronym (E2C). */
const hasAccountShape = (word: string): boolean =>
  !/^[\p{Lu}\d-]+$/u.test(word) && /\p{L}\.\p{L}|\p{L}{3,}\d|\p{L}_|_\p{L}|\p{Ll}\p{Lu}\p{L}*\d/u.test(word);
