import type { CivilDate } from '../../knowledge/civil-date';
import { completeProfile, type Profile } from '../../knowledge/profile';
import { niveauSchema } from '../../knowledge/schemas/common';
import type { Match } from '../index-vocabulary';
import { hasRole, type Word } from '../words/tokenise';
import { playsAt, type CalendarLexicon } from './calendar-words';
import { isElsewhere, saidOfOthers } from './holders';
import { marksOf } from './marks';
import { factsIn, type SaidFact } from './profile-facts';
import { recogniseAge } from './recognise-age';
import { recogniseDuration } from './recognise-duration';
import type { Quantity } from './recognise-quantities';
import type { SaidDates } from './said-date';

/** Words around a time that say nothing more: "depuis environ", "hier soir". */
const smallRoles = ['depuis', 'article', 'moment'] as const;

const textFields = ['situation', 'niveau', 'classe', 'allophone', 'autonome', 'examenEchoue'] as const;

/** What a message says of a pupil. Nothing is guessed: a field that is not said is absent. */
export function recogniseProfile(
  words: readonly Word[],
  matches: readonly Match[],
  quantities: readonly Quantity[],
  dates: readonly SaidDates[],
  lexicon: CalendarLexicon,
  today: CivilDate,
): Profile {
  const facts = factsIn(words, matches, dates);
  const profile: Profile = {};
  const corrections = marksOf(matches).all.filter(({ mark }) => mark === 'correction');
  for (const field of textFields) {
    const said = afterCorrection(longestOf(facts.filter(({ meaning }) => meaning[field] !== undefined)), corrections);
    const strongest = Math.max(...said.map(({ meaning }) => meaning.force));
    const first = said.find(({ meaning }) => meaning.force === strongest)?.meaning;
    if (first) Object.assign(profile, { [field]: first[field] });
    // "Autonome ? Non, pas du tout."
    const answered = said.at(-1);
    if (answered && profile[field] === true && isAnsweredNo(words, answered))
      Object.assign(profile, { [field]: false });
  }
  const niveau = narrowNiveau(profile, facts);
  if (niveau !== undefined) profile.niveau = niveau;

  const age = recogniseAge(words, quantities, dates, today) ?? facts.find(({ meaning }) => meaning.age)?.meaning.age;
  if (age !== undefined) profile.age = age;
  const hasLeft = facts.some(({ meaning }) => meaning.situation === 'sans-solution');
  const isAll = (start: number, end: number): boolean =>
    words.every(
      ({ light }, at) =>
        light || (at >= start && at < end) || smallRoles.some((role) => playsAt(words, at, role, lexicon)),
    );
  const marks = marksOf(matches);
  const isOfOthers = saidOfOthers(words, matches);
  const ofPupil = dates.filter(
    ({ start, end }) => !isOfOthers(start) && !isElsewhere(start, end, words, matches, marks),
  );
  const duration = recogniseDuration(words, quantities, ofPupil, { hasLeft, isAll }, today);
  // "Très absente depuis la Toussaint, elle reste inscrite": no time out of school of somebody who never left it.
  if (duration !== undefined && (hasLeft || profile.situation !== 'scolarise'))
    profile.dureeDescolarisationMois = duration;

  const completed = completeProfile(profile);
  if ('profile' in completed) return completed.profile;
  // A class and a level that exclude each other: the class is the more precise word.
  const { niveau: _contradicted, ...others } = profile;
  const kept = completeProfile(others);
  return 'profile' in kept ? kept.profile : others;
}

/** "En première année de CAP": of phrases that share a word, the one that says more. */
const longestOf = (said: readonly SaidFact[]): SaidFact[] =>
  said.filter(
    ({ words }) =>
      !said.some((other) => other.words.length > words.length && other.words.some((at) => words.includes(at))),
  );

/** Words of an answer that say no before the answer is taken for something else: "alors là, pas du tout". */
const REFUSAL_REACH = 4;

const isAnsweredNo = (words: readonly Word[], { words: taken }: SaidFact): boolean => {
  const next = (taken.at(-1) ?? 0) + 1;
  const answer = words.slice(next, next + REFUSAL_REACH);
  return (
    answer[0]?.before.includes('?') === true && answer.some((word) => hasRole(word, 'refuse') || hasRole(word, 'nie'))
  );
};

/** Words between a slip and what was meant: "de quatrième, enfin non, pardon, de troisième". */
const CORRECTION_REACH = 3;

/** What is said after the user corrects himself replaces what was said of the same thing before. */
function afterCorrection(said: readonly SaidFact[], corrections: readonly { readonly end: number }[]): SaidFact[] {
  const meant = said.filter(
    ({ start }, index) => index > 0 && corrections.some(({ end }) => end <= start && start - end <= CORRECTION_REACH),
  );
  return meant.length > 0 ? meant : [...said];
}

/** "Lycée" leaves the voie open and "en CAP" does not: what all the words leave possible, where they agree. */
function narrowNiveau(profile: Profile, facts: readonly SaidFact[]): Profile['niveau'] {
  const said = facts.flatMap(({ meaning }) => (meaning.niveau === undefined ? [] : [[meaning.niveau].flat()]));
  const precise = facts.find(
    ({ meaning }) => meaning.classe === profile.classe && meaning.classe !== undefined && meaning.niveau,
  );
  if (precise) return precise.meaning.niveau;
  const shared = niveauSchema.options.filter((niveau) => said.every((niveaux) => niveaux.includes(niveau)));
  return shared.length === 0 ? profile.niveau : shared.length === 1 ? shared[0] : said.length > 0 ? shared : undefined;
}
