import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeProblem } from '../knowledge/problem';
import { faitsAppris, SANS_FAIT } from '../knowledge/schemas/exemples';
import { labelsOf } from './models/learn-models';
import { fileOfExample, placedExamples, type ExamplePlace, type PlacedExample } from './placed-examples';

/** Least share of the words of two sentences that is the same, for one to be the other again, and least words of each. */
const [NEAR_SHARE, NEAR_WORDS] = [0.9, 5] as const;

/**
 * Examples that teach the opposite of each other: the same sentence, or nearly the same, under two labels of which only one
 * can be right. They do not stand in the way of an answer; of what is learnt from them, one half undoes the other.
 */
export function checkExamples(knowledge: Pick<Knowledge, 'exemples' | 'entries' | 'vocabulary'>): KnowledgeProblem[] {
  const claimsOf = claimsIn(knowledge);
  const examples = placedExamples(knowledge);
  const content = contentWordsOf(knowledge);
  const contradictions = examples.flatMap(({ text, places }) =>
    places.flatMap((place, at) => {
      const other = places.slice(0, at).find((before) => isOpposite(claimsOf(before), claimsOf(place)));
      return other ? [problemOf('contradicts', text, place, other)] : [];
    }),
  );
  const twins = nearPairs(examples, content).flatMap(([one, other]) => {
    const found = other.places
      .map((place) => ({ place, of: one.places.find((before) => isOpposite(claimsOf(before), claimsOf(place))) }))
      .find(({ of }) => of !== undefined);
    return found?.of ? [problemOf('nearly-contradicts', one.text, found.place, found.of)] : [];
  });
  return [...contradictions, ...twins];
}

const problemOf = (
  kind: 'contradicts' | 'nearly-contradicts',
  text: string,
  place: ExamplePlace,
  other: ExamplePlace,
): KnowledgeProblem => ({
  ...fileOfExample(place),
  fault: { kind, text, of: fileOfExample(other).file, at: fileOfExample(other).field },
});

/** What an example claims of its sentence: a value for each thing that is learnt. */
type Claims = Readonly<Record<string, string | undefined>>;

/** The claims of a file of examples, looked up once each. */
function claimsIn({ entries }: Pick<Knowledge, 'entries'>): (place: ExamplePlace) => Claims {
  const known = new Map<string, Claims>();
  return ({ famille, label }) => {
    const key = `${famille}/${label}`;
    const { faits: _several, ...labels } = labelsOf({ famille, label }, entries);
    const claims = known.get(key) ?? { ...labels, ...(famille === 'faits' && factClaims(label)) };
    known.set(key, claims);
    return claims;
  };
}

/** A sentence may say several facts: only the other value of the same one is its opposite, or that it says none. */
function factClaims(label: string): Claims {
  const fields = new Set(Object.values(faitsAppris).map(({ field }) => field));
  if (label === SANS_FAIT) return Object.fromEntries([...fields].map((field) => [field, 'rien']));
  const fact = Object.entries(faitsAppris).find(([name]) => name === label)?.[1];
  return fact ? { [fact.field]: String(fact.value) } : {};
}

const isOpposite = (one: Claims, other: Claims): boolean =>
  Object.entries(one).some(
    ([what, value]) => value !== undefined && other[what] !== undefined && other[what] !== value,
  );

/** The words of a sentence less articles and the like, in the order of the alphabet: "combien" and "où" tell what is asked. */
function contentWordsOf({ vocabulary }: Pick<Knowledge, 'vocabulary'>): (example: PlacedExample) => string[] {
  const light = new Set(vocabulary.commonWords.legers);
  return ({ words }) => [...new Set(words.filter((word) => !light.has(word)))].sort();
}

/** Pairs of sentences that are nearly the same, the earlier first. */
function nearPairs(
  examples: readonly PlacedExample[],
  contentOf: (example: PlacedExample) => string[],
): [PlacedExample, PlacedExample][] {
  const pairs = new Map<string, [PlacedExample, PlacedExample]>();
  const byContent = new Map<string, number[]>();
  const holders = new Map<string, number[]>();
  const counts = new Map<string, number>();
  const sets = examples.map(({ words }) => new Set(words));
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [index, example] of examples.entries()) {
    const own = sets[index] ?? new Set<string>();
    const content = contentOf(example);
    const key = content.join(' ');
    const near = new Set(content.length > 0 ? (byContent.get(key) ?? []) : []);
    if (own.size >= NEAR_WORDS) {
      // Two sets that share so much share one of the rarest words of each.
      const rarest = [...own]
        .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
        .slice(0, own.size - Math.ceil(own.size * NEAR_SHARE) + 1);
      for (const word of rarest) {
        for (const other of holders.get(word) ?? []) if (shareOf(own, sets[other]) >= NEAR_SHARE) near.add(other);
        holders.set(word, [...(holders.get(word) ?? []), index]);
      }
    }
    for (const other of near) {
      const before = examples[other];
      if (before) pairs.set(`${other} ${index}`, [before, example]);
    }
    byContent.set(key, [...(byContent.get(key) ?? []), index]);
  }
  return [...pairs.values()];
}

/** Share of the words of two sets that is in both. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): number {
  let both = 0;
  for (const word of other) if (one.has(word)) both += 1;
  return both / (one.size + other.size - both || 1);
}
