import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import type { Word } from '../words/tokenise';
import type { SaidDates } from './said-date';

type ProfileMeaning = Extract<Meaning, { type: 'profil' }>;

/** Something that a phrase says of the pupil, and the words that say it. */
export interface SaidFact {
  readonly meaning: ProfileMeaning;
  readonly start: number;
  readonly words: readonly number[];
}

/** What the phrases of a message say of the pupil: of nobody else, not denied, and no part of a date. */
export function factsIn(words: readonly Word[], matches: readonly Match[], dates: readonly SaidDates[]): SaidFact[] {
  const marks = marksOf(matches);
  const isOfSomeoneElse = (start: number): boolean =>
    marks.all.some(
      ({ mark, end }) =>
        mark === 'tiers' &&
        end <= start &&
        words.slice(end, start + 1).every(({ before }) => !/[,.;:!?\n]/.test(before)),
    );
  const isDenied = (start: number, meaning: ProfileMeaning): boolean =>
    meaning.examenEchoue === undefined && marks.endingNear(start, 1, words).has('negation');
  // "May 6th" is no class.
  const isInDate = (index: number): boolean => dates.some(({ start, end }) => start <= index && index < end);
  const facts = matches
    .flatMap(({ sense, words: taken }): SaidFact[] =>
      sense.kind === 'meaning' && sense.meaning.type === 'profil'
        ? [{ meaning: sense.meaning, start: taken[0] ?? 0, words: taken }]
        : [],
    )
    .filter(({ words: taken }) => !taken.every(isInDate));
  const corrected = correctedIn(words, facts);
  return facts
    .filter((fact) => !corrected.includes(fact))
    .filter(({ start, meaning }) => !isOfSomeoneElse(start) && !isDenied(start, meaning))
    .sort((a, b) => a.start - b.start);
}

/** Words between what is denied and what is true: "pas au lycée, il est plutôt au collège". */
const CORRECTION_REACH = 5;

const DENIES = /^(?:pas|plus|non|not|isn|isnt)$/;

const CORRECTS = /^(?:mais|but|plutot|bien|il|elle|he|she|is|est|au|a|en|in|at|the|maintenant|now|le|la)$/;

const saysLevel = ({ meaning }: SaidFact): boolean => meaning.niveau !== undefined || meaning.classe !== undefined;

/** "Pas au lycée mais au collège" corrects the level: nobody has left school, and the lycée is the wrong one. */
const correctedIn = (words: readonly Word[], facts: readonly SaidFact[]): SaidFact[] =>
  facts
    .filter(({ meaning }) => meaning.situation === 'sans-solution')
    .filter(({ words: taken }) => taken.some((at) => DENIES.test(words[at]?.text ?? '')))
    .flatMap((situation) => {
      const denied = facts.find((fact) => saysLevel(fact) && fact.words.some((at) => situation.words.includes(at)));
      const end = Math.max(...situation.words, ...(denied?.words ?? [])) + 1;
      const meant = facts.find((fact) => saysLevel(fact) && fact.start >= end && fact.start - end < CORRECTION_REACH);
      const between = words.slice(end, meant?.start ?? end);
      const isCorrection = between.length > 0 && between.every(({ text }) => CORRECTS.test(text));
      return denied && isCorrection ? [situation, denied] : [];
    });

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
            words.slice(end, index).every((word, at) => word.light || SMALL.test(word.text) || covered(all, end + at)),
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

/** Adverbs between a mark and its number. */
const SMALL =
  /^(?:mois|debut|fin|milieu|month|start|beginning|end|environ|bien|deja|quasi|pres|about|nearly|almost|over|around|plus|que|qu|maintenant|y|now)$/;
