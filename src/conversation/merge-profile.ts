import { completeProfile, profileFields, type Profile, type ProfileField } from '../knowledge/profile';

/** A profile after something new was said, and the fields that what is new made untrue. */
export interface MergedProfile {
  readonly profile: Profile;
  readonly dropped: readonly ProfileField[];
}

/**
 * The profile with what was said last: it wins over what was known, and what it contradicts is dropped rather than kept
 * beside it. A level said less precisely than it is known ("au lycée", of a pupil in LP) changes nothing.
 */
export function mergeProfile(known: Profile, said: Profile): MergedProfile {
  const precise = { ...said };
  if (Array.isArray(said.niveau) && typeof known.niveau === 'string' && said.niveau.includes(known.niveau))
    precise.niveau = known.niveau;
  const merged: Profile = { ...known, ...precise };
  // Somebody who is enrolled is not out of school, whatever was said of the time before.
  if (said.situation === 'scolarise' && said.dureeDescolarisationMois === undefined)
    delete merged.dureeDescolarisationMois;

  const completed = completeProfile(merged);
  if ('profile' in completed) return withDropped(known, completed.profile);
  const stale = said.classe === undefined ? 'classe' : 'niveau';
  const { [stale]: _stale, ...others } = merged;
  const consistent = completeProfile(others);
  return withDropped(known, 'profile' in consistent ? consistent.profile : others);
}

const withDropped = (known: Profile, profile: Profile): MergedProfile => ({
  profile,
  dropped: profileFields.filter((field) => known[field] !== undefined && profile[field] === undefined),
});
