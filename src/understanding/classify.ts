import type { Knowledge } from '../knowledge/knowledge';
import type { Profile, ProfileField } from '../knowledge/profile';
import type { Place, ProgrammeRequest } from '../knowledge/requests';
import { chooseMention, DEFINITION_REACH } from './choose-mention';
import type { LastTopic, Query, SocialTopic } from '../knowledge/query';
import type { Reading } from './reading';

/** What came before the message, as far as it changes what the message asks. */
export interface ClassifyContext {
  readonly knowledge: Knowledge;
  readonly editionId: string;
  readonly last?: LastTopic;
  /** Fields of the pupil at hand that are known. */
  readonly profile: Profile;
}

type Rule = (reading: Reading, context: ClassifyContext) => Query | undefined;

/** Fields that describe one pupil: a level alone may be about a whole school. */
const personalFields = [
  'age',
  'situation',
  'classe',
  'dureeDescolarisationMois',
  'allophone',
  'autonome',
  'examenEchoue',
] as const satisfies readonly ProfileField[];

const personalFacts = ({ profile }: Reading): number =>
  personalFields.filter((field) => profile[field] !== undefined).length;

/** Facts that nobody states of pupils in general. */
const isAboutOnePupil = ({ profile, pupil }: Reading): boolean =>
  profile.age !== undefined ||
  profile.dureeDescolarisationMois !== undefined ||
  (profile.classe !== undefined && (pupil || profile.situation !== undefined)) ||
  profile.examenEchoue !== undefined;

const hasFacts = (reading: Reading): boolean => Object.keys(reading.profile).length > 0;

const mentionsOf = ({ mentions }: Reading, { knowledge }: ClassifyContext, kind: string): string[] =>
  mentions.map(({ id }) => id).filter((id) => knowledge.entries.get(id)?.kind === kind);

const asksDefinition = ({ demandes, facts }: Reading): boolean =>
  demandes.has('definition') || demandes.has('acces') || facts.length > 0;

/** Danger comes before everything; speaking of prevention is not being in danger. */
const urgence: Rule = ({ urgences, demandes, genre, period }) =>
  urgences.length > 0 &&
  !demandes.has('prevention') &&
  genre?.kind !== 'evenement' &&
  !(demandes.has('programme') && period)
    ? { kind: 'urgence', urgences }
    : undefined;

const offTopic: Rule = (reading) => {
  const { offTopic: reason } = reading;
  if (reason === undefined) return undefined;
  const isPupilCase = reason === 'off-topic' && reading.profile.situation !== undefined && isAboutOnePupil(reading);
  return isPupilCase ? undefined : { kind: 'off-topic', reason };
};

const SMALL_TALK_WORDS = 1;

/** Greetings and thanks alone; with a question beside them, the question is answered. */
const social: Rule = (reading) => {
  const topic = reading.socials.find((said): said is SocialTopic => said !== 'filler');
  const asks = [...reading.demandes].some(
    (demande) => !['suite', 'oui', 'non', 'definition', 'contact', 'je-ne-sais-pas', 'moi'].includes(demande),
  );
  const isAlone =
    reading.unexplained.length <= SMALL_TALK_WORDS &&
    reading.mentions.length === 0 &&
    !hasFacts(reading) &&
    !reading.period;
  return topic !== undefined && isAlone && (topic === 'who' || !asks) ? { kind: 'social', topic } : undefined;
};

/** Words beside a call for help that may be anything. */
const HELP_WORDS = 2;

const aide: Rule = (reading) =>
  reading.demandes.has('aide') &&
  reading.mentions.length === 0 &&
  !hasFacts(reading) &&
  !reading.genre &&
  !reading.pupil &&
  reading.unexplained.length <= HELP_WORDS
    ? { kind: 'aide' }
    : undefined;

const restart: Rule = ({ demandes, unexplained }) =>
  demandes.has('recommencer') && unexplained.length === 0 ? { kind: 'restart' } : undefined;

const change: Rule = (reading) =>
  reading.demandes.has('changer') &&
  personalFacts(reading) === 0 &&
  (reading.field !== undefined || reading.terms.length <= 2)
    ? { kind: 'change', field: reading.field }
    : undefined;

const why: Rule = (reading, context) => {
  const [dispositif] = mentionsOf(reading, context, 'dispositif');
  return reading.demandes.has('pourquoi-pas') && dispositif !== undefined
    ? { kind: 'why', dispositif, profile: reading.profile }
    : undefined;
};

