import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';
import { saidOfOthers } from './holders';
import { marksOf } from './marks';
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
  const isOfOthers = saidOfOthers(words, matches);
  const isDenied = (start: number, meaning: ProfileMeaning): boolean =>
    meaning.examenEchoue === undefined &&
    marks.endingNear(start, 1, words).has('negation') &&
    // "Ah non, au collège": said in place of what was said before.
    !/[,.;:!?]/.test((words[start - 1]?.light ? words[start - 1]?.before : words[start]?.before) ?? '');
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
    .filter(({ start, meaning }) => !isOfOthers(start) && !isDenied(start, meaning))
    .sort((a, b) => a.start - b.start);
}

/** Words between what is denied and what is true: "pas au lycée, il est plutôt au collège". */
const CORRECTION_REACH = 5;

const saysLevel = ({ meaning }: SaidFact): boolean => meaning.niveau !== undefined || meaning.classe !== undefined;

/** "Pas au lycée mais au collège" corrects the level: nobody has left school, and the lycée is the wrong one. */
const correctedIn = (words: readonly Word[], facts: readonly SaidFact[]): SaidFact[] =>
  facts
    .filter(({ meaning }) => meaning.situation === 'sans-solution')
    .filter(({ words: taken }) => taken.some((at) => hasRole(words[at], 'nieUnFait')))
    .flatMap((situation) => {
      const denied = facts.find((fact) => saysLevel(fact) && fact.words.some((at) => situation.words.includes(at)));
      const end = Math.max(...situation.words, ...(denied?.words ?? [])) + 1;
      const meant = facts.find((fact) => saysLevel(fact) && fact.start >= end && fact.start - end < CORRECTION_REACH);
      const between = words.slice(end, meant?.start ?? end);
      const isCorrection = between.length > 0 && between.every((word) => hasRole(word, 'corrige'));
      return denied && isCorrection ? [situation, denied] : [];
    });
