import { differenceInMonths, differenceInYears, parseISO } from 'date-fns';
import type { CivilDate } from '../../knowledge/civil-date';
import { completeProfile, MONTHS_MAX, type Profile } from '../../knowledge/profile';
import { niveauSchema } from '../../knowledge/schemas/common';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Meaning, Vocabulary } from '../../knowledge/schemas/vocabulary';
import type { Match } from '../index-vocabulary';
import type { Word } from '../words/word';
import { marksOf } from './marks';
import type { Quantity } from './recognise-quantities';

type ProfileMeaning = Extract<Meaning, { type: 'profil' }>;

const textFields = ['situation', 'niveau', 'classe', 'allophone', 'autonome', 'examenEchoue'] as const;

/** Oldest and youngest that a number without "ans" is taken for an age: "elle en a 16", "dropout, 19". */
const BARE_AGE = { min: 11, max: 26 };

/** What a message says of a pupil. Nothing is guessed: a field that is not said is absent. */
export function recogniseProfile(
  words: readonly Word[],
  matches: readonly Match[],
  quantities: readonly Quantity[],
  vocabulary: Vocabulary,
  day: CivilDate,
): Profile {
  const today = parseISO(day);
  const facts = factsOf(words, matches);
  const profile: Profile = {};
  for (const field of textFields) {
    const said = facts.filter(({ meaning }) => meaning[field] !== undefined);
    const strongest = Math.max(...said.map(({ meaning }) => meaning.force));
    const first = said.find(({ meaning }) => meaning.force === strongest)?.meaning;
    if (first) Object.assign(profile, { [field]: first[field] });
  }
  const niveau = narrowNiveau(profile, facts);
  if (niveau !== undefined) profile.niveau = niveau;

  const age =
    recogniseAge(words, quantities) ??
    recogniseBirth(words, matches, vocabulary, today) ??
    facts.find(({ meaning }) => meaning.age)?.meaning.age;
  if (age !== undefined) profile.age = age;
  const duration = recogniseDuration(quantities) ?? recogniseSince(words, matches, vocabulary, today);
  if (duration !== undefined) profile.dureeDescolarisationMois = duration;

  const completed = completeProfile(profile);
  if ('profile' in completed) return completed.profile;
  // A class and a level that exclude each other: the class is the more precise word.
  const { niveau: _contradicted, ...others } = profile;
  const kept = completeProfile(others);
  return 'profile' in kept ? kept.profile : others;
}

interface SaidFact {
  readonly meaning: ProfileMeaning;
  readonly start: number;
}

