import type { Predictor } from '../learning/linear-model';
import { confidence } from '../search/confidence';
import { isOfNobodyInDanger } from './frames/around-the-question';
import { dangerFeatures } from './models/sentence';
import { dangerPhrasesIn, type Reader } from './read-message';
import type { DangerPhrases, Reading } from './reading';
import { MAX_CHARACTERS } from './words/read-words';
import { hasRole, tokenise, type Token } from './words/tokenise';

/** A danger that a message tells of: heard for sure, or only possible. */
export interface HeardDanger {
  readonly tier: 'sure' | 'possible';
  /** Ids of the dangers, the likeliest first: its numbers are given first. */
  readonly urgences: readonly string[];
}

/** Longest message that names a danger and says nothing else: its numbers are asked for. */
const BARE_WORDS = 5;

/**
 * Hears a danger in whatever words: what was learnt from examples decides, and weighs the phrases among the rest; those
 * that never lie are enough. Where nothing was learnt, the phrases are alone.
 *
 * @param reading what else the message says: who speaks of prevention tells of nobody in danger
 * @returns undefined where the message tells of none
 */
export function hearDanger(
  reading: Reading,
  tokens: readonly Token[],
  reader: Pick<Reader, 'models' | 'knowledge'>,
): HeardDanger | undefined {
  const isBare = reading.urgences.length > 0 && reading.words.length <= BARE_WORDS;
  return hear(tokens, reading, reader, isOfNobodyInDanger(reading), isBare);
}

/**
 * The same from the words of a message alone: before what identifies somebody is taken out of it, or where the reading of
 * the rest (dates, numbers, names) fails.
 *
 * @param isPhraseEnough whether a phrase for a danger is enough, whatever the examples say
 */
export function hearDangerInWords(text: string, reader: Reader, isPhraseEnough = false): HeardDanger | undefined {
  return hear(tokenise(text.slice(0, MAX_CHARACTERS)), dangerPhrasesIn(text, reader), reader, false, isPhraseEnough);
}

/** Of what was heard of one message twice, what is surer. */
export const surer = (one: HeardDanger | undefined, two: HeardDanger | undefined): HeardDanger | undefined =>
  one === undefined || (one.tier === 'possible' && two?.tier === 'sure') ? two : one;

/** Shortest message that tells something of somebody, in words. */
const STORY_WORDS = 6;

/**
 * The likeliest danger of a message that tells something of somebody, however unlikely: whose numbers are given where
 * nothing of it is understood. Empty where it tells of nobody.
 */
export function dangersOfStory(
  { words, pupil, urgences, doutes, certitudes }: Reading,
  tokens: readonly Token[],
  { models }: Pick<Reader, 'models'>,
): readonly string[] {
  const isStory = words.length >= STORY_WORDS && (pupil || words.some((word) => hasRole(word, 'autrui')));
  if (!isStory || !models.danger || !models.urgence) return [];
  const { features } = mostAlarming(tokens, { urgences, doutes, certitudes }, models.danger);
  return models.urgence
    .score(features)
    .slice(0, 1)
    .map(({ label }) => label);
}

function hear(
  tokens: readonly Token[],
  said: DangerPhrases,
  { models, knowledge }: Pick<Reader, 'models' | 'knowledge'>,
  isOfNobody: boolean,
  isPhraseEnough: boolean,
): HeardDanger | undefined {
  const beside = new Set(knowledge.urgences.filter(({ complement }) => complement).map(({ id }) => id));
  const known = knowledge.urgences.map(({ id }) => id).filter((id) => !beside.has(id));
  const isHeard = (id: string): boolean => known.includes(id);
  const certain = isOfNobody ? [] : said.certitudes.filter(isHeard);
  const phrases = isOfNobody ? [] : [...new Set([...certain, ...said.urgences.filter(isHeard)])];
  const doubts = isOfNobody ? [] : said.doutes.filter(isHeard);
  // Said with a danger, "je ne peux pas parler" changes how to call for help.
  const complements = [...new Set([...said.certitudes, ...said.urgences])].filter((id) => beside.has(id));
  if (!models.danger) {
    if (phrases.length > 0) return { tier: 'sure', urgences: [...complements, ...phrases] };
    return doubts.length > 0 ? { tier: 'possible', urgences: doubts } : undefined;
  }
  const { features, margin, sureness } = mostAlarming(tokens, said, models.danger);
  const isPhrase = phrases.length > 0;
  const isSaid = certain.length > 0 || (isPhraseEnough && isPhrase);
  const sure = isPhrase ? confidence.dangerSureWithPhrase : confidence.dangerSure;
  const feared = [...phrases, ...doubts];
  const possible = feared.length > 0 ? confidence.dangerPossibleWithPhrase : confidence.dangerPossible;
  const isSure = sureness >= (isSaid ? confidence.dangerCertain : sure);
  if (!isSure && !isSaid && margin < possible) return undefined;
  const likely = (models.urgence?.score(features) ?? []).filter(({ label }) => isHeard(label));
  const near = likely.filter(({ margin: own }) => own >= (likely[0]?.margin ?? 0) - confidence.dangerClassLead);
  const classes = near.map(({ label }) => label).slice(0, CLASSES);
  // What phrases alone fear is what they say.
  const likeliest = classes.length > 0 && margin >= confidence.dangerPossible ? classes : [...feared, ...classes];
  const urgences = [...new Set([...likeliest, ...certain])];
  // Whoever speaks of themself is given no procedure for a pupil, nor the other way round.
  const ofUser = new Set(knowledge.urgences.filter(({ utilisateur }) => utilisateur).map(({ id }) => id));
  const isOfUser = ofUser.has(urgences[0] ?? '');
  const meant = urgences.filter((id, index) => index === 0 || (!isOfUser && !ofUser.has(id)));
  return { tier: isSure ? 'sure' : 'possible', urgences: [...complements, ...meant] };
}

/** Dangers that may be meant at once. */
const CLASSES = 2;

interface Alarming {
  readonly features: readonly number[];
  readonly margin: number;
  /** The margin from which a danger is heard for sure: a stretch of a long message tells less than a whole one. */
  readonly sureness: number;
}

/** The message, or the stretch of a long one, that sounds most like a danger, and by which margin. */
export function mostAlarming(tokens: readonly Token[], said: DangerPhrases, model: Predictor): Alarming {
  const { whole, stretches } = dangerFeatures(tokens, said);
  const marginOf = (features: readonly number[]): number => model.marginOf(features, 'oui');
  const margin = marginOf(whole);
  return stretches
    .map((features) => ({ features, margin: marginOf(features) }))
    .reduce<Alarming>(
      (most, one) =>
        one.margin > most.margin
          ? { ...one, sureness: Math.max(most.sureness, one.margin - confidence.dangerStretchMalus) }
          : most,
      { features: whole, margin, sureness: margin },
    );
}
