import { opens, type Message } from './classified-message';
import type { WordClass } from './classify-word';
import { endsWith } from './cue-phrases';
import type { TextWord } from './known-words';

/** What speaks for a name or against it: of what the words are, how they are written, what stands around them. */
export function signsOf(message: Message, first: number, last: number): string[] {
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
