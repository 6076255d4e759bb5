import type { Profile, ProfileField } from '../../knowledge/profile';
import type { Query, Topic } from '../../knowledge/query';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Demande, Reading } from '../reading';
import { chooseMention } from './entry';
import {
  ASIDE_WORDS,
  asksDefinition,
  asksFigure,
  hasFacts,
  isAboutOnePupil,
  isNewDemand,
  mentionsOf,
  namesOther,
  personalFacts,
  type FrameContext,
  type Rule,
} from './frame';
import { withLearnt } from './learnt-facts';
import { isList, isListOfPlaces } from './lists';
import { traitsIn } from '../pupils/traits';

/** Facts with which a pupil is described rather than completed: "et pourquoi pas le micro-lycée s'il a 16 ans ?". */
const DESCRIBED_FACTS = 2;

export const why: Rule = (reading, context) => {
  const dispositifs = mentionsOf(reading, context, 'dispositif');
  const [dispositif] = dispositifs;
  // "Et le micro-lycée, c'est possible pour elle ?"
  const isForPupil = reading.demandes.has('pour-l-eleve') && Object.keys(context.profile ?? {}).length > 0;
  if (dispositif === undefined || !(reading.demandes.has('pourquoi-pas') || isForPupil)) return undefined;
  // "Micro-lycée ou Diplôme en poche, lequel des deux pour lui ?"
  if (isForPupil && dispositifs.length > 1)
    return { kind: 'orientation', profile: reading.profile, fresh: false, focus: dispositifs };
  // Whoever tells of a pupil in the same breath gets that pupil judged, the dispositifs that are named first.
  return personalFacts(reading) >= DESCRIBED_FACTS
    ? orientation(reading, context, mentionsOf(reading, context, 'dispositif'))
    : { kind: 'why', dispositif, profile: reading.profile };
};

/** "Et le PPDS irait pour la petite ?": a dispositif that is named is judged for the pupil at hand. */
export function verdictAsked(reading: Reading, context: FrameContext): Query | undefined {
  const [dispositif, ...others] = mentionsOf(reading, context, 'dispositif');
  const isKnown = Object.keys(context.profile ?? {}).length > 0;
  return dispositif !== undefined && others.length === 0 && isKnown && personalFacts(reading) < DESCRIBED_FACTS
    ? { kind: 'why', dispositif, profile: reading.profile }
    : undefined;
}

/** "Lequel tu conseilles ?": what speaks for each of those that remain, for the pupil at hand, of those that were compared. */
export const conseil: Rule = (reading, context) => {
  const { profile = {}, last, knowledge } = context;
  const isChosen = reading.demandes.has('comparer') && reading.mentions.length === 0;
  const isKnown = Object.keys(profile).length > 0;
  if (!(reading.demandes.has('conseil') || (isChosen && isKnown)) || reading.period || reading.place) return undefined;
  if (!isKnown || personalFacts(reading) > 1 || reading.demandes.has('autre-cas')) return undefined;
  const named = mentionsOf(reading, context, 'dispositif');
  const compared =
    last?.kind === 'comparison' ? last.entries.filter((id) => knowledge.entries.get(id)?.kind === 'dispositif') : [];
  if (reading.mentions.length > named.length) return undefined;
  const focus = named.length > 0 ? named : compared;
  return {
    kind: 'orientation',
    profile: reading.profile,
    fresh: false,
    advice: true,
    ...(focus.length > 0 && { focus }),
  };
};

/** A class with hardly a word beside it is a pupil's; among other words it may be anything. */
const TERSE_WORDS = 2;

const isClassAlone = (reading: Reading): boolean =>
  personalFacts(reading) === 1 && reading.profile.classe !== undefined;

/** A number of years or months, or an exam, is of one pupil; classes may be of many: "pour les 4e et les 3e". */
const isOneAlone = ({ profile }: Reading): boolean =>
  profile.age !== undefined || profile.dureeDescolarisationMois !== undefined || profile.examenEchoue !== undefined;

