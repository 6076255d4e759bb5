import { stemOf } from '../knowledge/fold';
import { isAnnounced, isOfSchool, signsOf } from './name-signs';
import {
  classifyMessage,
  isAfterInitial,
  isJoined,
  NAMELIKE,
  opens,
  type Message,
  type WordClass,
} from './classify-word';
import type { KnownWords, TextWord } from './known-words';

/** Words side by side that may be a name, all of it or nothing, and the signs that say so or not. */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  /** Index of the first and after the last word. */
  readonly words: readonly [number, number];
  readonly signs: readonly string[];
  /** A given name after "s'appelle"; or after "l'élève" or "Mme", with a capital that nothing else explains, and no word of ours alone. */
  readonly isAnnounced: boolean;
  /** Behind "lycée", or joined to somebody whom everybody knows: the name of a school. */
  readonly isOfSchool: boolean;
}

/** The words of a message with their classes, and every run of them that may be a name. */
export interface ReadNames {
  readonly words: readonly TextWord[];
  readonly candidates: readonly NameCandidate[];
}

/** Finds what may be a name; costs some microseconds a word. */
export function nameCandidates(text: string, known: KnownWords): ReadNames {
  const message = classifyMessage(text, known);
  const { words } = message;
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
      isOfSchool: isOfSchool(message, first, last),
    });
    first = last - 1;
  }
  return { words, candidates };
}

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

const isParticle = ({ words }: Message, index: number): boolean => PARTICLES.has(words[index]?.folded ?? '');

/** Whether a word may be part of a name; within one, a word with a capital is. */
function isCandidate({ words, classes, lettering, known }: Message, index: number, within = false): boolean {
  const [word, kind] = [words[index], classes[index]];
  if (!word || !kind) return false;
  if (kind === 'initial')
    return (
      (word.capital || lettering !== 'mixed') &&
      /^\.[\s-]*$/.test(words[index + 1]?.before ?? '') &&
      /[a-z]/.test(word.folded)
    );
  // "L'élève Zola" is not the author.
  if (kind === 'figure' || kind === 'town') return word.capital && classes[index - 1] === 'cue' && kind === 'figure';
  // "Du rose": a word without its capital, in a message that has some, is a name after "la petite" alone.
  if ((kind === 'given-word' || kind === 'given-frequent') && lettering === 'mixed' && !word.capital && !within) {
    const [before, next] = [classes[index - 1], classes[index + 1]];
    return before === 'cue' || (next !== undefined && NAMELIKE.has(next) && isJoined(words[index + 1]));
  }
  if (NAMELIKE.has(kind)) return !/\d/.test(word.folded);
  const isCapital = word.capital && lettering === 'mixed';
  if (kind === 'dictionary')
    return (
      isCapital && !/\d/.test(word.folded) && (within || !opens(words, index) || isNameNext(words, classes, index))
    );
  // "Emma Petit".
  if (kind === 'cue') return isCapital && within && classes[index - 1] !== 'cue' && word.folded.length > 2;
  // "Les Afghans".
  return (
    kind === 'everyday' && isCapital && (within || (!opens(words, index) && !known.never.has(stemOf(word.folded))))
  );
}

/** "Boulanger Kévin": a word at the beginning, and a name with its capital after it. */
function isNameNext(words: readonly TextWord[], classes: readonly WordClass[], index: number): boolean {
  const [next, kind] = [words[index + 1], classes[index + 1]];
  return next !== undefined && kind !== undefined && next.capital && NAMELIKE.has(kind) && isJoined(next);
}
