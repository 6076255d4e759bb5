import { addYears } from 'date-fns/addYears';
import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';
import type { CivilDate } from '../../knowledge/civil-date';
import { MONTHS_MAX, type Profile } from '../../knowledge/profile';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import { hasRole, type Word } from '../words/tokenise';
import { isDenied, isDuration, isSinceAge, type Quantity } from './recognise-quantities';
import { daysOf, NO_EDITION } from './resolve-date';
import type { SaidDate, SaidDates } from './said-date';

type Age = NonNullable<Profile['age']>;

/** Oldest and youngest that a number without "ans" is taken for an age: "elle en a 16", "dropout, 19". */
const BARE_AGE = { min: 11, max: 26 };

const clampAge = (age: number): number => Math.min(Math.max(age, AGE_MIN), AGE_MAX);

const between = (min: number, max: number): Age => (min === max ? min : { min, max });

/** The age that a message says: in years, by a bare number, or by a date of birth. Undefined when it says none. */
export function recogniseAge(
  words: readonly Word[],
  quantities: readonly Quantity[],
  dates: readonly SaidDates[],
  today: CivilDate,
): Age | undefined {
  const inYears = quantities.filter((quantity) => isInYears(quantity) && !isLongSince(quantity, words));
  const bare = quantities.filter((quantity) => isBareAge(words, quantity, dates));
  const said = [...inYears, ...bare];
  // "Pas 16 mais 15", "twenty, not nineteen".
  const meant = said.filter((quantity) => !isDenied(quantity, words));
  const all = meant.length > 0 ? meant : said;
  // "Il a 15 ans, pardon, 16": what follows the slip is meant.
  const corrected = all.find(({ before }) => before.has('correction'));
  // "pas encore seize ans, il en a quinze": an exact age says more than a bound.
  const exact = all.find(({ before }) => !before.has('moins-de') && !before.has('plus-de'));
  // "décroché à 15 ans, il en a 17".
  const current = all.find(({ before, formerly }) => !formerly && !before.has('moins-de') && !before.has('plus-de'));
  const chosen = corrected ?? current ?? exact ?? all[0];
  return chosen ? ageOf(chosen, words, dates, today) : recogniseBirth(dates, today);
}

/** "CPE depuis 22 ans": a time, too long to be one out of school. */
const isLongSince = ({ start, before, min }: Quantity, words: readonly Word[]): boolean =>
  before.has('duree-avant') && !words[start - 1]?.light && min * 12 > MONTHS_MAX;

const isInYears = (quantity: Quantity): boolean =>
  quantity.unitMonths === 12 &&
  !quantity.ofSpeaker &&
  !quantity.ofAdult &&
  !(quantity.isElsewhere && quantity.before.has('duree-avant')) &&
  !isDuration(quantity) &&
  !isSinceAge(quantity) &&
  !quantity.ahead &&
  Math.floor(quantity.min) >= AGE_MIN &&
  quantity.max <= AGE_MAX;

function ageOf(quantity: Quantity, words: readonly Word[], dates: readonly SaidDates[], today: CivilDate): Age {
  const { before, after } = quantity;
  const [min, max] = [Math.floor(quantity.min), Math.floor(quantity.max)];
  if (before.has('bientot')) return ageBefore(min, birthdayOf(quantity, words, dates), today);
  if (quantity.upTo || after.has('ou-moins')) return { min: AGE_MIN, max };
  if (before.has('moins-de') && min > AGE_MIN) return { min: AGE_MIN, max: min - 1 };
  // "From 16 to 18" has both its bounds.
  if (min === max && (before.has('plus-de') || after.has('ou-plus'))) return { min, max: AGE_MAX };
  return between(min, max);
}

/** When a coming age will be reached: "16 ans le mois prochain", "dans 2 ans il aura 18 ans". */
function birthdayOf(quantity: Quantity, words: readonly Word[], dates: readonly SaidDates[]): SaidDate | undefined {
  const sentence = words[quantity.start]?.sentence;
  return dates.find((said) => said.sentence === sentence)?.parts[0]?.from;
}

/** The age today of somebody who reaches that age then, or soon where no day is said. */
function ageBefore(reached: number, birthday: SaidDate | undefined, today: CivilDate): Age {
  const days = birthday && daysOf(birthday, { today, edition: NO_EDITION, aboutEdition: false });
  if (!days) return clampAge(reached - 1);
  const yearsUntil = (day: CivilDate): number => {
    const whole = differenceInYears(parseISO(day), parseISO(today));
    return day <= today ? 0 : addYears(parseISO(today), whole) < parseISO(day) ? whole + 1 : whole;
  };
  return between(clampAge(reached - yearsUntil(days.to)), clampAge(reached - yearsUntil(days.from)));
}

/** "elle a 16", "dropout, 19, failed": a number that stands alone where an age is said. */
function isBareAge(
  words: readonly Word[],
  { min, max, unitMonths, before, after, start, end, ofSpeaker, ofAdult }: Quantity,
  dates: readonly SaidDates[],
): boolean {
  const oldest = before.has('age-avant') ? AGE_MAX : BARE_AGE.max;
  if (unitMonths !== undefined || ofSpeaker || ofAdult || min < BARE_AGE.min || max > oldest) return false;
  if (before.has('age-sur') || (min < max && before.has('age-avant'))) return true;
  const isBounded = after.has('ou-plus') || after.has('ou-moins');
  const closed =
    after.has('correction') ||
    after.has('age-fin') ||
    (isBounded ? [end + 1, end + 2] : [end]).some((at) => isClosed(words[at], at, dates));
  // "Seventeen, no school since May", "and her brother? 17, out of school": a sentence begins with the age.
  const isHeading = words[start - 1]?.sentence !== words[start]?.sentence && /[,;:.]/.test(words[end]?.before ?? '');
  // "Donc 17 pour l'instant", "en fait 16", "i meant twenty".
  const isConcluded = hasRole(words[start - 1], 'conclut');
  const opened = isBounded || isHeading || isConcluded || (start > 0 && /[,;:(]/.test(words[start]?.before ?? ''));
  return closed && (opened || before.has('age-avant') || before.has('bientot') || before.has('correction'));
}

/** Whether what was said before ends there: at the end, at a comma, at a date or at the next part of the sentence. */
const isClosed = (word: Word | undefined, at: number, dates: readonly SaidDates[]): boolean =>
  word === undefined || /[,.;:!?()\n]/.test(word.before) || dates.some(({ start }) => start === at || start === at + 1);

/** "né le 12/03/2009", "born in March 2009", "née en 2010": the age today, or the two that are left possible. */
function recogniseBirth(dates: readonly SaidDates[], today: CivilDate): Age | undefined {
  const birth = dates.find(({ bound }) => bound === 'birth')?.parts[0]?.from;
  const days =
    birth && 'year' in birth ? daysOf(birth, { today, edition: NO_EDITION, aboutEdition: false }) : undefined;
  if (!days || days.from > today) return undefined;
  const ageOn = (day: CivilDate): number => differenceInYears(parseISO(today), parseISO(day));
  const [min, max] = [ageOn(days.to), ageOn(days.from)];
  return min < AGE_MIN || max > AGE_MAX ? undefined : between(min, max);
}
