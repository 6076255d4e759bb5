import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';

type Means = Omit<Extract<Meaning, { type: 'designation' }>, 'type'>;

/** A word by which one pupil is told from another, and where it stands. */
export interface Designation extends Means {
  readonly start: number;
  /** The word after the last. */
  readonly end: number;
}

/** How a message speaks of pupils: which of several, a new one, or several at once. */
export interface SaidPupils {
  readonly designations: readonly Designation[];
  /** First word after each "revenons à": what follows says to whom. */
  readonly backEnds: readonly number[];
  /** Whether it says that it is about several: "deux situations". */
  readonly announces: boolean;
  /** Words for a pupil that come as a new one: "un garçon", "une élève de 3e", "a boy". */
  readonly introduced: readonly number[];
  /** First words of all words for a pupil, ages aside. */
  readonly nouns: readonly number[];
  /** First words of all that is said of a pupil. */
  readonly facts: readonly number[];
  /** Whether the words ask to go on with the pupil at hand: "on en était où ?". */
  readonly resumes: boolean;
}

/** Words between an article and the pupil: "un petit de cinquième", "une autre jeune fille". */
const ARTICLE_REACH = 2;

export function recognisePupils(words: readonly Word[], matches: readonly Match[]): SaidPupils {
  const meanings = matches.flatMap(({ sense, words: taken }) =>
    sense.kind === 'meaning' ? [{ meaning: sense.meaning, start: taken[0] ?? 0, end: (taken.at(-1) ?? 0) + 1 }] : [],
  );
  const nouns = meanings
    .filter(({ meaning }) => meaning.type === 'eleve')
    .filter(({ start, end }) => words.slice(start, end).every(({ number, light }) => number === undefined || light))
    .map(({ start }) => start);
  return {
    designations: meanings
      .flatMap(({ meaning, start, end }): Designation[] => {
        if (meaning.type !== 'designation') return [];
        const { type: _type, ...means } = meaning;
        return [{ ...means, start, end }];
      })
      .sort((a, b) => a.start - b.start),
    backEnds: meanings.flatMap(({ meaning, end }) =>
      meaning.type === 'passage' && meaning.passage === 'retour' ? [end] : [],
    ),
    announces: meanings.some(({ meaning }) => meaning.type === 'passage' && meaning.passage === 'plusieurs'),
    introduced: nouns.filter((noun) => isIntroduced(words, noun)),
    nouns,
    facts: meanings.filter(({ meaning }) => meaning.type === 'profil').map(({ start }) => start),
    resumes: meanings.some(({ meaning }) => meaning.type === 'passage' && meaning.passage === 'reprise'),
  };
}

function isIntroduced(words: readonly Word[], noun: number): boolean {
  // The phrase may hold its article itself: "une élève".
  for (let at = noun; at >= Math.max(0, noun - ARTICLE_REACH); at--) {
    const word = words[at];
    if (word === undefined || (at < noun && /[.;:!?\n]/.test(words[at + 1]?.before ?? ''))) return false;
    const before = words[at - 1];
    // "Il a décroché": the French verb is no English article.
    if (hasRole(word, 'articleOuVerbe') && hasRole(before, 'sujetDeVerbe')) return false;
    // "C'est un garçon": said of the pupil at hand, and no new one.
    if (hasRole(word, 'article')) return !hasRole(before, 'etre');
  }
  return false;
}
