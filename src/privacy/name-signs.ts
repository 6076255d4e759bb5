import { endsWith } from './cue-phrases';
import { classifyWords, type WordClass } from './classify-word';
import { wordsOf, type KnownWords, type TextWord } from './known-words';

/** Words side by side that may be a name, all of it or nothing, and the signs that say so or not. */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  /** Index of the first and after the last word. */
  readonly words: readonly [number, number];
  readonly signs: readonly string[];
  /** A given name after "s'appelle"; or after "l'élève" or "Mme", with a capital that nothing else explains, and no word of ours alone. */
  readonly isAnnounced: boolean;
}

const WORDS: ReadonlySet<WordClass> = new Set(['everyday', 'dictionary', 'given-public', 'figure', 'cue']);

function isAnnounced({ text, words, classes, lettering, known }: Message, first: number, last: number): boolean {
  const word = words[first];
  if (!word || !/^\.?[\s:«"“]*$/u.test(word.before)) return false;
  // "Il s'appelle kévin".
  if (classes[first] === 'given' && endsWith(words.slice(Math.max(0, first - 4), first), known.naming)) return true;
  if (!word.capital || classes[first - 1] !== 'cue') return false;
  if (lettering === 'shouted') return classes[first] === 'given';
  if (lettering === 'small') return false;
  // "Mme Boulanger".
  if (known.cues.civilites.includes(words[first - 1]?.folded ?? '') && classes[first] === 'dictionary') return true;
  return (
    classes.slice(first, last).some((kind) => !WORDS.has(kind)) &&
    !(last === first + 1 && /^[\p{Lu}\d-]{1,6}$/u.test(text.slice(word.start, word.end)))
  );
}

/** How a message is written: capitals tell something, or nothing because there are only capitals, or none. */
type Lettering = 'mixed' | 'shouted' | 'small';

/** The words of a message with their classes, and every run of them that may be a name. */
export interface ReadNames {
  readonly words: readonly TextWord[];
  readonly candidates: readonly NameCandidate[];
}

/** Finds what may be a name; costs some microseconds a word. */
export function nameCandidates(text: string, known: KnownWords): ReadNames {
  const words = wordsOf(text);
  const classes = classifyWords(words, known);
  const message: Message = { text, words, classes, lettering: letteringOf(text, words), known };
  const candidates: NameCandidate[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const last = runEnd(message, first);
    if (last === first) continue;
    const [start, end] = [words[first]?.start ?? 0, words[last - 1]?.end ?? 0];
    candidates.push({
      start,
      end,
      words: [first, last],
      signs: signsOf(message, first, last),
      isAnnounced: isAnnounced(message, first, last),
    });
    first = last - 1;
  }
  return { words, candidates };
}

interface Message {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly classes: readonly WordClass[];
  readonly lettering: Lettering;
  readonly known: KnownWords;
}

/** Three quarters of capitals are shouting; no word with a capital but the first is a message without any. */
function letteringOf(text: string, words: readonly TextWord[]): Lettering {
  const [large, small] = [/\p{Lu}/gu, /\p{Ll}/gu].map((letters) => text.match(letters)?.length ?? 0) as [
    number,
    number,
  ];
  if (large > 3 * small) return 'shouted';
  return words.some(({ capital }, index) => capital && !opens(words, index)) ? 'mixed' : 'small';
}

/** Where a capital is due anyway. */
const opens = (words: readonly TextWord[], index: number): boolean =>
  index === 0 || /[.!?\n«"“:]/u.test(words[index]?.before ?? '');

const PARTICLES: ReadonlySet<string> = new Set(
  'de du des la le les van den der von vom el al ben bin ibn ait ould abou abu da dos di mac mc st d o n l m'.split(
    ' ',
  ),
);

/** The index after the last word of the run that begins at `first`; `first` itself where none does. */
function runEnd(message: Message, first: number): number {
  const { words } = message;
  let start = first;
  while (isParticle(message, start) && start < first + MAX_PARTICLES && isJoined(words[start + 1])) start += 1;
  // "du Plessis": a particle at the beginning is part of the name only where it has a capital, or is none of our words.
  if (
    start > first &&
    !/^(?:van|von|el|al|ben|bin|ibn|ait|ould|abou|abu|mac|mc|den|der)$/.test(words[first]?.folded ?? '') &&
    !(words[first]?.capital && !opens(words, first))
  )
    return first;
  if (!isCandidate(message, start)) return first;
  let end = start + 1;
  while (end < words.length && end < first + MAX_NAME_WORDS) {
    let next = end;
    while (next < end + MAX_PARTICLES && isParticle(message, next) && isJoined(words[next])) next += 1;
    if (!isJoined(words[next]) && !isAfterInitial(words, next)) break;
    if (next > end && message.lettering === 'mixed' && !words[next]?.capital) break;
    if (!isCandidate(message, next, true)) break;
    end = next + 1;
  }
  return end;
}

const MAX_PARTICLES = 2;
const MAX_NAME_WORDS = 6;

const isJoined = (word: TextWord | undefined): boolean =>
  word !== undefined && /^[\s'’-]+$/u.test(word.before) && !/\n|\s-\s/.test(word.before);

const isAfterInitial = (words: readonly TextWord[], index: number): boolean =>
  words[index - 1]?.folded.length === 1 && /^\.[\s-]*$/.test(words[index]?.before ?? '');

const isParticle = ({ words }: Message, index: number): boolean => PARTICLES.has(words[index]?.folded ?? '');

const NAMELIKE: ReadonlySet<WordClass> = new Set(['given', 'given-word', 'given-public', 'unknown', 'misspelt']);

/** Whether a word may be part of a name; within one, a word with a capital is. */
function isCandidate({ words, classes, lettering }: Message, index: number, within = false): boolean {
  const [word, kind] = [words[index], classes[index]];
  if (!word || !kind) return false;
  if (kind === 'initial')
    return (
      (word.capital || lettering !== 'mixed') &&
      /^\.[\s-]*$/.test(words[index + 1]?.before ?? '') &&
      /[a-z]/.test(word.folded)
    );
  if (NAMELIKE.has(kind)) return !/\d/.test(word.folded);
  // "L'élève Zola" is not the author.
  if (kind === 'figure' || kind === 'town') return word.capital && classes[index - 1] === 'cue' && kind === 'figure';
  const isCapital = word.capital && lettering === 'mixed';
  if (kind === 'dictionary')
    return (
      isCapital && !/\d/.test(word.folded) && (within || !opens(words, index) || isNameNext(words, classes, index))
    );
  // "Emma Petit".
  if (kind === 'cue') return isCapital && within && classes[index - 1] !== 'cue' && word.folded.length > 2;
  return kind === 'everyday' && isCapital && (within || !opens(words, index));
}

/** "Boulanger Kévin": a word at the beginning, and a name with its capital after it. */
function isNameNext(words: readonly TextWord[], classes: readonly WordClass[], index: number): boolean {
  const [next, kind] = [words[index + 1], classes[index + 1]];
  return next !== undefined && kind !== undefined && next.capital && NAMELIKE.has(kind) && isJoined(next);
}

/** What speaks for a name or against it: of what the words are, how they are written, what stands around them. */
function signsOf(message: Message, first: number, last: number): string[] {
  const { words, classes, lettering } = message;
  const run = words.slice(first, last);
  const kinds = [...new Set(classes.slice(first, last))].sort().join('+');
  const shape = `${lettering}-${shapeOf(message, run)}`;
  const opening = opens(words, first) ? 'opening' : 'inside';
  const [before, before2] = [around(message, first - 1), around(message, first - 2)];
  const [after, after2] = [around(message, last), around(message, last + 1)];
  const [beforeMark, afterMark] = [
    markOf(words[first]?.before),
    markOf(last < words.length ? words[last]?.before : message.text.slice(words[last - 1]?.end)),
  ];
  const letters = run.map(({ folded }) => folded).join('');
  return [
    'always',
    `kinds:${kinds}`,
    `shape:${shape}`,
    `kinds:${kinds}:${shape}:${opening}`,
    `${opening}:${shape}`,
    `words:${Math.min(run.length, 3)}`,
    `words:${Math.min(run.length, 3)}:${shape}`,
    `before:${beforeMark}${before}`,
    `before:${before}`,
    `before:${before}:${shape}`,
    `before:${before}:${kinds}`,
    `before2:${before2}`,
    `before2:${before2}_${before}`,
    `after:${afterMark}${after}`,
    `after:${after}`,
    `after:${after}:${shape}`,
    `after:${after}:${kinds}`,
    `after2:${after2}`,
    `after2:${after}_${after2}`,
    ...lookOf(message, first, last).flatMap((look) => [
      `looks:${look}`,
      `looks:${look}:${kinds}`,
      `looks:${look}:${lettering}`,
    ]),
    ...(endsWith(words.slice(Math.max(0, first - 4), first), message.known.naming)
      ? ['naming', `naming:${beforeMark}`]
      : []),
    ...(isStory(message) ? [`story:${shape}`] : []),
    ...(run.some(({ folded }) => folded.includes('-')) ? ['hyphen', `hyphen:${shape}`] : []),
    ...(/[^a-zàâäçéèêëîïôöùûüœæ'’\s-]/iu.test(message.text.slice(words[first]?.start, words[last - 1]?.end))
      ? ['foreign-letter']
      : []),
    ...(/[kwyzx]|q(?!u)|ou[aei]|aa|dj|kh|sz|cz|ii|uu/.test(letters)
      ? ['rare-letters', `rare-letters:${lettering}`]
      : []),
    ...(/(?:er|ez|ait|aient|ons|ment|ments|tions?|ances?|ences?|iques?|ismes?|ables?|ages?|eurs?|euses?|ants?|ees?|ing|ed|ly|ness)$/.test(
      letters,
    )
      ? ['word-ending', `word-ending:${lettering}`]
      : []),
    ...(letters.length <= ACRONYM && run.length === 1 ? ['short', `short:${shape}`] : []),
    ...(isNear(message, first, last, ['age', 'class'])
      ? ['near-age-or-class', `near-age-or-class:${shape}`, `near-age-or-class:${kinds}`]
      : []),
    ...(isNear(message, first, last, ['cue']) ? ['near-cue'] : []),
    ...(isNear(message, first, last, ['school']) ? ['near-school'] : []),
  ];
}

/** From -3, a French word, to 3, a name: how the most name-like of the words looks. */
function lookOf({ words, known }: Message, first: number, last: number): number[] {
  const looks = words.slice(first, last).map(({ folded }) => known.lists.looksLikeName(folded));
  return [Math.max(-3, Math.min(3, Math.round(2 * Math.max(...looks))))];
}

const STORY: ReadonlySet<string> = new Set('il elle he she lui sa son his her him'.split(' '));

/** Whether somebody is spoken of. */
const isStory = ({ words }: Message): boolean => words.some(({ folded }) => STORY.has(folded));

/** Longest usual acronym, in letters. */
const ACRONYM = 6;

/** How far around a name an age or a class tells of it, in words. */
const NEAR = 4;

const isNear = ({ classes }: Message, first: number, last: number, wanted: readonly WordClass[]): boolean =>
  [...classes.slice(Math.max(0, first - NEAR), first), ...classes.slice(last, last + NEAR)].some((kind) =>
    wanted.includes(kind),
  );

function shapeOf({ text }: Message, run: readonly TextWord[]): string {
  const shapes = run.map(({ start, end }) => {
    const word = text.slice(start, end);
    if (!/\p{Lu}/u.test(word)) return 'small';
    if (!/\p{Ll}/u.test(word)) return word.length > 1 ? 'capitals' : 'capital';
    return /^\p{Lu}/u.test(word) ? 'capital' : 'camel';
  });
  const kinds = [...new Set(shapes)].sort();
  return kinds.join('-');
}

/** What stands there: a word of grammar or for a person or a school as it is, else what class it is of. */
function around({ words, classes }: Message, index: number): string {
  const [word, kind] = [words[index], classes[index]];
  if (!word || !kind) return 'edge';
  return kind === 'grammar' || kind === 'cue' ? word.folded : kind;
}

/** The sign between two words that tells most; empty for spaces. */
const markOf = (between = ''): string =>
  /[.!?\n]/.exec(between)?.[0].replace('\n', '.') ??
  /[(),;:/=«»"–-]/.exec(between)?.[0] ??
  (/['’]/.test(between) ? "'" : '');
