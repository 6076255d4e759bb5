import {
  decodeOption,
  parseProfile,
  type Profile,
  type ProfileField,
  type QuestionField,
} from '../../knowledge/profile';
import type { Query } from '../../knowledge/query';
import { AGE_MAX, AGE_MIN } from '../../knowledge/schemas/criteria';
import type { Knowledge } from '../../knowledge/knowledge';
import { situationSchema } from '../../knowledge/schemas/common';
import type { Scored } from '../../learning/linear-model';
import { confidence } from '../../search/confidence';
import type { Dialogue, OpenQuestion } from '../dialogue';
import { learntFacts, type Votes } from '../models/models';
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
import { isList, isListOfPlaces } from './lists';

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

/** Whatever is said of a pupil, of the one at hand or of another. */
export function orientation(reading: Reading, context: FrameContext, focus: readonly string[] = []): Query {
  const { last, profile = {} } = context;
  const said = {
    ...withLearnt(reading, context),
    ...(reading.departement && { departement: reading.departement }),
  };
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

/** Shortest message of which the models are asked what it says of the pupil: a shorter one says it outright. */
const TOLD_WORDS_MIN = 4;

/** What is said of the pupil, with what the examples say of it. */
function withLearnt(reading: Reading, context: FrameContext): Profile {
  const { votes } = context;
  if (!votes || reading.words.length < TOLD_WORDS_MIN) return reading.profile;
  return withFacts(withSituation(reading, context), votes);
}

/** What is said of the pupil, with what the examples say of whether the pupil is still enrolled. */
function withSituation({ profile }: Reading, { votes, profile: known }: FrameContext): Profile {
  const { situation: ruled, ...others } = profile;
  // Of a pupil at hand, only what is said anew changes what is known.
  if (ruled === undefined && known?.situation !== undefined) return profile;
  const likely = likeliest(votes?.situation(), ruled !== undefined);
  // Examples that say nothing of it deny no phrase that does.
  const learnt = situationSchema.safeParse(likely);
  return learnt.success ? { ...others, situation: learnt.data } : profile;
}

const learntValues: Readonly<Record<string, boolean | undefined>> = { oui: true, non: false };

/** What is said of the pupil, with the facts that the examples tell; examples that tell of none deny no phrase. */
function withFacts(profile: Profile, votes: Votes): Profile {
  const completed = { ...profile };
  for (const field of learntFacts) {
    const value = learntValues[likeliest(votes.fait(field), profile[field] !== undefined) ?? ''];
    if (value !== undefined) completed[field] = value;
  }
  return completed;
}

/** The label that the examples lead to, where they lead clearly: more clearly against a phrase. */
function likeliest(scored: readonly Scored[] = [], isAgainstPhrase: boolean): string | undefined {
  const [best, next] = scored;
  const wanted = isAgainstPhrase ? confidence.factAgainstPhrase : confidence.factLead;
  return best && next && best.margin - next.margin >= wanted ? best.label : undefined;
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

/** Longest answer to an open question that is read as one: beyond it, the message is read for itself. */
const SHORT_WORDS = 5;

/** The message as an answer to the question that is open, if it is short and says something to it. */
export function answerToOpenQuestion(reading: Reading, { last, asked }: Dialogue): Query | undefined {
  if (last?.kind !== 'orientation' || asked === undefined) return undefined;
  // "Un humain" is no number.
  if (reading.demandes.has('humain') || reading.demandes.has('nouveautes')) return undefined;
  // What is said in full ("16 ans", "en LP") is taken as said, whatever was asked.
  if (Object.keys(reading.profile).length > 0)
    return reading.words.length <= SHORT_WORDS && reading.mentions.length === 0
      ? { kind: 'orientation', profile: reading.profile, fresh: false }
      : undefined;
  const short = readShortAnswer(asked, reading);
  if (short === 'declined') return { kind: 'decline' };
  return short && { kind: 'orientation', profile: short, fresh: false };
}

/**
 * What a short message says to the question that is open: "17", "oui", "8", or the number of a choice, the last of which
 * is "je ne sais pas"; undefined when it says nothing to it. A number that the field can take is its value; only else is it
 * the rank of a choice.
 */
function readShortAnswer(
  { field, options }: OpenQuestion,
  { words, demandes, mentions, period, audience, unexplained }: Reading,
): Profile | 'declined' | undefined {
  if (words.length > SHORT_WORDS) return undefined;
  // The number of "le 6 mai" or of "un GPDS" says nothing of the pupil.
  const isOfPupil = mentions.length === 0 && period === undefined;
  const number = isOfPupil ? words.find((word) => word.number !== undefined)?.number : undefined;
  // "Ses parents sont d'accord", "son père veut bien" is not the pupil's yes.
  const isOfAnother = demandes.has('reprise') && (audience !== undefined || unexplained.length > 0);
  const said = isOfAnother ? new Set<Demande>() : demandes;
  const parsed = parseProfile({ [field]: valueFor(field, number, said) });
  if ('profile' in parsed && Object.keys(parsed.profile).length > 0) return parsed.profile;
  if (number === undefined || words.length > 1) return undefined;
  if (number === options.length + 1) return 'declined';
  const chosen = options[number - 1];
  const value = chosen === undefined ? undefined : decodeOption(field, chosen);
  return value === undefined ? undefined : { [field]: value };
}

function valueFor(field: QuestionField, number: number | undefined, demandes: Reading['demandes']): unknown {
  switch (field) {
    case 'age':
    case 'dureeDescolarisationMois':
      return number;
    case 'allophone':
    case 'autonome':
    case 'examenEchoue':
      return demandes.has('non') ? false : demandes.has('oui') ? true : undefined;
    case 'situation':
      // "Le jeune est-il encore scolarisé ?"
      return demandes.has('non') ? 'sans-solution' : demandes.has('oui') ? 'scolarise' : undefined;
    case 'niveau':
    case 'classe':
      return undefined;
  }
}

/** A message of a word or two, after a question, was meant as its answer. */
const ANSWER_WORDS = 2;

/** Longest statement about a pupil that is no criterion. */
const TOLD_WORDS = 10;

/** What a statement about somebody spoken of may hold besides. */
const toldDemands: readonly Demande[] = ['reprise', 'suite', 'oui', 'non'];

/** "Il est motivé", "ses parents sont d'accord": told of the pupil at hand, asks for nothing, and is no criterion. */
const isTold = ({ words, demandes, asks, mentions, facts, period }: Reading): boolean =>
  demandes.has('reprise') &&
  [...demandes].every((demande) => toldDemands.includes(demande)) &&
  !asks &&
  mentions.length === 0 &&
  facts.length === 0 &&
  period === undefined &&
  words.length <= TOLD_WORDS;

/** What no other frame knows, said after a question about the pupil at hand: it leaves the pupil as known. */
export const told: Rule = (reading, { last, profile, asked }) => {
  if (last?.kind !== 'orientation' || profile === undefined) return undefined;
  if (asked !== undefined && (reading.words.length <= ANSWER_WORDS || isTold(reading)))
    return { kind: 'orientation', profile: {}, fresh: false, notUnderstood: true };
  return isTold(reading) ? { kind: 'orientation', profile: {}, fresh: false } : undefined;
};
