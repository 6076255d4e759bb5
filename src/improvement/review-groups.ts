import type { Intent } from '../answering/answer';
import { confidence, nearEnough } from '../search/confidence';
import { indexEntries } from '../search/entry-index';
import { indexNames } from '../search/nearest-names';
import { isPast, type Entry } from '../knowledge/knowledge';
import type { QuestionShape } from '../knowledge/question-shape';
import type { Reader } from '../understanding/read-message';
import type { UnansweredQuestion } from '../storage/unanswered-store';
import { groupQuestions, type QuestionGroup } from './group-questions';
import { aliasIn, type AliasProposal } from './propose-alias';
import { sharedStems, subjectOfShape } from './subject-of-shape';

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
