import type { Meaning } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import type { Word } from '../words/tokenise';

/** A place where a message may go on to a second question: the word before which the first ends, and the word that begins the second. */
export interface Joint {
  readonly end: number;
  readonly start: number;
}

/** Demands that only tie a message to the one before, or answer it. */
const ties: readonly Extract<Meaning, { type: 'demande' }>['demande'][] = [
  'suite',
  'reprise',
  'oui',
  'non',
  'encore',
  'moi',
  'je-ne-sais-pas',
];

/** Fewest words of a question. */
const QUESTION_WORDS = 2;

/** Words within which a question begins after a mere "et". */
const BEGINNING = 2;

/**
 * Most places there can be between two questions: each costs a turn, and what is before and after it is tried in the same
 * way. A message with more of them asks more than two things; a long one would take seconds, twice as many with each.
 */
const JOINTS_MAX = 3;

/**
 * The places between two demands of a message, in order: after a question mark, or at words such as "et au passage". None
 * where there are too many.
 *
 * @param ofThePast phrases of the archives, which ask too: "qu'a fait l'académie de Nantes ?"
 */
export function recogniseJoints(
  words: readonly Word[],
  matches: readonly Match[],
  ofThePast: readonly Match[],
): Joint[] {
  const demands = [...matches, ...ofThePast.filter(({ sense }) => sense.kind !== 'entry')]
    .flatMap(({ sense, words: taken }) =>
      sense.kind === 'entry' || (sense.kind === 'meaning' && isDemand(sense.meaning))
        ? [{ at: taken[0] ?? 0, isName: sense.kind === 'entry' }]
        : [],
    )
    .sort((a, b) => a.at - b.at);
  // "Compare le PAFI et le PPDS": the name after "et" belongs to the same question.
  const compares = matches.some(({ sense }) => sense.kind === 'meaning' && isComparison(sense.meaning));
  const goesOn = (start: number): boolean => compares && demands.find(({ at }) => at >= start)?.isName === true;
  const openings = matches.flatMap(({ sense, words: taken }) =>
    sense.kind === 'meaning' && sense.meaning.type === 'interrogatif' ? [taken[0] ?? 0] : [],
  );
  const called = matches.flatMap(({ sense, words: taken }) =>
    sense.kind === 'meaning' && sense.meaning.type === 'demande' && sense.meaning.demande === 'contact'
      ? [taken[0] ?? 0]
      : [],
  );
  // "Et le numéro de la DRAIO": somebody to call, after an article.
  const asksContact = (start: number): boolean => words[start]?.light === true && called.includes(start + 1);
  const ties = linksOf(matches);
  const breaks = words.flatMap(({ before }, index) =>
    index > 0 && before.includes('?') ? [{ end: index, start: ties.get(index) ?? index }] : [],
  );
  const linked = [...ties].map(([end, start]) => ({ end, start }));
  const joints = [...breaks, ...linked.filter(({ end }) => !breaks.some((one) => one.end === end))]
    .filter(({ end, start }) => end >= QUESTION_WORDS && words.length - start >= QUESTION_WORDS)
    .filter(({ end, start }) => {
      const isAsked = demands.some(({ at }) => at < end) && demands.some(({ at }) => at >= start);
      // After a mere "et" the second question begins at once: "et combien", "et dans quel lycée".
      const isMereLink = start - end <= 1 && !words[end]?.before.includes('?');
      const begins = openings.some((at) => at >= start && at < start + BEGINNING) || asksContact(start);
      return isAsked && (!isMereLink || begins);
    })
    .filter(({ start }) => !goesOn(start));
  return joints.length > JOINTS_MAX ? [] : joints;
}

const isComparison = (meaning: Meaning): boolean => meaning.type === 'demande' && meaning.demande === 'comparer';

const isDemand = (meaning: Meaning): boolean =>
  (meaning.type === 'demande' && !ties.includes(meaning.demande)) ||
  meaning.type === 'fait' ||
  meaning.type === 'archives';

/** Where words that tie two questions begin, and the word after them: the longest of those that begin there. */
function linksOf(matches: readonly Match[]): Map<number, number> {
  const links = new Map<number, number>();
  for (const { sense, words } of matches) {
    const [first] = words;
    if (sense.kind !== 'meaning' || sense.meaning.type !== 'enchainement' || first === undefined) continue;
    links.set(first, Math.max(links.get(first) ?? 0, (words.at(-1) ?? first) + 1));
  }
  return links;
}
