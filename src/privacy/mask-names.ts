import type { KnownWords } from './known-words';
import { MASK, type Masked } from './masked';
import { nameCandidates, type NameCandidate } from './name-candidates';

/**
 * Takes away the names of people: the words that the weights of their signs make a name, the same words wherever else
 * they stand in the message, and what is joined to a name by "et".
 */
export function maskNames(text: string, known: KnownWords): Masked {
  const { words, candidates } = nameCandidates(text, known);
  const scores = candidates.map(({ signs, isAnnounced, isOfSchool }) =>
    isOfSchool ? -SURE : isAnnounced ? Math.max(SURE, scoreOf(signs, known)) : scoreOf(signs, known),
  );
  const isName = scores.map(
    (score, index) =>
      candidates[index]?.isOfSchool !== true && score + besideName(candidates, scores, index, words, known) > 0,
  );
  const names = candidates.filter((_, index) => isName[index]);
  if (names.length === 0) return { text, found: [] };
  const again = new Set(
    names
      .flatMap(({ words: [first, last] }) => words.slice(first, last))
      .filter(({ folded }) => isTelling(folded, known))
      .map(({ folded }) => folded),
  );
  const spans: (readonly [number, number])[] = names.map(({ start, end }) => [start, end]);
  for (const { folded, start, end } of words)
    if (again.has(folded) && !names.some((name) => name.start <= start && end <= name.end)) spans.push([start, end]);
  spans.sort(([one], [two]) => two - one);
  return {
    text: spans.reduce((rest, [start, end]) => rest.slice(0, start) + MASK + rest.slice(end), text),
    found: ['name'],
  };
}

/** What an announced name weighs at least. */
const SURE = 1;

const scoreOf = (signs: readonly string[], { lists: { weights } }: KnownWords): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);

/** How much sooner what is joined to a name by "et" is one. */
const BESIDE = 4;

function besideName(
  candidates: readonly NameCandidate[],
  scores: readonly number[],
  index: number,
  words: ReturnType<typeof nameCandidates>['words'],
  { cues }: KnownWords,
): number {
  const isLinked = (one: NameCandidate | undefined, two: NameCandidate | undefined): boolean =>
    one !== undefined &&
    two?.words[0] === one.words[1] + 1 &&
    cues.liaisons.includes(words[one.words[1]]?.folded ?? '');
  const [before, here, after] = [candidates[index - 1], candidates[index], candidates[index + 1]];
  const isBeside =
    (isLinked(before, here) && (scores[index - 1] ?? 0) > 0) || (isLinked(here, after) && (scores[index + 1] ?? 0) > 0);
  return isBeside ? BESIDE : 0;
}

/** Whether a word of a name is one wherever it stands: not "petit", nor "de". */
const isTelling = (folded: string, { lists, common }: KnownWords): boolean =>
  folded.length > 2 && !common.has(folded) && !lists.frequent.has(folded) && !lists.grammar.has(folded);
