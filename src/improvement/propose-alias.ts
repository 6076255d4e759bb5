import { foldedWords } from '../knowledge/fold';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import { readMessage, type Reader } from '../understanding/read-message';
import { sayAgain } from './say-again';

/** Longest name, in words: what is longer is a sentence. Of the aliases in the knowledge base 19 in 20 have no more. */
const MAX_ALIAS_WORDS = 6;

/** Words of ours that a name needs: a single one ("formation") is said of many things. */
const MIN_KNOWN_WORDS = 2;

/** Any day will do: dates are not kept. */
const SOME_DAY = '2026-01-01';

/** A name that users give to an entry, and that the entry does not bear yet. */
export interface AliasProposal {
  readonly alias: string;
  readonly entry: Entry;
}

/**
 * The words of a question that may be a name: they stand together, begin and end with what it is about, and no entry
 * bears them. Undefined when there are none: the question holds too little of our words, or a sentence.
 *
 * @param about stems of what it is about
 */
export function aliasIn(shape: QuestionShape, about: readonly string[], reader: Reader): string | undefined {
  const kept = sayAgain(shape, { number: '\n', date: '\n', place: '\n', unknown: ({ text }) => text ?? '\n' });
  const subject = new Set(about);
  const taken = namesOf(reader.knowledge);
  const candidates = kept
    .split('\n')
    .map((run) => nameIn(run, subject, reader))
    .filter((name) => name !== undefined)
    .filter(({ words }) => words.length <= MAX_ALIAS_WORDS && !taken.has(words.join(' ')));
  return candidates.sort((a, b) => b.weight - a.weight)[0]?.words.join(' ');
}

/** From the first word of the subject to the last one of it. */
function nameIn(
  run: string,
  subject: ReadonlySet<string>,
  reader: Reader,
): { readonly words: readonly string[]; readonly weight: number } | undefined {
  const { words } = readMessage(run, reader, { today: SOME_DAY, aboutEdition: false });
  const about = words.flatMap(({ stem, known, light }, index) =>
    subject.has(stem) && !light ? [{ index, known }] : [],
  );
  const [first, last] = [about[0], about.at(-1)];
  if (!first || !last || about.length < (about.every(({ known }) => known) ? MIN_KNOWN_WORDS : 1)) return undefined;
  return { words: words.slice(first.index, last.index + 1).map(({ text }) => text), weight: about.length };
}

/** Every name of every entry as it is typed. */
const namesOf = ({ entries }: Knowledge): ReadonlySet<string> =>
  new Set(
    [...entries.values()].flatMap(({ nom, sigle = '', alias }) =>
      [nom, sigle, ...alias].map((name) => foldedWords(name).join(' ')),
    ),
  );