/** Somebody is described: which dispositifs fit? */
const pupil: Rule = (reading, context) => {
  if (personalFacts(reading) === 0) return undefined;
  const { demandes } = reading;
  const named = chooseMention(reading, context.knowledge);
  const wantsContact = demandes.has('contact') && !demandes.has('orientation') && personalFacts(reading) < 2;
  const wantsFiche =
    named !== undefined &&
    (asksDefinition(reading) || demandes.has('contact')) &&
    (!isAboutOnePupil(reading) || (!reading.pupil && reading.profile.situation === undefined));
  const wantsCount = asksFigure(reading) && !isAboutOnePupil(reading);
  const wantsEvents =
    (demandes.has('programme') || reading.period !== undefined) &&
    !isAboutOnePupil(reading) &&
    !demandes.has('orientation');
  const wantsList = isList(reading) && !isAboutOnePupil(reading) && reading.profile.situation === undefined;
  if (wantsContact || wantsFiche || wantsCount || wantsEvents || wantsList) return undefined;
  if (named !== undefined && !reading.pupil && !isAboutOnePupil(reading) && !demandes.has('orientation'))
    return undefined;
  const [focus] = mentionsOf(reading, context, 'dispositif');
  return orientation(reading, context, focus);
};

function orientation(reading: Reading, { last, profile }: ClassifyContext, focus?: string): Query {
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
  return { kind: 'orientation', profile: said, fresh: isNewCase, ...(focus === undefined ? {} : { focus }) };
}

const contradicts = (said: Profile, known: Profile): boolean =>
  (Object.keys(said) as ProfileField[]).some(
    (field) => known[field] !== undefined && JSON.stringify(known[field]) !== JSON.stringify(said[field]),
  );

const contact: Rule = (reading, context) => {
  const [named] = mentionsOf(reading, context, 'contact');
  const about =
    reading.demandes.has('contact') || reading.mentions.length === 0
      ? chooseMention(reading, context.knowledge)
      : named;
  if (named !== undefined && (reading.demandes.has('contact') || reading.mentions.length === 1))
    return { kind: 'contact', about: preferContact(reading, context) ?? named, place: reading.place };
  // "ECMLDS de Lens ?": somebody who has a contact of their own, and a place.
  const local = preferContact(reading, context);
  if (
    local !== undefined &&
    !reading.genre &&
    reading.place !== undefined &&
    !asksDefinition(reading) &&
    reading.terms.length <= SHORT_LIST_TERMS + 2
  )
    return { kind: 'contact', about: local, place: reading.place };
  if (!reading.demandes.has('contact')) return undefined;
  if (about === undefined && reading.unexplained.length > 2) return undefined;
  if (reading.demandes.has('definition') && about !== undefined && !isContactOutright(reading)) return undefined;
  const fromLast = about ?? topicEntry(context.last);
  return { kind: 'contact', about: fromLast, place: reading.place };
};

/** A demand for a definition and a word of contact: "c'est quoi le mail du pôle" is about the mail. */
const isContactOutright = ({ terms }: Reading): boolean => terms.length > 0;

/** An acteur named beside the DRAIO has its own contact, if it is not reached through it. */
function preferContact(reading: Reading, context: ClassifyContext): string | undefined {
  const acteurs = mentionsOf(reading, context, 'acteur');
  return acteurs.find((id) => {
    const entry = context.knowledge.entries.get(id);
    return entry?.kind === 'acteur' && entry.contact !== undefined;
  });
}

const topicEntry = (last: LastTopic | undefined): string | undefined =>
  last?.kind === 'fiche' ? last.entry : last?.kind === 'contact' ? last.about : undefined;

/** A count or a share of what is counted. */
export const asksFigure = ({ demandes }: Reading): boolean => demandes.has('combien') || demandes.has('part');

const chiffres: Rule = (reading) =>
  asksFigure(reading) &&
  !reading.demandes.has('orientation') &&
  !reading.facts.includes('duree') &&
  !(reading.period && reading.genre?.kind === 'evenement')
    ? {
        kind: 'chiffres',
        terms: reading.terms,
        entries: reading.mentions.map(({ id }) => id),
        share: reading.demandes.has('part'),
        before: [],
      }
    : undefined;

