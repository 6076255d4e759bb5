import { hasRole } from '../words/tokenise';
import type { Profile, ProfileField } from '../../knowledge/profile';
import type { Dialogue, KnownPupil } from '../dialogue';
import type { Reading } from '../reading';
import type { Designation } from '../recognisers/recognise-pupils';
import { personalFacts } from '../frames/frame';

/** Of which pupil a message speaks, and the words that say so, which say nothing else. */
export type PupilMove =
  | { readonly kind: 'back'; readonly id: string; readonly words: ReadonlySet<number> }
  | { readonly kind: 'new'; readonly words: ReadonlySet<number> };

/** Words between "revenons à" and the pupil. */
const BACK_REACH = 4;

/** Longest message that only says which pupil is meant: "et l'autre ?". */
const SHORT_WORDS = 5;

/**
 * Whether a message goes back to a pupil that was spoken of or opens another; undefined where it stays with the one at
 * hand, or speaks of none.
 */
export function whichPupil(reading: Reading, dialogue: Dialogue): PupilMove | undefined {
  const { designations, resumes } = reading.pupilsSaid;
  const { pupils = [] } = dialogue;
  const kin = designations.find((one) => one.lien !== undefined);
  if (isBack(reading) || (resumes && reading.mentions.length === 0)) {
    const found = findPupil(reading, dialogue);
    if (found) return { kind: 'back', id: found.id, words: wordsOf(designations) };
  }
  if (kin && opensKin(kin, reading, dialogue)) {
    const known = pupils.find(({ traits }) => traits.lien === kin.lien);
    return known
      ? { kind: 'back', id: known.id, words: wordsOf([kin]) }
      : { kind: 'new', words: wordsOf(designations) };
  }
  const ranked = designations.find(({ rang }) => rang !== undefined);
  if (ranked && pupils.length > 0) return ofRank(ranked, reading, dialogue);
  const isTurnedTo = saysNow(reading) && designations.length > 0 && reading.mentions.length === 0;
  const isShort = reading.words.length <= SHORT_WORDS && dialogue.last?.kind === 'orientation';
  const isOther = designations.some((one) => one.autre && (isShort || leads(one, reading)));
  if (pupils.length > 1 && (isTurnedTo || (isOther && !reading.demandes.has('autre-cas')))) {
    const found = findPupil(reading, dialogue);
    if (found) return { kind: 'back', id: found.id, words: wordsOf(designations) };
  }
  return undefined;
}

const saysNow = ({ words }: Reading): boolean => words.some((word) => hasRole(word, 'maintenant'));

/** "Et pour l'autre, …", "et l'autre, la fille, …": the message begins with the pupil that it is about. */
const leads = (designation: Designation, reading: Reading): boolean =>
  leadsTo(designation, reading) &&
  (reading.words.slice(0, designation.start).some((word) => hasRole(word, 'pour')) ||
    reading.pupilsSaid.designations.length > 1);

/** Whether nothing but words that lead to a pupil stands before it. */
const leadsTo = ({ start }: Designation, { words }: Reading): boolean =>
  words.slice(0, start).every((word) => word.light || hasRole(word, 'amene'));

