import { foldedWords } from '../knowledge/fold';
import type { Entry, Knowledge } from '../knowledge/knowledge';
import type { QuestionShape, ShapeToken } from '../knowledge/profile';
import { readMessage, type Reader } from '../understanding/read-message';

type UnknownWord = Extract<ShapeToken, { kind: 'unknown' }>;

/** What stands for the words that were not kept. */
interface Stand {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly unknown: (word: UnknownWord) => string;
}

/** A question in words again: those that were kept, and others for those that were not. */
export const sayAgain = (shape: QuestionShape, stand: Stand): string =>
  shape
    .map((token) => {
      switch (token.kind) {
        case 'word':
          return token.text;
        case 'unknown':
          return stand.unknown(token);
        default:
          return stand[token.kind];
      }
    })
    .join(' ');

/** Any day will do: dates are not kept. */
const SOME_DAY = '2026-01-01';

/** What a question is about. */
interface ShapeSubject {
  /** Stems of its words, also of those that are not ours where they were kept, less how it is asked. */
  readonly stems: readonly string[];
  /** Marks of the words that are not ours and were not kept. */
  readonly marks: readonly string[];
}

/** A number, a date and a place are of one question and not of the next: they are no part of the subject. */
export function subjectOfShape(shape: QuestionShape, reader: Reader): ShapeSubject {
  const wording = sayAgain(shape, { number: '.', date: '.', place: '.', unknown: ({ text }) => text ?? '.' });
  return {
    stems: readMessage(wording, reader, { today: SOME_DAY, aboutEdition: false }).subject,
    marks: shape.flatMap((token) => (token.kind === 'unknown' && token.text === undefined ? [token.mark] : [])),
  };
}

/** Stems of what most of these questions are about: what only a few of them say is beside it. */
export function sharedStems(shapes: readonly QuestionShape[], reader: Reader): string[] {
  const wordings = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  const subjects = [...wordings.values()].map((shape) => subjectOfShape(shape, reader).stems);
  const isShared = (stem: string): boolean =>
    subjects.filter((stems) => stems.includes(stem)).length * 2 > subjects.length;
  return [...new Set(subjects.flat())].filter(isShared);
}

/** Longest name, in words: what is longer is a sentence. Of the aliases in the knowledge base 19 in 20 have no more. */
const MAX_ALIAS_WORDS = 6;

/** Words of ours that a name needs: a single one ("formation") is said of many things. */
const MIN_KNOWN_WORDS = 2;

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
