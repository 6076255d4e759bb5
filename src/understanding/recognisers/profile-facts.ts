import type { Profile } from '../../knowledge/profile';
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
    // "Non, en pro" and "non en pro" deny what was understood before.
    !(start === 1 + Number(words[1]?.light ?? false) && hasRole(words[0], 'refuse') && saysLevel({ meaning })) &&
    marks.endingNear(start, 1, words).has('negation') &&
    // "Ah non, au collège": said in place of what was said before.
    !/[,.;:!?]/.test((words[start - 1]?.light ? words[start - 1]?.before : words[start]?.before) ?? '');
  // "May 6th" is no class.
  const isInDate = (index: number): boolean => dates.some(({ start, end }) => start <= index && index < end);
  const facts = matches
    .flatMap(({ sense, words: taken }): SaidFact[] =>
      sense.kind === 'meaning' && sense.meaning.type === 'profil' && !sense.meaning.reponse
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

const saysLevel = ({ meaning }: Pick<SaidFact, 'meaning'>): boolean =>
  meaning.niveau !== undefined || meaning.classe !== undefined;

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

/**
 * What a message says to a question that is open, in words that say nothing of a pupil elsewhere: "pro", "géné, il a 15 ans".
 * They stand alone up to the first comma.
 */
export function answersIn(words: readonly Word[], matches: readonly Match[]): Profile {
  const next = words.findIndex(({ before }, index) => index > 0 && /[,.;:!?]/.test(before));
  const clause = words.slice(0, next < 0 ? words.length : next);
  const said = matches.find(
    ({ sense, words: taken }) =>
      sense.kind === 'meaning' &&
      sense.meaning.type === 'profil' &&
      sense.meaning.reponse === true &&
      clause.every((word, index) => word.light || taken.includes(index)),
  );
  if (said?.sense.kind !== 'meaning' || said.sense.meaning.type !== 'profil') return {};
  const { type: _type, force: _force, reponse: _reponse, ...answer } = said.sense.meaning;
  return answer;
}
