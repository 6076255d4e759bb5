import { stemOf } from '../../knowledge/fold';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Query } from '../../knowledge/query';
import {
  namedFeatures,
  namedSpreadFeatures,
  spreadFeatures,
  type NamedFeature,
  type SpreadFeatures,
  type Stretching,
} from '../../learning/features';
import type { DangerPhrases, Reading } from '../reading';
import type { Token } from '../words/tokenise';
import { learntFacts } from './models';

/** Numbers are learnt by how long they are: an age and a year differ, one age and another do not. */
const signOf = (text: string): string => (/^\d+$/.test(text) ? (text.length > 2 ? '##' : '#') : text);

/** The words of a message as the models see them: folded, uncorrected, numbers as signs. */
const wordsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => signOf(text));

/** What is recognised for sure in a message, for the models to weigh beside its words. */
function signsOf(reading: Reading, asked: Query, { entries }: Knowledge): string[] {
  const {
    mentions,
    profile,
    demandes,
    genre,
    period,
    place,
    pupil,
    pupils,
    offTopic,
    audience,
    phase,
    legende,
    archives,
    socials,
  } = reading;
  const facts = Object.keys(profile);
  return [
    ...mentions.flatMap(({ id }) => [`names ${id}`, `names a ${entries.get(id)?.kind ?? 'nothing'}`]),
    `names ${Math.min(2, mentions.length)}`,
    ...facts.map((field) => `says ${field}`),
    `says ${Math.min(3, facts.length)}`,
    ...[...demandes].map((demande) => `asks ${demande}`),
    ...socials.map((social) => `social ${social}`),
    `genre ${genre?.kind ?? 'none'}`,
    `period ${period !== undefined}`,
    `place ${place?.kind ?? 'none'}`,
    `pupil ${pupil} ${pupils}`,
    `aside ${offTopic ?? 'none'}`,
    `audience ${audience ?? 'none'}`,
    `phase ${phase ?? legende ?? 'none'}`,
    `past ${archives.cue ?? 'none'}`,
    `frame ${asked.kind}`,
  ];
}

/** What a pupil's situation and facts are told by, beside the words: what the phrases say of them. */
const situationSigns = ({ profile, pupil, demandes }: Reading): string[] => [
  `situation ${profile.situation ?? 'none'}`,
  ...learntFacts.map((field) => `${field} ${profile[field] ?? 'none'}`),
  `left ${profile.dureeDescolarisationMois !== undefined}`,
  `pupil ${pupil}`,
  ...[...demandes].map((demande) => `asks ${demande}`),
];

const phraseSigns = ({ urgences, doutes, certitudes }: DangerPhrases): string[] =>
  Object.entries({ urgences, doutes, certitudes }).flatMap(([kind, ids]) =>
    ids.length === 0 ? [] : [`phrase ${kind}`, ...ids.map((id) => `phrase ${kind} ${id}`)],
  );

/** From this length on, a danger may be a clause among many others: every stretch of the message is heard by itself. */
const STRETCHING: Stretching = { from: 18, size: 14, step: 4 };

/**
 * A danger is told by words near each other more than by neighbours, by quotation marks, and by phrases for it; in a long
 * message by a stretch of it.
 */
export function dangerFeatures(tokens: readonly Token[], phrases: DangerPhrases): SpreadFeatures {
  const words = wordsOf(tokens);
  return spreadFeatures(words, words.map(stemOf), dangerSigns(tokens, phrases), STRETCHING);
}

const dangerSigns = (tokens: readonly Token[], phrases: DangerPhrases): string[] => {
  const marks = tokens.flatMap(({ before, text }) => {
    const [mark] = before.trim();
    return mark === undefined ? [] : [`mark ${mark} ${text}`];
  });
  return [...marks, ...phraseSigns(phrases)];
};

/** The same of the whole message, under their names. */
export function namedDanger(tokens: readonly Token[], phrases: DangerPhrases): NamedFeature[] {
  const words = wordsOf(tokens);
  return namedSpreadFeatures(words, words.map(stemOf), dangerSigns(tokens, phrases));
}

/** The words of a message, by which a figure, a list or a follow-up is told. */
export const namedWords = (tokens: readonly Token[]): NamedFeature[] => namedFeatures(wordsOf(tokens));

/** The words, and what the phrases say of a pupil. */
export const namedPupil = (tokens: readonly Token[], reading: Reading): NamedFeature[] =>
  namedFeatures(wordsOf(tokens), situationSigns(reading));

/** The words, what is recognised, and what the frames alone make of it. */
export const namedIntent = (
  tokens: readonly Token[],
  reading: Reading,
  knowledge: Knowledge,
  ruled: Query,
): NamedFeature[] => namedFeatures(wordsOf(tokens), signsOf(reading, ruled, knowledge));

/** Typed, since the features of all examples are kept while they are learnt from. */
const featuresIn = (named: readonly NamedFeature[]): Uint32Array => Uint32Array.from(named, ({ feature }) => feature);

export const wordFeatures = (tokens: readonly Token[]): Uint32Array => featuresIn(namedWords(tokens));

export const pupilFeatures = (tokens: readonly Token[], reading: Reading): Uint32Array =>
  featuresIn(namedPupil(tokens, reading));

export const intentFeatures = (
  tokens: readonly Token[],
  reading: Reading,
  knowledge: Knowledge,
  ruled: Query,
): Uint32Array => featuresIn(namedIntent(tokens, reading, knowledge, ruled));
