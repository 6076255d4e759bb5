import type { ArchiveLevel, Theme } from '../../knowledge/schemas/archives';
import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import type { Word } from '../words/tokenise';

type MeaningOf<Type extends Meaning['type']> = Extract<Meaning, { type: Type }>;

/** What a message says of past editions, should it be about them. */
export interface SaidArchives {
  /** How plainly the words speak of past editions; undefined when they do not. */
  readonly cue?: MeaningOf<'archives'>['indice'];
  /** Whether the actions are spoken of rather than the edition as a whole. */
  readonly actions: boolean;
  /** Years of editions that are said, whichever of the two years of a school year it is. */
  readonly years: readonly number[];
  /** Académies, as the editions name them. */
  readonly academies: readonly string[];
  readonly themes: readonly Theme[];
  readonly levels: readonly ArchiveLevel[];
  readonly editions?: MeaningOf<'editions'>['editions'];
  /** Editions and actions named by their title, the longest title first. */
  readonly named: readonly {
    readonly id: string;
    readonly words: number;
    /** Whether no word of the title is one of today's. */
    readonly isOwn: boolean;
    /** Whether one of its words at least is: "Dolto" in "LP Dolto". */
    readonly holdsOwn: boolean;
  }[];
  /** Stems that may tell one action from another: neither ways of asking nor académies. */
  readonly terms: readonly string[];
}

/**
 * Reads what a message says of past editions.
 *
 * @param matches phrases of the archives found in the words
 * @param editionYears the years of the editions that the knowledge base holds
 * @param telling words that carry meaning and that nothing of today explains
 */
export function recogniseArchives(
  words: readonly Word[],
  matches: readonly Match[],
  editionYears: ReadonlySet<number>,
  telling: readonly Word[],
): SaidArchives {
  const meanings = <Type extends Meaning['type']>(type: Type): MeaningOf<Type>[] =>
    matches.flatMap(({ sense }) =>
      sense.kind === 'meaning' && sense.meaning.type === type ? [sense.meaning as MeaningOf<Type>] : [],
    );
  const spoken = meanings('archives');
  const cues = spoken.map(({ indice }) => indice);
  const academies = matches.flatMap(({ sense }) =>
    sense.kind === 'academie'
      ? [sense.name]
      : sense.kind === 'meaning' && sense.meaning.type === 'academies'
        ? sense.meaning.academies
        : [],
  );
  const isPlain = (index: number): boolean =>
    matches.some(
      ({ sense, words: taken }) =>
        taken.includes(index) &&
        (sense.kind === 'academie' || (sense.kind === 'meaning' && sense.meaning.type !== 'theme')),
    );
  const themed = matches
    .filter(({ sense }) => sense.kind === 'meaning' && sense.meaning.type === 'theme')
    .flatMap(({ words: taken }) => taken);
  const terms = words.flatMap((word, index) =>
    themed.includes(index) || (telling.includes(word) && !isPlain(index)) ? [word.stem] : [],
  );
  return {
    cue: cues.includes('sur') ? 'sur' : cues[0],
    actions: spoken.some(({ actions }) => actions),
    years: yearsIn(words, editionYears),
    academies: [...new Set(academies)],
    themes: [...new Set(meanings('theme').map(({ theme }) => theme))],
    levels: meanings('premier-degre').length > 0 ? ['premier-degre'] : [],
    editions:
      meanings('editions').find(({ editions }) => editions !== 'toutes')?.editions ?? meanings('editions')[0]?.editions,
    named: matches
      .flatMap(({ sense, words: taken }) =>
        sense.kind === 'entry'
          ? [
              {
                id: sense.id,
                words: taken.length,
                isOwn: taken.every((at) => words[at] && telling.includes(words[at])),
                holdsOwn: taken.some((at) => words[at] && telling.includes(words[at])),
              },
            ]
          : [],
      )
      .sort((a, b) => b.words - a.words),
    terms: [...new Set(terms)],
  };
}

/** "2016", "2015-2016", "2015": a school year has two years, and the edition is in the second. */
function yearsIn(words: readonly Word[], editionYears: ReadonlySet<number>): number[] {
  const years = words.flatMap(({ number }) => {
    if (number === undefined) return [];
    if (editionYears.has(number)) return [number];
    return editionYears.has(number + 1) ? [number + 1] : [];
  });
  return [...new Set(years)];
}
