import { ownSets, readQuestions } from '../eval/question-set';

/** The messages of every labelled question, one conversation each. */
const all: string[][] = ownSets()
  .flatMap(readQuestions)
  .map(({ turns }) => turns);

/** So many conversations, of all sets and subjects mixed, from the one of that number on; round again at the end. */
export const conversationsOf = (first: number, count: number): string[][] =>
  Array.from({ length: count }, (_, index) => all[((first + index) * STRIDE) % all.length] ?? []);

/** A prime: neighbours in a set are often of one subject, and this far apart they are not. */
const STRIDE = 607;