/** Somebody is described: which dispositifs fit? */
export const pupil: Rule = (reading, context) => {
  if (personalFacts(reading) === 0) return undefined;
  const { demandes } = reading;
  // "comment s'appelle la mesure qui…" describes a dispositif, not a pupil.
  if (demandes.has('nom') && reading.profile.age === undefined) return undefined;
  if (isClassAlone(reading) && !reading.pupil && reading.unexplained.length > TERSE_WORDS) return undefined;
  if (mentionsOf(reading, context, 'structure').length > 0 && !isAboutOnePupil(reading)) return undefined;
  const named = chooseMention(reading, context.knowledge);
  const wantsContact = demandes.has('contact') && !demandes.has('orientation') && personalFacts(reading) < 2;
  const wantsFiche =
    named !== undefined &&
    (asksDefinition(reading) || demandes.has('contact')) &&
    (!isAboutOnePupil(reading) ||
      (!reading.pupil && reading.profile.situation === undefined) ||
      (reading.demandes.has('definition') &&
        !isOneAlone(reading) &&
        mentionsOf(reading, context, 'dispositif').length > 0));
  const wantsCount = asksFigure(reading) && !isAboutOnePupil(reading);
  const wantsEvents =
    (demandes.has('programme') || (reading.period !== undefined && reading.profile.situation === undefined)) &&
    !isAboutOnePupil(reading) &&
    !demandes.has('orientation');
  const wantsList =
    isList(reading) &&
    !isAboutOnePupil(reading) &&
    (reading.profile.situation === undefined || isListOfPlaces(reading));
  if (wantsContact || wantsFiche || wantsCount || wantsEvents || wantsList) return undefined;
  // "À quel moment l'IEN-IO donne-t-il son avis sur un décrocheur ?" is about the acteur.
  const isOfActeur =
    mentionsOf(reading, context, 'acteur').length > 0 &&
    personalFacts(reading) === 1 &&
    (reading.profile.situation !== undefined || typeof reading.profile.age === 'object') &&
    !demandes.has('orientation') &&
    !demandes.has('contact');
  if (isOfActeur) return undefined;
  // "Le micro-collège, c'est aussi pour les élèves angoissés ?" is about the dispositif.
  const isNamed = named !== undefined && (!reading.pupil || mentionsOf(reading, context, 'dispositif').includes(named));
  if (isNamed && !isAboutOnePupil(reading) && !demandes.has('orientation')) return undefined;
  return orientation(reading, context, mentionsOf(reading, context, 'dispositif'));
};

type OrientationQuery = Extract<Query, { kind: 'orientation' }>;

/** Whatever is said of a pupil, of the one at hand or of another. */
export function orientation(reading: Reading, context: FrameContext, focus: readonly string[] = []): OrientationQuery {
  const { last, profile = {} } = context;
  const said = {
    ...withLearnt(reading, context),
    ...(reading.departement && { departement: reading.departement }),
  };
  const continues = reading.demandes.has('suite') && !reading.demandes.has('autre-cas');
  const isNewCase = reading.demandes.has('autre-cas') || (!continues && opensCase(reading, said, profile, last));
  return {
    kind: 'orientation',
    profile: said,
    fresh: isNewCase,
    ...(focus.length > 0 && { focus }),
    traits: traitsIn(reading),
    ...(!isNewCase && asksWhichPupil(reading, profile) && { whichPupil: true }),
  };
}

/** What points at the pupil at hand: "quel dispositif pour lui ?". */
const pointing: readonly Demande[] = ['pour-l-eleve', 'reprise', 'suite', 'conseil'];

/** The guided dialog is asked for while a pupil is at hand, and nothing says whom it is for. */
const asksWhichPupil = (reading: Reading, known: Profile): boolean =>
  reading.demandes.has('guide') &&
  Object.keys(known).length > 0 &&
  !hasFacts(reading) &&
  !reading.pupil &&
  !reading.pupilsSaid.resumes &&
  !pointing.some((demande) => reading.demandes.has(demande));

/** Facts with which a pupil is described anew, at once or after something else was asked. */
const CASE_FACTS = 3;
const CASE_FACTS_AFTER_ELSE = 2;

