import { fold } from '../knowledge/fold';
import { classifyWords, type WordClass } from './classify-word';
import { type KnownWords, wordsOf, type TextWord } from './known-words';
import { MASK, type IdentifierKind, type Masked } from './masked';

/** Takes away mail addresses, in whatever disguise, and the accounts of social networks; addresses of our contacts stay. */
export function maskOnline(text: string, known: KnownWords): Masked {
  const found = new Set<IdentifierKind>();
  let masked = text;
  const { mails, online, networks } = known.patterns;
  // Most messages have no sign of either, and need not be searched.
  if (!online.test(text) && !networks.test(fold(text))) return { text, found: [] };
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

const accounts: readonly RegExp[] = [
  /(?:https?:\/\/)?(?:www\.)?(?:t\.me|wa\.me|instagram\.com|snapchat\.com|tiktok\.com|facebook\.com|x\.com|twitter\.com|discord\.gg|twitch\.tv)\/[^\s,;)]{2,80}/giu,
  /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/giu,
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_.-]{2,32}#\d{4}(?!\d)/giu,
  // Nobody writes a word so.
  /(?<![\p{L}\p{N}._-])(?=[\p{L}\p{N}.-]{0,40}_)(?=[\d_.-]{0,40}\p{L})[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,40}/giu,
];

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

/** Takes away where somebody lives: the street with its number, the building, the flat. The town stays. */
export function maskAddresses(text: string, known: KnownWords): Masked {
  // Most messages need not be read word by word.
  if (!known.patterns.homes.test(fold(text))) return { text, found: [] };
  const words = wordsOf(text);
  const isHome = ({ folded }: TextWord, index: number): boolean =>
    known.lists.streets.has(folded) || known.lists.streets.has(`${words[index - 1]?.folded ?? ''} ${folded}`);
  const isRoom = ({ folded }: TextWord): boolean => known.cues.chambres.includes(folded);
  if (!words.some((word, index) => isHome(word, index) || isRoom(word))) return { text, found: [] };
  const message: Message = { words, classes: classifyWords(words, known), known };
  const spans: (readonly [number, number])[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word && isRoom(word) && /^\d{1,4}[a-z]?$/.test(words[index + 1]?.folded ?? '') && isClose(words[index + 1])) {
      spans.push([word.start, words[index + 1]?.end ?? word.end]);
      continue;
    }
    if (!word || !isHome(word, index)) continue;
    const number = houseNumber(words, index);
    const end = streetEnd(message, index, number < index);
    if (end === undefined) continue;
    const last = furtherParts(message, number === index ? withHouseNumber(words, end) : end);
    const first = partBefore(message, number);
    spans.push([words[first]?.start ?? word.start, words[last - 1]?.end ?? word.end]);
    index = last - 1;
  }
  const masked = spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + MASK + rest.slice(end), text);
  return { text: masked, found: spans.length > 0 ? ['address'] : [] };
}

interface Message {
  readonly words: readonly TextWord[];
  readonly classes: readonly WordClass[];
  readonly known: KnownWords;
}

/** `11ter`, `12 bis`, `33,`: the index where it begins; that of the street itself where there is none. */
function houseNumber(words: readonly TextWord[], street: number): number {
  const isNumber = (at: number): boolean => /^\d{1,4}(?:bis|ter|quater|[a-d])?$/.test(words[at]?.folded ?? '');
  if (!/^[\s,]*$/.test(words[street]?.before ?? '')) return street;
  if (isNumber(street - 1)) return street - 1;
  return /^(?:bis|ter|quater|[a-d])$/.test(words[street - 1]?.folded ?? '') && isNumber(street - 2)
    ? street - 2
    : street;
}

const LINKS: ReadonlySet<string> = new Set('de du des d la le les l the of aux au'.split(' '));
const MAX_LINKS = 3;
const MAX_STREET_WORDS = 5;

/** After the last word of the street's name; undefined where no street is named. */
function streetEnd({ words, classes, known }: Message, street: number, isNumbered: boolean): number | undefined {
  let first = street + 1;
  while (first <= street + MAX_LINKS && LINKS.has(words[first]?.folded ?? '') && isClose(words[first])) first += 1;
  const [word, kind] = [words[first], classes[first]];
  if (!word || !kind || !isClose(word) || OUTSIDE.has(kind) || /\d/.test(word.folded)) return undefined;
  const isPlain =
    kind === 'everyday' ||
    kind === 'dictionary' ||
    kind === 'given-word' ||
    kind === 'given-frequent' ||
    kind === 'misspelt';
  const isNamed =
    word.capital ||
    (!isPlain && kind !== 'town') ||
    (known.cues.ruesCertaines.includes(words[street]?.folded ?? '') &&
      first > street + 1 &&
      words[first - 1]?.folded !== 'la');
  if (!isNumbered && known.cues.ruesNumerotees.includes(words[street]?.folded ?? '')) return undefined;
  if (!isNumbered && (!isNamed || kind === 'town' || kind === 'ours')) return undefined;
  let end = first + 1;
  while (end < first + MAX_STREET_WORDS) {
    let next = end;
    while (next < end + 2 && LINKS.has(words[next]?.folded ?? '') && isClose(words[next])) next += 1;
    const [then, its] = [words[next], classes[next]];
    if (
      !then ||
      !its ||
      !isClose(then) ||
      OUTSIDE.has(its) ||
      its === 'town' ||
      its === 'ours' ||
      its === 'given-public'
    )
      break;
    if (/^\d/.test(then.folded) || (!then.capital && (its === 'everyday' || (its === 'dictionary' && word.capital))))
      break;
    end = next + 1;
  }
  return end;
}

const OUTSIDE: ReadonlySet<WordClass> = new Set(['grammar', 'number', 'age', 'class', 'cue', 'school']);

const isClose = (word: TextWord | undefined): boolean => word !== undefined && /^[\s'’-]*$/u.test(word.before);

/** `rue du Nom 27`. */
const withHouseNumber = (words: readonly TextWord[], end: number): number =>
  /^\d{1,4}(?:bis|ter)?$/.test(words[end]?.folded ?? '') &&
  /^\s+$/.test(words[end]?.before ?? '') &&
  !/^(?:ans|mois|years)$/.test(words[end + 1]?.folded ?? '')
    ? end + 1
    : end;

/** `, hall 3`, `, bloc D`, `, appartement 12B`. */
function furtherParts({ words, known }: Message, end: number): number {
  let last = end;
  while (isPart(words, last, known)) last += 2;
  return last;
}

const isPart = (words: readonly TextWord[], at: number, { cues }: KnownWords): boolean =>
  cues.logements.includes(words[at]?.folded ?? '') &&
  /^[\s,–-]*$/u.test(words[at]?.before ?? '.') &&
  /^(?:\d{1,4}[a-z]?|[a-z]\d{0,3})$/.test(words[at + 1]?.folded ?? '') &&
  isClose(words[at + 1]);

/** `Appt 31, tour Nom`. */
const partBefore = ({ words, known }: Message, first: number): number =>
  /^,?\s*$/.test(words[first]?.before ?? '') && isPart(words, first - 2, known) ? first - 2 : first;
