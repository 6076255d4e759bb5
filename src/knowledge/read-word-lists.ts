import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeProblem } from './problem';

/**
 * Long lists of words, each as one text: some ten thousand strings would cost more to copy and to freeze than they are
 * worth. What tells a name from a word needs them, and nothing else does.
 */
export interface WordLists {
  /** Given names, folded, between spaces: a sign of a name and no proof, many are words too. */
  readonly givenNames: string;
  /** The communes of the region, folded, joined by hyphens, between spaces. */
  readonly communes: string;
  /** Authors that are taught and people that schools are named after, as they are written, between commas. */
  readonly figures: string;
  /** Countries, regions and large towns elsewhere, as they are written, between commas. */
  readonly places: string;
  /** Frequent words of both languages, folded, between spaces. */
  readonly frequentWords: string;
  /** Stems of the words of a French dictionary, folded, between spaces. */
  readonly stems: string;
  /** Stems of the words of an English one, by English rules. */
  readonly englishStems: string;
  /** What each sign of a name weighs: `sign weight`, one a line; learnt from examples, never written by hand. */
  readonly nameSigns: string;
}

/** The folder of the lists. */
const WORD_LISTS_FOLDER = 'listes';

const files: Readonly<Record<keyof WordLists, string>> = {
  givenNames: 'prenoms.txt',
  communes: 'communes.txt',
  figures: 'figures.txt',
  places: 'lieux.txt',
  frequentWords: 'mots-frequents.txt',
  stems: 'radicaux.txt',
  englishStems: 'radicaux-anglais.txt',
  nameSigns: 'signes-d-un-nom.txt',
};

/** Reads the lists of a knowledge folder; a file that is not there is reported, and its list is empty. */
export function readWordLists(directory: string, report: (problems: readonly KnowledgeProblem[]) => void): WordLists {
  const read = (name: keyof WordLists): string => {
    const file = `${WORD_LISTS_FOLDER}/${files[name]}`;
    const path = join(directory, file);
    if (existsSync(path)) return withoutComments(readFileSync(path, 'utf8'));
    report([{ file, field: '', fault: { kind: 'missing-file' } }]);
    return '';
  };
  return {
    givenNames: read('givenNames'),
    communes: read('communes'),
    figures: read('figures'),
    places: read('places'),
    frequentWords: read('frequentWords'),
    stems: read('stems'),
    englishStems: read('englishStems'),
    nameSigns: read('nameSigns'),
  };
}

/** Lines that begin with `#` say where a list is from. */
const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
