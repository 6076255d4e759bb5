import { createAnswerer, type Answerer } from '../answering/answer-query';
import { foldedWords } from '../knowledge/fold';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import { knownWords, type KnownWords } from '../privacy/known-words';
import { createEntryFinder, type FindEntries } from '../search/lookup';
import { readerOf, type Reader } from '../understanding/read-message';

/**
 * A knowledge base with all that questions need of it. It is compiled by whoever loads content, before the content is put
 * in use, and passed on: no question compiles anything, so that the first costs what the second costs.
 */
export interface ReadyKnowledge extends Knowledge {
  readonly reader: Reader;
  readonly answer: Answerer;
  /** What is ours in a message, and masked nowhere. */
  readonly known: KnownWords;
  readonly findEntries: FindEntries;
  /** Words that may be kept of a question: they name nobody. */
  readonly plainWords: ReadonlySet<string>;
}

/** Compiles a knowledge base, which takes a good part of a second: once for each content that is loaded. */
export function readyKnowledge(knowledge: Knowledge): ReadyKnowledge {
  const known = knownWords(knowledge);
  return {
    ...knowledge,
    reader: readerOf(knowledge),
    answer: createAnswerer(knowledge),
    known,
    findEntries: createEntryFinder(knowledge),
    plainWords: new Set([...known.common, ...impersonalNames(knowledge).flatMap(foldedWords)]),
  };
}

/** Kinds whose names are made of common words and acronyms: structures, events and contacts are named after people. */
const impersonalKinds: readonly Entry['kind'][] = ['dispositif', 'acteur', 'sujet'];

const impersonalNames = ({ entries }: Knowledge): string[] =>
  [...entries.values()]
    .filter(({ kind }) => impersonalKinds.includes(kind))
    .flatMap(({ nom, sigle = '', alias }) => [nom, sigle, ...alias]);
