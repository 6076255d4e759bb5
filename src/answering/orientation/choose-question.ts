import {
  completeProfile,
  questionFields,
  type OptionValue,
  type Profile,
  type QuestionField,
} from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { judgeDispositif, type Verdict } from './judge-dispositifs';
import { optionsOf } from './profile-options';

/** The question to ask next, with the answers that lead to different verdicts. */
export interface NextQuestion {
  readonly field: QuestionField;
  readonly options: readonly OptionValue[];
}

interface Candidate extends NextQuestion {
  readonly bits: number;
}

/** Below it two verdict distributions are the same: only rounding tells them apart. */
const BITS_EPSILON = 1e-9;

/**
 * The question whose answer splits the remaining dispositifs best: for every field still open, the expected information
 * (Shannon, in bits, answers equally likely) about the verdicts that are not settled yet. A question that would change no
 * verdict is never asked, nor one that the user has declined to answer. Undefined when nothing is left to ask.
 *
 * @param ask the field that the user wishes to change: its question is asked whatever it is worth
 */
export function chooseQuestion(
  dispositifs: readonly Dispositif[],
  profile: Profile,
  declined: readonly QuestionField[] = [],
  ask?: QuestionField,
): NextQuestion | undefined {
  if (ask !== undefined) return { field: ask, options: optionsOf(ask, without(profile, ask), dispositifs) };
  const remaining = dispositifs.filter((dispositif) => judgeDispositif(dispositif, profile).verdict === 'a-verifier');
  const candidates = questionFields
    .filter((field) => !declined.includes(field) && isOpen(profile, field))
    .map((field) => weigh(field, profile, remaining))
    .filter(({ bits }) => bits > BITS_EPSILON);
  const best = candidates.reduce<Candidate | undefined>(
    (first, next) => (first && next.bits <= first.bits + BITS_EPSILON ? first : next),
    undefined,
  );
  return best && { field: best.field, options: best.options };
}

/** The profile as it would be if that field were not known; a class goes with its level. */
const without = (profile: Profile, field: QuestionField): Profile => {
  const { [field]: _changed, ...others } = profile;
  if (field !== 'niveau') return others;
  const { classe: _implied, ...rest } = others as Profile;
  return rest;
};

/**
 * A field is open while several values are possible: unknown, a range, or a list. A class is asked within a level: eight
 * classes at once would be a question that nobody likes to read.
 */
const isOpen = (profile: Profile, field: QuestionField): boolean => {
  const value = profile[field];
  const isPlaced = field !== 'classe' || typeof profile.niveau === 'string';
  return isPlaced && (value === undefined || typeof value === 'object');
};

function weigh(field: QuestionField, profile: Profile, remaining: readonly Dispositif[]): Candidate {
  const options = optionsOf(field, profile, remaining);
  const outcomes = options.map((option) => verdictsWith(remaining, profile, field, option));
  const bits = remaining
    .map((_, index) => entropyBits(outcomes.flatMap((outcome) => outcome[index] ?? [])))
    .reduce((sum, one) => sum + one, 0);
  return { field, options, bits };
}

function verdictsWith(
  remaining: readonly Dispositif[],
  profile: Profile,
  field: QuestionField,
  option: OptionValue,
): Verdict[] {
  const completed = completeProfile({ ...profile, [field]: option });
  const changed = 'profile' in completed ? completed.profile : profile;
  return remaining.map((dispositif) => judgeDispositif(dispositif, changed).verdict);
}

function entropyBits(verdicts: readonly Verdict[]): number {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / verdicts.length)
    .reduce((bits, share) => bits - share * Math.log2(share), 0);
}
