import { opens, type Message, type WordClass, isAfterInitial, isJoined, NAMELIKE } from './classify-word';
import { endsWith, type TextWord } from './known-words';

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

/** Classes that make no name of a word after "l'élève". */
const WORDS: ReadonlySet<WordClass> = new Set(['everyday', 'dictionary', 'given-public', 'figure', 'cue']);

/**
 * A given name after "s'appelle", an initial before a name, or what follows "l'élève" or "Mme" with a capital that nothing
 * else explains: a name whatever its signs weigh.
 */
export function isAnnounced({ text, words, classes, lettering, known }: Message, first: number, last: number): boolean {
  const word = words[first];
  if (!word || !/^\.?[\s:«"“]*$/u.test(word.before)) return false;
  // "T. Nom".
  const second = words[first + 1];
  if (
    classes[first] === 'initial' &&
    last > first + 1 &&
    second?.capital &&
    NAMELIKE.has(classes[first + 1] ?? 'grammar') &&
    isAfterInitial(words, first + 1)
  )
    return true;
  // "Mr nom"; not "m", which is a pronoun too.
  const title = words[first - 1]?.folded ?? '';
  if (
    title.length > 1 &&
    known.cues.civilites.includes(title) &&
    (classes[first] === 'given' || classes[first] === 'unknown')
  )
    return true;
  // "La petite nom, 12 ans".
  const isCued = classes[first - 1] === 'cue' && (classes[first] === 'given' || classes[first] === 'unknown');
  if (isCued && [last, last + 1].some((index) => classes[index] === 'age' || classes[index] === 'class')) return true;
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

/** "Lycée Prénom Nom", "Jules Ferry ou Prénom Nom"; a given name alone is not that of a school. */
export function isOfSchool({ words, classes, lettering, known }: Message, first: number, last: number): boolean {
  if (lettering !== 'mixed' || !words[first]?.capital) return false;
  // "Camus et Hugo".
  if (last - first < 2 && classes[first] !== 'given-public') return false;
  if (classes[first - 1] === 'school') return isJoined(words[first]);
  const isLink = (index: number): boolean =>
    known.cues.liaisons.includes(words[index]?.folded ?? '') || /^(?:ou|or)$/.test(words[index]?.folded ?? '');
  return (isLink(last) && classes[last + 1] === 'figure') || (isLink(first - 1) && classes[first - 2] === 'figure');
}
