import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';
import { marksOf, type Mark, type Marks } from './marks';

/** Somebody else than the pupil: an adult, another young person, whoever writes; and what nobody knows. */
const others: readonly Mark[] = ['adulte', 'tiers', 'moi-meme', 'ignore'];

/** "La fille d'une collègue, 16 ans", "une jeune mère de 18 ans": the pupil is named with the adult. */
const NAMED_BEFORE = 3;

/** "La mère d'un élève de 3e": the pupil is named after the adult. */
const ENDS = /[,.;:!?()\n]/;

/** Who writes goes on about themself across commas: "I'm 29, language assistant here, dropped out myself". */
const SENTENCE_ENDS = /[.;:!?\n]/;

/**
 * Tells of each word whether it is said of somebody else than the pupil (domain contract, section 1: a fact belongs to
 * somebody). What is said of somebody lasts until the clause ends, until the pupil is named or pointed at, or until that
 * person reports something, which is then about the pupil: "sa mère dit qu'il est inscrit".
 */
export function saidOfOthers(words: readonly Word[], matches: readonly Match[]): (index: number) => boolean {
  const marks = marksOf(matches).all;
  const pupils = new Set(
    matches.flatMap(({ sense, words: [first] }) =>
      sense.kind === 'meaning' && sense.meaning.type === 'eleve' && first !== undefined ? [first] : [],
    ),
  );
  const nouns = [...pupils].filter((at) => words[at]?.number === undefined);
  const reports = new Set(marks.filter(({ mark }) => mark === 'rapporte').map(({ start }) => start));
  const said = new Set<number>();
  for (const { mark, start, end } of marks.filter((one) => others.includes(one.mark))) {
    // "The one I'm asking about, 11": what says who it is, is said in one breath.
    if (words.slice(start + 1, end).some(({ before }) => ENDS.test(before))) continue;
    // "Chez son oncle", "avec sa tante et ne parle qu'arabe": with whom, and nothing is said of them but an age.
    const isBeside =
      (mark === 'adulte' || mark === 'tiers') &&
      words.slice(Math.max(0, start - 2), start).some((word) => hasRole(word, 'avec'));
    const isOfPupil = mark === 'adulte' && nouns.some((at) => at >= start - NAMED_BEFORE && at < start);
    if (isOfPupil) continue;
    for (let at = start; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) break;
      const isAfter = at >= end;
      const ends = mark === 'moi-meme' ? SENTENCE_ENDS : ENDS;
      if (isAfter && ends.test(word.before) && !isAgeAside(words, at)) break;
      if (isAfter && isBeside && word.number === undefined) break;
      // What is not known is not known of the pupil either: "je ne sais pas s'il est inscrit".
      if (isAfter && mark !== 'ignore' && (hasRole(word, 'pronom') || nouns.includes(at) || reports.has(at))) break;
      said.add(at);
    }
  }
  return (index) => said.has(index);
}

/** "La maman, 38 ans": an age right after a comma is still that person's. */
const isAgeAside = (words: readonly Word[], at: number): boolean =>
  /^\s*[,(]\s*$/.test(words[at]?.before ?? '') &&
  words[at]?.number !== undefined &&
  (words[at + 1] === undefined || hasRole(words[at + 1], 'annees'));

/** Words between a number and what says that it counts something else than a pupil's age or time out of school. */
const ELSEWHERE_BEFORE = 4;
const ELSEWHERE_AFTER = 1;

/** Whether a number counts a time of something else than school, in one breath with what says so. */
export function isElsewhere(
  start: number,
  end: number,
  words: readonly Word[],
  matches: readonly Match[],
  marks: Marks,
): boolean {
  return marks.all.some(
    (one) =>
      one.mark === 'autre-duree' &&
      ((one.end <= start &&
        start - one.end <= ELSEWHERE_BEFORE &&
        !speaksOfPupil(one.end, start, matches) &&
        isOneBreath(words, one.end, start)) ||
        (one.start >= end && one.start - end <= ELSEWHERE_AFTER && isOneBreath(words, end, one.start))),
  );
}

/** Words between an adult and an age: "my colleague, who is 29". */
const ADULT_REACH = 5;

/** Whether a number is the age of an adult, or years in a job: "la maman, 38 ans", "20 ans dans le métier". */
export function ofAdult(
  start: number,
  end: number,
  words: readonly Word[],
  matches: readonly Match[],
  marks: Marks,
): boolean {
  return marks.all.some(
    (one) =>
      (one.mark === 'metier-apres' && one.start === end) ||
      (one.mark === 'adulte' &&
        one.end <= start &&
        start - one.end <= ADULT_REACH &&
        // "Une jeune mère de 18 ans" is a pupil, and so is "la fille d'une collègue, 16 ans".
        !namesPupil(one.start - NAMED_BEFORE, start, matches) &&
        // "Sa mère dit qu'il a 18 ans": what is reported is of the pupil.
        !reportsBetween(one.end, start, marks) &&
        isOneBreath(words, one.end + 1, start)),
  );
}

const reportsBetween = (from: number, to: number, marks: Marks): boolean =>
  marks.all.some(({ mark, start }) => mark === 'rapporte' && start >= from && start < to);

/** Whether nothing parts the words from one to the other. */
const isOneBreath = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to + 1).every(({ before }) => !ENDS.test(before));

/** Whether a word for a pupil stands between two words. */
export const namesPupil = (from: number, to: number, matches: readonly Match[]): boolean =>
  matches.some(
    ({ sense, words: [first = -1] }) =>
      sense.kind === 'meaning' && sense.meaning.type === 'eleve' && first >= from && first < to,
  );

/** Whether a pupil, or whether one is enrolled, is spoken of between two words. */
const speaksOfPupil = (from: number, to: number, matches: readonly Match[]): boolean =>
  matches.some(({ sense, words: [first = -1] }) => {
    if (sense.kind !== 'meaning' || first < from || first >= to) return false;
    return sense.meaning.type === 'eleve' || (sense.meaning.type === 'profil' && sense.meaning.situation !== undefined);
  });
