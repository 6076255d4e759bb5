import type { Word } from './tokenise';

/** One step of a phrase: what the next word must be. */
type Step =
  | { readonly kind: 'word'; readonly stem: string }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'choice'; readonly optional: boolean; readonly branches: readonly (readonly Step[])[] };

export interface Phrase {
  readonly steps: readonly Step[];
  /** Stems that the phrase can begin with; empty when it can begin with any number. */
  readonly starts: readonly string[];
}

/** Words that `…` may stand for. */
const GAP_WORDS = 3;

/** Key under which phrases that begin with a number are found. */
export const NUMBER_START = '#';

/** A plain word of a phrase, cut as those of a message are. */
export interface CutWord {
  readonly text: string;
  readonly stem: string;
  /** An article, passed over in a message and so not asked for in a phrase. */
  readonly light: boolean;
  /** A function word: alone, it says nothing. */
  readonly empty: boolean;
}

export type CutWords = (text: string) => readonly CutWord[];

/**
 * Compiles a phrase of the vocabulary (its notation is described with the vocabulary's schema).
 * Undefined when it holds no word, or a bracket that does not close.
 */
export function compilePhrase(source: string, cut: CutWords): Phrase | undefined {
  const parts = source.match(/\([^()]*\)\??|…|#|=[^\s()|]+|[^\s()|…#]+|[()|]/g) ?? [];
  if (parts.some((part) => /^[()|]$/.test(part))) return undefined;
  const plain = stepsOf(parts, cut, false);
  // "a plus" without its "a" would be found in every "plus": such a phrase keeps its small words, as they are written.
  const isHollow = wordsIn(parts, cut).every(({ empty, light }) => empty || light);
  const steps = isHollow ? stepsOf(parts, cut, true) : plain;
  const starts = startsOf(steps);
  return starts === undefined || starts.length === 0 ? undefined : { steps, starts };
}

const wordsIn = (parts: readonly string[], cut: CutWords): CutWord[] =>
  parts.filter((part) => !part.startsWith('=')).flatMap((part) => [...cut(part.replace(/[()|?…#]/g, ' '))]);

function stepsOf(parts: readonly string[], cut: CutWords, keepLight: boolean): Step[] {
  return parts.flatMap((part): Step[] => {
    if (part === '…') return [{ kind: 'gap' }];
    if (part === '#') return [{ kind: 'number' }];
    if (part.startsWith('=')) return [{ kind: 'exact', text: part.slice(1) }];
    if (!part.startsWith('('))
      return cut(part)
        .filter(({ light }) => keepLight || !light)
        .map(({ stem, text, light }) => (light ? { kind: 'exact', text } : { kind: 'word', stem }));
    const optional = part.endsWith('?');
    const choices = part.slice(1, optional ? -2 : -1).split('|');
    const read = (keep: boolean) =>
      choices.map((choice) => stepsOf(choice.match(/…|#|=\S+|[^\s…#]+/g) ?? [], cut, keep));
    const branches = read(keepLight);
    // A choice between a letter and a word ("terminale (générale|s)") must not be passed by for the letter's sake.
    const mustTake =
      !optional && branches.some((branch) => branch.length > 0) && branches.some((branch) => branch.length === 0);
    return [{ kind: 'choice', optional, branches: mustTake ? read(true) : branches }];
  });
}

/** What a run of steps can begin with; undefined when it can be passed without taking a word. */
function startsOf(steps: readonly Step[]): string[] | undefined {
  const starts: string[] = [];
  for (const step of steps) {
    switch (step.kind) {
      case 'word':
        return [...starts, step.stem];
      case 'exact':
        return [...starts, `=${step.text}`];
      case 'number':
        return [...starts, NUMBER_START];
      case 'gap':
        return undefined;
      case 'choice': {
        const branches = step.branches.map(startsOf);
        starts.push(...branches.flatMap((branch) => branch ?? []));
        if (!step.optional && branches.every((branch) => branch !== undefined)) return starts;
      }
    }
  }
  return undefined;
}

/** The words without which the phrase is nowhere, as `starts` has them. */
export const needsOf = ({ steps }: Phrase): string[] =>
  steps.flatMap((step) => (step.kind === 'word' ? [step.stem] : step.kind === 'exact' ? [`=${step.text}`] : []));

/** Indexes of the words that the phrase takes when it begins at that word; the longest match, undefined without one. */
export function matchPhrase({ steps }: Phrase, words: readonly Word[], start: number): number[] | undefined {
  return matchSteps(steps, 0, words, start, []);
}

function matchSteps(
  steps: readonly Step[],
  at: number,
  words: readonly Word[],
  index: number,
  taken: readonly number[],
): number[] | undefined {
  const step = steps[at];
  if (step === undefined) return [...taken];
  if (step.kind === 'gap') {
    for (let skipped = 0; skipped <= GAP_WORDS; skipped++) {
      const found = matchSteps(steps, at + 1, words, afterContent(words, index, skipped), taken);
      if (found) return found;
    }
    return undefined;
  }
  if (step.kind === 'choice') {
    const found = step.branches
      .map((branch) => matchSteps([...branch, ...steps.slice(at + 1)], 0, words, index, taken))
      .filter((match) => match !== undefined)
      .sort((a, b) => b.length - a.length)[0];
    return found ?? (step.optional ? matchSteps(steps, at + 1, words, index, taken) : undefined);
  }
  for (let next = index; next < words.length; next++) {
    const word = words[next];
    if (word === undefined || (taken.length > 0 && word.sentence !== words[taken[0] ?? 0]?.sentence)) return undefined;
    if (fits(step, word)) return matchSteps(steps, at + 1, words, next + 1, [...taken, next]);
    if (!word.light || taken.length === 0) return undefined;
  }
  return undefined;
}

function afterContent(words: readonly Word[], index: number, skipped: number): number {
  let next = index;
  for (let count = 0; count < skipped && next < words.length; next++) if (!words[next]?.light) count++;
  return next;
}

const fits = (step: Extract<Step, { kind: 'word' | 'exact' | 'number' }>, word: Word): boolean =>
  step.kind === 'word'
    ? word.stem === step.stem
    : step.kind === 'exact'
      ? word.text === step.text
      : word.number !== undefined;