function factsOf(words: readonly Word[], matches: readonly Match[]): SaidFact[] {
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
  return matches
    .flatMap(({ sense, words: taken }) =>
      sense.kind === 'meaning' && sense.meaning.type === 'profil'
        ? [{ meaning: sense.meaning, start: taken[0] ?? 0 }]
        : [],
    )
    .filter(({ start, meaning }) => !isOfSomeoneElse(start) && !isDenied(start, meaning))
    .sort((a, b) => a.start - b.start);
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

const isDuration = ({ before, after, unitMonths }: Quantity): boolean =>
  unitMonths !== undefined &&
  !after.has('age-apres') &&
  (unitMonths < 12 || before.has('duree-avant') || after.has('duree-apres'));

const clampAge = (age: number): number => Math.min(Math.max(age, AGE_MIN), AGE_MAX);

function recogniseAge(words: readonly Word[], quantities: readonly Quantity[]): Profile['age'] {
  const inYears = quantities.filter(
    (quantity) =>
      quantity.unitMonths === 12 && !isDuration(quantity) && quantity.min >= AGE_MIN && quantity.max <= AGE_MAX,
  );
  const bare = quantities.filter((quantity) => isBareAge(words, quantity));
  // "Il a 15 ans, pardon, 16": what follows the slip is meant.
  const corrected = [...inYears, ...bare].find(({ before }) => before.has('correction'));
  // "pas encore seize ans, il en a quinze": an exact age says more than a bound.
  const exact = [...inYears, ...bare].find(({ before }) => !before.has('moins-de') && !before.has('plus-de'));
  const said = corrected ?? exact ?? inYears[0] ?? bare[0];
  if (!said) return undefined;
  const { min, max, before, after } = said;
  if (before.has('bientot')) return clampAge(min - 1);
  if (before.has('moins-de') && min > AGE_MIN) return { min: AGE_MIN, max: min - 1 };
  if (before.has('plus-de') || after.has('ou-plus')) return { min, max: AGE_MAX };
  return min === max ? min : { min, max };
}

/** "elle a 16", "dropout, 19, failed": a number that stands alone where an age is said. */
function isBareAge(words: readonly Word[], { min, max, unitMonths, before, start, end }: Quantity): boolean {
  if (unitMonths !== undefined || min < BARE_AGE.min || max > BARE_AGE.max) return false;
  if (before.has('age-sur')) return true;
  const next = words[end];
  const closed =
    next === undefined ||
    /[,.;:!?()\n]/.test(next.before) ||
    /^(?:et|and|mais|but|en|in|sans|he|she|they|il|elle|who|qui|from|was|with|not|no)$/.test(next.text);
  const opened = start > 0 && /[,;:(]/.test(words[start]?.before ?? '');
  if (min < max && before.has('age-avant')) return true;
  return closed && (opened || before.has('age-avant') || before.has('bientot') || before.has('correction'));
}

function recogniseDuration(quantities: readonly Quantity[]): Profile['dureeDescolarisationMois'] {
  const said = quantities.find(isDuration);
  if (said?.unitMonths === undefined) return undefined;
  const months = (amount: number) =>
    Math.min(Math.round((amount + (said.half ? 1 / 2 : 0)) * (said.unitMonths ?? 1)), MONTHS_MAX);
  if (said.before.has('moins-de') && months(said.min) > 0) return { min: 0, max: months(said.min) - 1 };
  return said.min === said.max ? months(said.min) : { min: months(said.min), max: months(said.max) };
}

/** "depuis la Toussaint", "depuis janvier": whole months from that day, its last passing, to today. */
function recogniseSince(
  words: readonly Word[],
  matches: readonly Match[],
  { calendar }: Vocabulary,
  today: Date,
): number | undefined {
  const marks = marksOf(matches);
  for (const [index, { text }] of words.entries()) {
    const landmark = Object.hasOwn(calendar.reperes, text) ? calendar.reperes[text] : undefined;
    const month = landmark?.mois ?? (Object.hasOwn(calendar.mois, text) ? calendar.mois[text] : undefined);
    if (month === undefined || !marks.endingNear(index, 4, words).has('duree-avant')) continue;
    const year = words[index + 1]?.number;
    const said = new Date(
      year !== undefined && year > 2000 ? year : today.getFullYear(),
      month - 1,
      landmark?.jour ?? 1,
    );
    const last = said > today ? new Date(said.getFullYear() - 1, said.getMonth(), said.getDate()) : said;
    return Math.min(differenceInMonths(today, last), MONTHS_MAX);
  }
  return undefined;
}

/** "né en mars 2009", "born in 2010": the age today, or the two that a year alone leaves possible. */
function recogniseBirth(
  words: readonly Word[],
  matches: readonly Match[],
  { calendar }: Vocabulary,
  today: Date,
): Profile['age'] {
  const birth = marksOf(matches).all.find(({ mark }) => mark === 'naissance');
  if (!birth) return undefined;
  const near = words.slice(birth.end, birth.end + 4);
  const year = near.find(
    ({ number }) => number !== undefined && number > 1980 && number <= today.getFullYear(),
  )?.number;
  if (year === undefined) return undefined;
  const month = near
    .map(({ text }) => (Object.hasOwn(calendar.mois, text) ? calendar.mois[text] : undefined))
    .find(Boolean);
  const age =
    month === undefined
      ? { min: today.getFullYear() - year - 1, max: today.getFullYear() - year }
      : differenceInYears(today, new Date(year, month - 1, 1));
  const bounds = typeof age === 'number' ? { min: age, max: age } : age;
  return bounds.min < AGE_MIN || bounds.max > AGE_MAX ? undefined : age;
}
