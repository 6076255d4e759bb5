import type { OrientationNote, OrientationView } from '../answering/orientation/orientation-answer';
import { answerOrientation } from '../answering/orientation/answer-orientation';
import {
  encodeOption,
  profileFields,
  questionFields,
  type Profile,
  type QuestionField,
  completeProfile,
  type ProfileField,
} from '../knowledge/profile';
import { finish, type Reply, type ReplyDeps } from './finish';
import type { PupilTraits, SaidPupil } from '../knowledge/query';
import { addPupils, nextRank } from './pupils';
import { pupilsOf, rankOf, type Dossier, type Language, type Session } from './session';

export const isQuestion = (field: string | undefined): field is QuestionField =>
  (questionFields as readonly (string | undefined)[]).includes(field);

interface Extras {
  readonly note?: OrientationNote;
  readonly focus?: readonly string[];
  readonly ask?: QuestionField;
  readonly declined?: QuestionField;
  readonly view?: OrientationView;
  readonly traits?: PupilTraits;
  readonly whichPupil?: boolean;
  /** Other pupils of whom the same message tells. */
  readonly also?: readonly SaidPupil[];
}

/** Adds what was said to the pupil at hand, and judges anew: nothing of an earlier verdict is kept. */
export function orient(
  said: Profile,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
  extras: Extras = {},
): Reply {
  const known: Dossier = session.dossier ?? {
    id: deps.newId(),
    rank: nextRank(session),
    profile: {},
    declined: [],
  };
  const { profile, dropped } = mergeProfile(known.profile, said);
  const answered = Object.keys(said);
  const declined = [...known.declined, ...(extras.declined ? [extras.declined] : [])].filter(
    (field) => !answered.includes(field) && field !== extras.ask,
  );
  const note: OrientationNote | undefined =
    extras.note ?? (dropped.length > 0 ? { kind: 'dropped', fields: dropped } : undefined);
  const traits = { ...known.traits, ...(Object.keys(known.profile).length === 0 && extras.traits) };
  const pupils = addPupils(extras.also ?? [], { ...session, dossier: { ...known, profile } }, deps.newId);
  const others = pupilsOf(pupils)
    .filter(({ id }) => id !== known.id)
    .map((one) => ({ id: one.id, rank: rankOf(one), profile: one.profile }));
  const answer = {
    ...answerOrientation(deps.knowledge, profile, declined, { ...extras, note }),
    ...(others.length > 0 && { others }),
    ...(extras.whichPupil && { whichPupil: true as const }),
  };
  const dossier: Dossier = {
    id: known.id,
    rank: rankOf(known),
    profile,
    ...(Object.keys(traits).length > 0 && { traits }),
    declined: [...new Set(declined)],
    ...(answer.question && {
      asked: { field: answer.question.field, options: answer.question.options.map(encodeOption) },
    }),
  };
  return finish(answer, { ...pupils, dossier }, language, deps);
}

/** Says, where an answer was pressed on an earlier card, what that changed of the pupil: the card above does not show it. */
export function withOldCardNote(fromOldCard: boolean, before: Dossier | undefined, reply: Reply): Reply {
  const { answer, session } = reply;
  if (!fromOldCard || answer.kind !== 'orientation' || answer.note?.kind === 'not-understood') return reply;
  const known = { before: before?.profile ?? {}, after: session.dossier?.profile ?? {} };
  const changed = profileFields.filter(
    (field) => JSON.stringify(known.before[field]) !== JSON.stringify(known.after[field]),
  );
  return { ...reply, answer: { ...answer, note: { kind: 'old-card', changed } } };
}

/** "Je ne sais pas" to a question: it is not asked again. */
export const decline = (
  field: QuestionField | undefined,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
): Reply => orient({}, session, language, deps, { declined: field });

/** The wish to change a field: its question is asked again. */
export const askAgain = (
  field: string | undefined,
  session: Session,
  language: Language | undefined,
  deps: ReplyDeps,
): Reply =>
  isQuestion(field)
    ? orient({}, session, language, deps, { ask: field, note: { kind: 'asked-again', field } })
    : orient({}, session, language, deps);

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
