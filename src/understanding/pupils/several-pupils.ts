import type { SaidPupil } from '../../knowledge/query';
import { personalFacts } from '../frames/frame';
import type { Reading } from '../reading';
import { traitsIn } from './traits';

/** Words within which two signs of a new pupil are one: "le premier, un garçon de 17 ans". */
const SAME_OPENING = 4;

/** Longest run of words that may stand before the first pupil. */
const PREAMBLE = 8;

/**
 * The pupils of a message that tells of several at once: "une fille de 17 ans sortie de 1re, et un garçon de 13 ans en 5e",
 * "la première… le second…". Undefined where it tells of one, or of a class.
 *
 * @param readBetween reads the words from one to another as a message of their own
 */
export function severalPupils(
  reading: Reading,
  readBetween: (start: number, end: number) => Reading,
): SaidPupil[] | undefined {
  const { designations, introduced, announces } = reading.pupilsSaid;
  const ranks = designations
    .filter(({ rang, autre }) => (rang !== undefined && rang > 0) || autre)
    .map(({ start }) => start);
  const openings = [...ranks, ...introduced]
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > SAME_OPENING);
  if (openings.length < 2) return undefined;
  const isRanked = announces || ranks.length > 1;
  if (!isRanked && (openings[0] ?? 0) > PREAMBLE) return undefined;
  const told = openings
    .map((start, index) => readBetween(start, openings[index + 1] ?? reading.words.length))
    .filter((part) => personalFacts(part) > 0);
  const [first, second] = told;
  if (!first || !second) return undefined;
  if (!isRanked && !isApart(first, second)) return undefined;
  return told.map((part) => ({ profile: withPlace(part), traits: traitsIn(part) }));
}

const withPlace = ({ profile, departement }: Reading): SaidPupil['profile'] => ({
  ...profile,
  ...(departement && { departement }),
});

/** Two ages, or two classes, are two pupils'. */
const isApart = (a: Reading, b: Reading): boolean =>
  (a.profile.age !== undefined &&
    b.profile.age !== undefined &&
    JSON.stringify(a.profile.age) !== JSON.stringify(b.profile.age)) ||
  (a.profile.classe !== undefined && b.profile.classe !== undefined && a.profile.classe !== b.profile.classe);