/**
 * Whether a pupil comes in that is not the one at hand. Facts that go together with what is known are of the same pupil,
 * whatever was asked in between; one that is brought in ("un garçon de 17 ans") after something else is another.
 */
function opensCase(reading: Reading, said: Profile, known: Profile, last: Topic | undefined): boolean {
  const isElse = last?.kind !== 'orientation';
  const facts = personalFacts(reading);
  if (reading.pupilsSaid.introduced.length > 0 && facts > 0 && isElse) return true;
  if (!contradicts(said, known)) return false;
  const isAsked = (reading.pupil && reading.demandes.has('orientation')) || reading.pupilsSaid.introduced.length > 0;
  return (isAsked && facts > 0) || facts >= (isElse ? CASE_FACTS_AFTER_ELSE : CASE_FACTS);
}

const contradicts = (said: Profile, known: Profile): boolean =>
  (Object.keys(said) as ProfileField[]).some(
    (field) => known[field] !== undefined && JSON.stringify(known[field]) !== JSON.stringify(said[field]),
  );

/** No pupil described yet: the guided dialog, or a level to begin with. */
export const orientationDemand: Rule = (reading, context) =>
  reading.demandes.has('guide') ||
  reading.demandes.has('orientation') ||
  (reading.pupil && hasFacts(reading) && !reading.demandes.has('evenement-precis')) ||
  (hasFacts(reading) && reading.unexplained.length === 0)
    ? orientation(reading, context)
    : undefined;

/** "et en lycée pro ?", "et à 16 ?", "dans l'Oise": what is said anew of the pupil at hand. */
export function afterOrientation(reading: Reading, knowledge: Knowledge): Query | undefined {
  const { demandes, period, genre, profile } = reading;
  // "Il a démissionné ce matin": a day is no programme when something is said of the pupil.
  const asksWhen = period !== undefined && profile.situation === undefined;
  const isOtherDemand =
    isNewDemand(reading) ||
    namesOther(reading, knowledge) ||
    asksWhen ||
    demandes.has('programme') ||
    demandes.has('liste');
  const said = { ...profile, ...(reading.departement && { departement: reading.departement }) };
  if (!isOtherDemand && Object.keys(profile).length > 0 && !reading.pupil)
    return { kind: 'orientation', profile: said, fresh: false };
  if (!isOtherDemand && saysWhoAlone(reading)) return { kind: 'orientation', profile: {}, fresh: false };
  const age = demandes.has('suite') && profile.age === undefined ? bareAge(reading) : undefined;
  if (!isOtherDemand && age !== undefined) return { kind: 'orientation', profile: { ...said, age }, fresh: false };
  // Where the pupil lives, said alone, completes the profile.
  const saysOnlyWhere =
    reading.departement !== undefined &&
    Object.keys(profile).length === 0 &&
    reading.mentions.length === 0 &&
    reading.unexplained.length <= ASIDE_WORDS &&
    !period &&
    !genre &&
    !isNewDemand(reading);
  return saysOnlyWhere
    ? { kind: 'orientation', profile: { departement: reading.departement }, fresh: false }
    : undefined;
}

/** "Elle vit dans le Pas-de-Calais": of the pupil at hand, whatever was asked before. */
export const residence: Rule = (reading, context) =>
  reading.demandes.has('residence') &&
  reading.departement !== undefined &&
  context.profile !== undefined &&
  reading.mentions.length === 0 &&
  !reading.demandes.has('liste')
    ? orientation(reading, context)
    : undefined;

/** Longest message that only says of whom we speak. */
const WHO_WORDS = 5;

/** "C'est une fille": of the pupil at hand, and no criterion. */
const saysWhoAlone = ({ pupil, profile, mentions, unexplained, words, demandes }: Reading): boolean =>
  pupil &&
  Object.keys(profile).length === 0 &&
  mentions.length === 0 &&
  unexplained.length === 0 &&
  words.length <= WHO_WORDS &&
  !demandes.has('orientation');

/** "et si elle en avait 16 ?": of a pupil, a number alone is an age. */
const bareAge = ({ words }: Reading): number | undefined =>
  words.find(({ number, light }) => !light && number !== undefined && number >= AGE_MIN && number <= AGE_MAX)?.number;
