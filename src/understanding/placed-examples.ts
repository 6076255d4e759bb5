import { foldedWords } from '../knowledge/fold';
import type { Knowledge } from '../knowledge/knowledge';
import type { Famille } from '../knowledge/schemas/exemples';

/** Where an example stands: which file, in which of its two lists, and at which rank. */
export interface ExamplePlace {
  readonly famille: Famille;
  readonly label: string;
  readonly language: 'fr' | 'en';
  /** From 0. */
  readonly rank: number;
}

/** A sentence to learn from, and every place where it stands: one that says two facts stands under both. */
export interface PlacedExample {
  readonly text: string;
  /** Its words, folded, in order. */
  readonly words: readonly string[];
  readonly places: readonly ExamplePlace[];
}

/** Every sentence of the examples once, in the order of the files; two that differ by accents or signs alone are one. */
export function placedExamples({ exemples }: Pick<Knowledge, 'exemples'>): PlacedExample[] {
  const found = new Map<string, PlacedExample>();
  for (const { famille, label, ...lists } of exemples)
    for (const language of ['fr', 'en'] as const)
      for (const [rank, text] of lists[language].entries()) {
        const words = foldedWords(text);
        const key = words.length > 0 ? words.join(' ') : text;
        const before = found.get(key)?.places ?? [];
        const place = { famille, label, language, rank };
        found.set(key, { text: found.get(key)?.text ?? text, words, places: [...before, place] });
      }
  return [...found.values()];
}

/** The file of an example below the knowledge folder, and the field of it that the example is. */
export const fileOfExample = ({
  famille,
  label,
  language,
  rank,
}: ExamplePlace): { readonly file: string; readonly field: string } => ({
  file: `exemples/${famille}/${label}.yaml`,
  field: `${language}[${rank}]`,
});
