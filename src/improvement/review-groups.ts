import type { Intent } from '../answering/answer';
import { confidence, nearEnough } from '../search/confidence';
import { indexEntries } from '../search/entry-index';
import { indexNames } from '../search/nearest-names';
import { isPast, type Entry } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/profile';
import type { UnansweredQuestion } from '../storage/stores';
import type { Reader } from '../understanding/read-message';
import { aliasIn, type AliasProposal, sharedStems, subjectOfShape } from './propose-alias';

/**
 * From this likeness on, two questions are one: 0 where they share nothing of their subject, 1 where they share all. With
 * two words each, one shared is 0.5 and too little; with three, two shared are 0.67 and enough.
 */
const ALIKE = 0.6;

/** Questions that are alike. */
export interface QuestionGroup {
  /** The one asked most often, which stands for all. */
  readonly shape: QuestionShape;
  readonly questions: readonly UnansweredQuestion[];
  readonly notAnswered: number;
  readonly notUseful: number;
  /** `YYYY-MM-DD`, in Paris. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The questions by likeness of what they are about, the largest group first. Every question is in one group: that of the
 * most frequent wording that it is like.
 *
 * @param subjectOf what a question is about, as a set of keys
 */
export function groupQuestions(
  questions: readonly UnansweredQuestion[],
  subjectOf: (shape: QuestionShape) => readonly string[],
): QuestionGroup[] {
  const groups: { readonly subject: readonly string[]; readonly asked: UnansweredQuestion[] }[] = [];
  for (const asked of sameShapes(questions)) {
    const subject = subjectOf(asked[0]?.shape ?? []);
    const [alike] = groups
      .map((group) => ({ group, likeness: likenessOf(group.subject, subject) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness);
    if (alike) alike.group.asked.push(...asked);
    else groups.push({ subject, asked: [...asked] });
  }
  return groups.map(({ asked }) => describe(asked)).sort((a, b) => b.questions.length - a.questions.length);
}

/** Dice's coefficient: twice what two sets share, over what they hold together. Two questions about nothing are alike. */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  if (a.size + b.size === 0) return 1;
  return (2 * [...a].filter((key) => b.has(key)).length) / (a.size + b.size);
}

/** The questions of the same shape together, the most frequent first and, among those, in a fixed order. */
function sameShapes(questions: readonly UnansweredQuestion[]): UnansweredQuestion[][] {
  const byShape = new Map<string, UnansweredQuestion[]>();
  for (const question of questions) {
    const key = JSON.stringify(question.shape);
    byShape.set(key, [...(byShape.get(key) ?? []), question]);
  }
  return [...byShape]
    .sort(([keyA, a], [keyB, b]) => b.length - a.length || keyA.localeCompare(keyB))
    .map(([, same]) => same);
}

function describe(questions: readonly UnansweredQuestion[]): QuestionGroup {
  const days = questions.map(({ day }) => day).sort();
  const notAnswered = questions.filter(({ reason }) => reason === 'not-answered').length;
  return {
    shape: questions[0]?.shape ?? [],
    questions,
    notAnswered,
    notUseful: questions.length - notAnswered,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  };
}

/** Answers that name no entry: that they were not useful says nothing of a missing name. */
const withoutEntry: readonly Intent[] = ['orientation', 'urgence', 'social', 'aide'];

/** A group of questions, and what could be done about it. */
export interface ReviewedGroup extends QuestionGroup {
  /** Entries of today that hold the most of its words, best first. */
  readonly nearest: readonly Entry[];
  /** Absent where no name was found in it, or no entry for that name. */
  readonly proposal?: AliasProposal;
}

/** The groups of questions, with the entries nearest to each and the name that one of them could be given. */
export function reviewGroups(questions: readonly UnansweredQuestion[], reader: Reader): ReviewedGroup[] {
  const search = indexEntries(reader.knowledge, (entry) => !isPast(entry));
  const names = indexNames(reader.knowledge);
  const keysOf = (shape: QuestionShape): string[] => {
    const { stems, marks } = subjectOfShape(shape, reader);
    return [...stems, ...marks.map((mark) => `#${mark}`)];
  };
  return groupQuestions(questions, keysOf).map((group) => {
    const stems = sharedStems(
      group.questions.map(({ shape }) => shape),
      reader,
    );
    const alias = aliasIn(group.shape, stems, reader);
    const held = nearEnough(search(stems), confidence.topicCoverage);
    const nearest = held.length > 0 ? held : names(alias ?? '').slice(0, confidence.offered);
    // An entry that was shown and not useful is not the one that was meant.
    const shown = new Set(group.questions.flatMap((question) => question.shown));
    const entry = nearest.find(({ id }) => !shown.has(id));
    const isAboutEntries = group.questions.some(({ intent }) => !withoutEntry.includes(intent as Intent));
    const proposal = alias !== undefined && entry && isAboutEntries ? { alias, entry } : undefined;
    return { ...group, nearest, ...(proposal && { proposal }) };
  });
}