const wordsOf = (designations: readonly Designation[]): Set<number> =>
  new Set(designations.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

/** "Revenons à la fille", "je reprends mon élève, …": a word for a pupil follows, before any entry is named. */
function isBack({ pupilsSaid, mentions }: Reading): boolean {
  const { designations, backEnds, nouns, facts } = pupilsSaid;
  return backEnds.some((end) => {
    const near = (at: number): boolean => at >= end - 1 && at < end + BACK_REACH;
    const pupilAt = [...designations.map(({ start }) => start), ...nouns, ...facts]
      .filter(near)
      .sort((a, b) => a - b)[0];
    const entryAt = mentions.map(({ words: [first = Infinity] }) => first).find(near);
    return pupilAt !== undefined && (entryAt === undefined || pupilAt <= entryAt);
  });
}

/** "Le second : 17 ans, parti du lycée" opens the second pupil; "le second maintenant" goes on to the one that is known. */
function ofRank(ranked: Designation, reading: Reading, { pupils = [] }: Dialogue): PupilMove | undefined {
  const words = wordsOf([ranked]);
  const rank = ranked.rang === -1 ? pupils.length : ranked.rang;
  const known = pupils.find((pupil) => pupil.rank === rank);
  // "Ma seconde" may be a class: what else is said tells of a pupil.
  const isBeside = (at: number): boolean => at < ranked.start || at >= ranked.end;
  const isClass = reading.pupilsSaid.facts.some((at) => !isBeside(at));
  const isFacts = isClass ? reading.pupilsSaid.facts.some(isBeside) : personalFacts(reading) > 0;
  // A class may stand for a rank and a rank for a class: only what comes next in the row opens another.
  if (!known) return isFacts && rank === pupils.length + 1 ? { kind: 'new', words } : undefined;
  if (pupils.length < 2) return undefined;
  const isNamed = reading.pupilsSaid.nouns.some((at) => at >= ranked.start && at <= ranked.end);
  // "Et le second, le micro-lycée, c'est possible pour lui ?"
  const isJudged = reading.demandes.has('pour-l-eleve') && leadsTo(ranked, reading);
  return isNamed || saysNow(reading) || isFacts || isJudged ? { kind: 'back', id: known.id, words } : undefined;
}

/**
 * Whether a sister or a cousin is brought in as another case: "et pour sa sœur, 14 ans ?", "j'ai aussi son cousin". Else she
 * is mentioned in passing, and what is said of her is nobody's here.
 */
function opensKin(kin: Designation, reading: Reading, { pupils = [] }: Dialogue): boolean {
  const before = reading.words.slice(0, kin.start).filter(({ light }) => !light);
  const after = reading.words[kin.end];
  const isFollowed = after?.number !== undefined || /^\s*[,:(]/.test(after?.before ?? '');
  if (pupils.length === 0) return before.length <= 1 && isFollowed;
  const introduces = before.every((word) => hasRole(word, 'amene')) && before.length > 0;
  const isBrought = before.some((word) => hasRole(word, 'aussi'));
  if (isBrought) return true;
  if (introduces) return after === undefined || isFollowed || !hasRole(after, 'verbe') || personalFacts(reading) > 0;
  return before.length === 0 && isFollowed;
}

/** The pupil that is described, the likeliest of those that were spoken of; undefined where none fits. */
function findPupil(reading: Reading, { pupils = [], atHand }: Dialogue): KnownPupil | undefined {
  const { designations } = reading.pupilsSaid;
  const scored = pupils
    .map((pupil) => ({ pupil, score: fit(pupil, designations, reading.profile, pupils, atHand) }))
    .sort((a, b) => b.score - a.score || Number(b.pupil.id === atHand) - Number(a.pupil.id === atHand));
  const [best] = scored;
  // With one pupil there is no doubt whom the words mean, whatever they say anew.
  if (pupils.length === 1)
    return designations.some(({ rang, autre }) => (rang ?? 1) > 1 || autre) ? undefined : best?.pupil;
  return best && best.score >= 0 ? best.pupil : undefined;
}

/** How well a description fits a pupil: what contradicts weighs more than what agrees. */
function fit(
  { id, rank, profile, traits }: KnownPupil,
  designations: readonly Designation[],
  said: Profile,
  pupils: readonly KnownPupil[],
  atHand: string | undefined,
): number {
  const ages = pupils.map((pupil) => ageOf(pupil.profile)).filter((age) => age !== undefined);
  const age = ageOf(profile);
  let score = 0;
  for (const { rang, autre, lien, sexe, taille } of designations) {
    if (rang !== undefined) score += rank === (rang === -1 ? pupils.length : rang) ? 10 : -10;
    if (autre) score += id === atHand ? -10 : 4;
    if (lien !== undefined) score += traits.lien === lien ? 6 : traits.lien === undefined ? 0 : -6;
    if (sexe !== undefined) score += traits.sexe === sexe ? 3 : traits.sexe === undefined ? 0 : -5;
    if (taille !== undefined && age !== undefined)
      score += age === (taille === 'grand' ? Math.max(...ages) : Math.min(...ages)) ? 3 : -3;
  }
  for (const field of Object.keys(said) as ProfileField[])
    if (profile[field] !== undefined) score += JSON.stringify(profile[field]) === JSON.stringify(said[field]) ? 2 : -3;
  return score;
}

const ageOf = ({ age }: Profile): number | undefined => (typeof age === 'object' ? age.min : age);
