import type { Profile, ProfileField } from '../../knowledge/profile';
import type { Query } from '../../knowledge/query';
import { chooseMention } from '../choose-mention';
import type { Reading } from '../reading';
import { isList, isListOfPlaces } from './about-lists';
import {
  asksDefinition,
  asksFigure,
  hasFacts,
  isAboutOnePupil,
  mentionsOf,
  personalFacts,
  type ClassifyContext,
  type Rule,
} from './rule';

/** Facts with which a pupil is described rather than completed: "et pourquoi pas le micro-lycée s'il a 16 ans ?". */
const DESCRIBED_FACTS = 2;

export const why: Rule = (reading, context) => {
  const [dispositif] = mentionsOf(reading, context, 'dispositif');
  if (!reading.demandes.has('pourquoi-pas') || dispositif === undefined) return undefined;
  // Whoever tells of a pupil in the same breath gets that pupil judged, the dispositifs that are named first.
  return personalFacts(reading) >= DESCRIBED_FACTS
    ? orientation(reading, context, mentionsOf(reading, context, 'dispositif'))
    : { kind: 'why', dispositif, profile: reading.profile };
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

function orientation(reading: Reading, { last, profile }: ClassifyContext, focus: readonly string[] = []): Query {
  const said = { ...reading.profile, ...(reading.departement && { departement: reading.departement }) };
  const continues = reading.demandes.has('suite') && !reading.demandes.has('autre-cas');
  const isNewCase =
    reading.demandes.has('autre-cas') ||
    (last?.kind !== 'orientation' && personalFacts(reading) >= 2) ||
    (!continues &&
      reading.pupil &&
      reading.demandes.has('orientation') &&
      personalFacts(reading) > 0 &&
      contradicts(said, profile)) ||
    (!continues && personalFacts(reading) >= 3 && contradicts(said, profile));
  return { kind: 'orientation', profile: said, fresh: isNewCase, ...(focus.length > 0 && { focus }) };
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
