import type { Entry, Knowledge } from '../knowledge/knowledge';
import { fold, foldedWords, stemOf } from '../knowledge/fold';

/** How much a word counts by where it stands: a name says more than a paragraph. */
const weights = { name: 3, formulation: 2, summary: 1, fact: 0.5 };

/** A word that no entry holds counts for less: it may be how the question is put. */
const UNKNOWN_WEIGHT = 0.6;

/** An entry found, and how well. */
export interface Hit {
  readonly entry: Entry;
  /** Sum of the rarity of the words found, by where they stand. */
  readonly score: number;
  /** Share of what was looked for that the entry holds, by rarity: 1 is all of it. */
  readonly coverage: number;
}

/** Finds the entries that hold given stems, the best first. */
export type EntryIndex = (stems: readonly string[]) => Hit[];

/**
 * Indexes the words of entries once; a look-up then touches only those that hold the words asked for.
 *
 * @param isIncluded which entries are looked through
 */
export function indexEntries(
  { entries: all, vocabulary }: Knowledge,
  isIncluded: (entry: Entry) => boolean = () => true,
): EntryIndex {
  const entries = new Map([...all].filter(([, entry]) => isIncluded(entry)));
  const { outils, legers } = vocabulary.commonWords;
  const functionWords = new Set([...outils.fr, ...outils.en, ...legers].map(fold));
  const postings = new Map<string, Map<string, number>>();
  // Many entries say the same.
  const known = new Map<string, string[]>();
  const stemsOnce = (text: string): string[] => {
    const stems = known.get(text) ?? stemsOf(text, functionWords);
    known.set(text, stems);
    return stems;
  };
  for (const entry of entries.values())
    for (const { text, weight } of textsOf(entry))
      for (const stem of stemsOnce(text)) {
        const holders = postings.get(stem) ?? new Map<string, number>();
        holders.set(entry.id, Math.max(holders.get(entry.id) ?? 0, weight));
        postings.set(stem, holders);
      }
  const rarity = (stem: string): number => Math.log(1 + entries.size / (1 + (postings.get(stem)?.size ?? 0)));
  const importance = (stem: string): number => rarity(stem) * (postings.has(stem) ? 1 : UNKNOWN_WEIGHT);

  return (stems) => {
    const wanted = stems.reduce((sum, stem) => sum + importance(stem), 0);
    const found = new Map<string, { score: number; held: number }>();
    // A word that thousands hold comes last, and only tells those apart that were found by another.
    const isCommonStem = (stem: string): boolean => (postings.get(stem)?.size ?? 0) > COMMON;
    const common = stems.filter(isCommonStem).sort((a, b) => rarity(b) - rarity(a));
    for (const stem of [...stems.filter((one) => !isCommonStem(one)), ...common]) {
      const holders = postings.get(stem) ?? new Map<string, number>();
      const isCommon = isCommonStem(stem);
      if (isCommon && found.size > 0) {
        for (const [id, hit] of found) add(hit, rarity(stem), holders.get(id));
        continue;
      }
      let taken = 0;
      for (const [id, weight] of holders) {
        if (isCommon && ++taken > COMMON) break;
        const hit = found.get(id) ?? { score: 0, held: 0 };
        add(hit, rarity(stem), weight);
        found.set(id, hit);
      }
    }
    return [...found]
      .flatMap(([id, { score, held }]) => {
        const entry = entries.get(id);
        return entry ? [{ entry, score, coverage: held / wanted }] : [];
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** Entries that hold a word are all looked at up to this number: far above what the knowledge base has. */
const COMMON = 1000;

function add(hit: { score: number; held: number }, rarity: number, weight: number | undefined): void {
  if (weight === undefined) return;
  hit.score += rarity * weight;
  hit.held += rarity;
}

function textsOf(entry: Entry): { text: string; weight: number }[] {
  const facts = Object.values(entry.faits).flatMap((fact) =>
    typeof fact === 'object' ? [fact.fr, fact.en].flat() : [],
  );
  return [
    ...[entry.nom, entry.nomEn, entry.sigle ?? '', ...entry.alias, ...placesOf(entry)].map((text) => ({
      text,
      weight: weights.name,
    })),
    ...entry.formulations.map((text) => ({ text, weight: weights.formulation })),
    ...[entry.resume.fr, entry.resume.en].map((text) => ({ text, weight: weights.summary })),
    ...facts.map((text) => ({ text, weight: weights.fact })),
  ];
}

const placesOf = (entry: Entry): string[] => (entry.kind === 'action' ? [entry.etablissement, entry.ville] : []);

const stemsOf = (text: string, functionWords: ReadonlySet<string>): string[] => [
  ...new Set(
    foldedWords(text)
      .filter((word) => word.length > 1 && !functionWords.has(word))
      .map(stemOf),
  ),
];
