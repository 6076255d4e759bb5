import type { Hole } from '../../knowledge/hole';
import { profileFields, type Profile, type ProfileField } from '../../knowledge/profile';
import type { Dispositif } from '../../knowledge/schemas/entries';
import { judgeDispositif } from '../orientation/judge-dispositifs';

/**
 * The pupils to whom every dispositif is closed, told by as few facts as possible: "âge : moins de 15 ans" rather than
 * the hundred profiles of that age.
 */
export function findWithoutDispositif(dispositifs: readonly Dispositif[], profiles: readonly Profile[]): Hole[] {
  const isAlone = (profile: Profile): boolean =>
    dispositifs.every((dispositif) => judgeDispositif(dispositif, profile).verdict === 'non');
  const alone = new Set(profiles.filter(isAlone));
  const reduce = reducer(profiles, alone);
  const found: Profile[] = [];
  for (const profile of alone) if (!found.some((known) => holds(profile, known))) found.push(reduce(profile));
  return mergeIntervals(found).map((profile) => ({ kind: 'no-dispositif', profile }));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = (profile: Profile): ProfileField[] => profileFields.filter((field) => profile[field] !== undefined);

/** Whether the profile has all the facts of the other. */
const holds = (profile: Profile, facts: Profile): boolean =>
  fieldsOf(facts).every((field) => isSame(profile[field], facts[field]));

/** Takes facts away from a profile as long as all who share those that are left are alone too. */
function reducer(profiles: readonly Profile[], alone: ReadonlySet<Profile>): (profile: Profile) => Profile {
  const known = new Map<string, boolean>();
  const areAllAlone = (facts: Profile): boolean => {
    const key = JSON.stringify(facts);
    const answer = known.get(key) ?? profiles.every((profile) => !holds(profile, facts) || alone.has(profile));
    known.set(key, answer);
    return answer;
  };
  return (profile) =>
    // From the last question on: what depends on another fact goes before it.
    fieldsOf(profile).reduceRight<Profile>((facts, field) => {
      const { [field]: _less, ...fewer } = facts;
      return areAllAlone(fewer) ? fewer : facts;
    }, profile);
}

/** Profiles that differ by neighbouring ages alone are one. */
function mergeIntervals(profiles: readonly Profile[]): Profile[] {
  const merged: Profile[] = [];
  for (const profile of [...profiles].sort((a, b) => boundsOf(a).min - boundsOf(b).min)) {
    const { age: _age, ...others } = profile;
    const at = merged.findIndex(({ age, ...known }) => age !== undefined && isSame(known, others));
    const before = merged[at];
    if (!before || profile.age === undefined || boundsOf(before).max + 1 !== boundsOf(profile).min)
      merged.push(profile);
    else merged[at] = { ...before, age: { min: boundsOf(before).min, max: boundsOf(profile).max } };
  }
  return merged;
}

function boundsOf({ age }: Profile): { min: number; max: number } {
  return typeof age === 'object' ? age : { min: age ?? 0, max: age ?? 0 };
}
