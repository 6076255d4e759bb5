import type { Predictor } from '../learning/linear-model';
import { confidence } from '../search/confidence';
import { isOfNobodyInDanger } from './frames/around-the-question';
import { dangerFeatures, featuresIn } from './models/sentence';
import { type Reader, dangersIn } from './read-message';
import type { Reading } from './reading';
import { readWords } from './words/read-words';
import type { Token } from './words/tokenise';

/** A danger that a message tells of: heard for sure, or only possible. */
export interface HeardDanger {
  readonly tier: 'sure' | 'possible';
  /** Ids of the dangers, the likeliest first. */
  readonly urgences: readonly string[];
}

/**
 * Hears a danger in whatever words: what was learnt from examples decides, and phrases weigh
 * with it; those that never lie are enough. Where nothing
 * was learnt, the phrases are alone.
 *
 * @returns undefined where the message tells of none
 */
export function hearDanger(
  reading: Reading,
  tokens: readonly Token[],
  { models, knowledge }: Reader,
): HeardDanger | undefined {
  const isOfNobody = isOfNobodyInDanger(reading);
  const certain = isOfNobody ? [] : reading.certitudes;
  const phrases = isOfNobody ? [] : [...new Set([...certain, ...reading.urgences])];
  const doubts = isOfNobody ? [] : reading.doutes;
  if (!models.danger) {
    if (phrases.length > 0) return { tier: 'sure', urgences: phrases };
    return doubts.length > 0 ? { tier: 'possible', urgences: doubts } : undefined;
  }
  const { part, margin: learnt } = mostAlarming(tokens, models.danger);
  const said = phrases.length > 0 ? confidence.dangerPhrase : doubts.length > 0 ? confidence.dangerDoubt : 0;
  const margin = learnt + said;
  // A word for a danger and hardly another: its numbers are asked for.
  const isBare = phrases.length > 0 && reading.words.length <= BARE_WORDS;
  const isSure = certain.length > 0 || isBare || margin >= confidence.dangerSure;
  // What a phrase fears is at least possible: a line is soon read.
  const isFeared = phrases.length > 0 || doubts.length > 0;
  if (!isSure && !isFeared && margin < confidence.dangerPossible) return undefined;
  const likely = (models.urgence?.score(featuresIn(dangerFeatures(part))) ?? []).map(({ label }) => label).slice(0, 1);
  const known = new Set(knowledge.urgences.map(({ id }) => id));
  const urgences = [...new Set([...phrases, ...doubts, ...(isFeared ? [] : likely)])].filter((id) => known.has(id));
  return { tier: isSure ? 'sure' : 'possible', urgences };
}

/** Longest message that names a danger and says nothing else. */
const BARE_WORDS = 5;

/** From this length on, a danger may be a sentence among many others: each is heard by itself. */
const LONG_MESSAGE = 30;

/** Shortest sentence that is heard by itself, and how much more it must say than the whole. */
const SENTENCE_WORDS = 6;
const SENTENCE_MALUS = 0.3;

const ENDS_SENTENCE = /[.!?;\n]/;

/** The message, or the sentence of a long one, that sounds most like a danger. */
function mostAlarming(tokens: readonly Token[], model: Predictor): { part: readonly Token[]; margin: number } {
  const marginOf = (part: readonly Token[]): number =>
    model.score(featuresIn(dangerFeatures(part))).find(({ label }) => label === 'oui')?.margin ?? -1;
  const whole = { part: tokens, margin: marginOf(tokens) };
  if (tokens.length < LONG_MESSAGE) return whole;
  return sentencesIn(tokens)
    .filter(({ length }) => length >= SENTENCE_WORDS)
    .map((part) => ({ part, margin: marginOf(part) - SENTENCE_MALUS }))
    .reduce((most, one) => (one.margin > most.margin ? one : most), whole);
}

function sentencesIn(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (ENDS_SENTENCE.test(token.before)) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences;
}

/**
 * Ids of the dangers that a message says or may hide, read from its words alone: what stands when the reading of the
 * rest (dates, numbers, names) fails.
 */
export function dangersSaid(text: string, { index, knowledge }: Reader): string[] {
  const matches = index.find(readWords(text, knowledge.vocabulary, index.lexicon));
  return [...new Set([...dangersIn(matches, 'urgence'), ...dangersIn(matches, 'doute')])];
}
