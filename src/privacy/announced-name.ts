import { isAfterInitial, isJoined, NAMELIKE, type Message } from './classified-message';
import type { WordClass } from './classify-word';
import { endsWith } from './cue-phrases';

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