/** The programme of the Semaine, or one of its events. */
const programme: Rule = (reading, context) => {
  const [event] = mentionsOf(reading, context, 'evenement');
  const { demandes, period, place, mentions } = reading;
  const others = mentions.filter(
    ({ id }) => context.knowledge.entries.get(id)?.kind !== 'evenement' && id !== context.editionId,
  );
  const aboutEdition = mentions.some(({ id }) => id === context.editionId);
  if (event !== undefined) return { kind: 'programme', request: requestOf(reading), event };
  const isCued = demandes.has('programme') || reading.genre?.kind === 'evenement' || reading.online;
  if (others.length > 0 && asksDefinition(reading) && !period && !isCued) return undefined;
  if (others.length > 0 && !isCued && !aboutEdition && reading.audience === undefined) return undefined;
  if (aboutEdition && demandes.has('definition') && !period && !place && reading.genre?.kind !== 'evenement')
    return undefined;
  const isAsked =
    isCued || period !== undefined || (aboutEdition && (place !== undefined || reading.audience !== undefined));
  if (!isAsked) return undefined;
  const isOurs =
    isCued ||
    aboutEdition ||
    context.last?.kind === 'programme' ||
    reading.unexplained.length === 0 ||
    (period && place);
  return isOurs ? { kind: 'programme', request: requestOf(reading) } : undefined;
};

function requestOf({ period, place, audience, online }: Reading): ProgrammeRequest {
  return {
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(period?.wrongWeekday && { wrongWeekday: period.wrongWeekday }),
    ...(place && place.kind !== 'region' && { place }),
    ...(audience && { audience }),
    ...(online && { online }),
  };
}

/** "insertion", "dispositifs d'accompagnement": a phase and hardly anything else asks for its list. */
const SHORT_LIST_TERMS = 2;

const isList = ({ genre, phase, legende, demandes, place, profile, terms }: Reading): boolean => {
  if (genre?.kind === 'structure') return demandes.has('liste') || place !== undefined;
  if (genre?.kind === 'dispositif' || genre === undefined)
    return (
      (phase !== undefined || legende !== undefined || (genre !== undefined && profile.niveau !== undefined)) &&
      (genre !== undefined || demandes.has('liste') || terms.length <= SHORT_LIST_TERMS)
    );
  return genre.kind !== 'evenement' && demandes.has('liste');
};

const liste: Rule = (reading, { knowledge }) => {
  const { genre, phase, legende, place, profile, demandes, mentions } = reading;
  if (!isList(reading) || reading.pupil) return undefined;
  const structure = mentions.find(({ id }) => knowledge.entries.get(id)?.kind === 'structure');
  if (structure && !demandes.has('liste')) return undefined;
  if (genre?.kind === 'structure' && demandes.has('definition') && place === undefined) return undefined;
  const kind = genre?.kind ?? 'dispositif';
  const isByPhase = kind === 'dispositif';
  return {
    kind: 'liste',
    filter: {
      kind,
      ...(isByPhase && phase && { phase }),
      ...(isByPhase && legende && { legende }),
      ...(isByPhase && profile.niveau !== undefined && { niveau: [profile.niveau].flat() }),
      ...(genre?.dispositif !== undefined && { dispositif: genre.dispositif }),
      ...(place && placeOfList(place)),
    },
  };
};

const placeOfList = (place: Place): { place?: Place } => (place.kind === 'region' ? {} : { place });

const fiche: Rule = (reading, { knowledge }) => {
  const entry = chooseMention(reading, knowledge);
  if (entry === undefined) return undefined;
  const words = reading.mentions.find(({ id }) => id === entry)?.words ?? [];
  const isDefined = reading.definitionEnds.some(
    (end) => (words[0] ?? 0) >= end && (words[0] ?? 0) - end < DEFINITION_REACH,
  );
  return { kind: 'fiche', entry, focus: reading.facts, sure: isDefined, terms: reading.terms };
};

/** No pupil described yet: the guided dialog, or a level to begin with. */
const orientationDemand: Rule = (reading, context) =>
  reading.demandes.has('guide') ||
  reading.demandes.has('orientation') ||
  (reading.pupil && hasFacts(reading)) ||
  (hasFacts(reading) && reading.unexplained.length === 0)
    ? orientation(reading, context)
    : undefined;

const decline: Rule = ({ demandes, unexplained }) =>
  demandes.has('je-ne-sais-pas') && unexplained.length <= SMALL_TALK_WORDS ? { kind: 'decline' } : undefined;

/** In this order, the first rule that knows what is asked decides. */
const rules: readonly Rule[] = [
  urgence,
  restart,
  change,
  why,
  offTopic,
  aide,
  social,
  decline,
  chiffres,
  pupil,
  contact,
  liste,
  programme,
  fiche,
  orientationDemand,
];

/** What a message asks; the search of its words where nothing is recognised for sure. */
export function classify(reading: Reading, context: ClassifyContext): Query {
  const found = rules.map((rule) => rule(reading, context)).find((query) => query !== undefined);
  return found ?? { kind: 'search', terms: reading.terms };
}
