import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';

export type Mark = Extract<Meaning, { type: 'marque' }>['marque'];

export interface Marks {
  /** Marks that end just before this word, or a few words before it with nothing but small words between. */
  readonly endingNear: (index: number, reach: number, words: readonly Word[]) => ReadonlySet<Mark>;
  readonly startingAt: (index: number) => ReadonlySet<Mark>;
  readonly all: readonly { readonly mark: Mark; readonly start: number; readonly end: number }[];
}

/** The words that say what a number next to them is. */
export function marksOf(matches: readonly Match[]): Marks {
  const factStarts = new Set(
    matches.flatMap(({ sense, words }) =>
      sense.kind === 'meaning' && sense.meaning.type === 'profil' ? words.slice(0, 1) : [],
    ),
  );
  const all = matches.flatMap(({ sense, words }) => {
    const first = words[0];
    const last = words.at(-1);
    if (sense.kind !== 'meaning' || sense.meaning.type !== 'marque' || first === undefined || last === undefined)
      return [];
    // "Dix-sept ans et plus d'école": the word belongs to what is said next.
    const isBorrowed = sense.meaning.marque === 'ou-plus' && factStarts.has(last);
    return isBorrowed ? [] : [{ mark: sense.meaning.marque, start: first, end: last + 1 }];
  });
  return {
    all,
    endingNear: (index, reach, words) =>
      new Set(
        all
          .filter(({ end }) => end <= index && index - end <= reach)
          .filter(({ mark, end }) => mark !== 'duree-avant' || isUnbroken(words, end, index))
          .filter(({ end }) =>
            words
              .slice(end, index)
              .every((word, at) => word.light || hasRole(word, 'avantNombre') || covered(all, end + at)),
          )
          .map(({ mark }) => mark),
      ),
    startingAt: (index) => new Set(all.filter(({ start }) => start === index).map(({ mark }) => mark)),
  };
}

/** "Décrocheur depuis, 19 ans": a time span is said in one breath. */
const isUnbroken = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to + 1).every(({ before }) => !/[,.;:!?()\n]/.test(before));

const covered = (all: Marks['all'], index: number): boolean =>
  all.some(({ start, end }) => start <= index && index < end);
