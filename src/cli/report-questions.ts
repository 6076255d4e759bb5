import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors';
import { applyToRecords, writePatch, type ReadRecord } from '../improvement/knowledge-patch';
import { namesAsQuestions } from '../improvement/names-as-questions';
import { changedOutcomes } from '../improvement/replay';
import { replayGroups } from '../improvement/replay-groups';
import { reviewGroups } from '../improvement/review-groups';
import { entryFolders } from '../knowledge/load-knowledge';
import { reportPhrases as words } from '../rendering/report-phrases';
import type { UnansweredQuestion } from '../storage/unanswered-store';
import { readerOf } from '../understanding/read-message';
import { knowledgeDirectory, openKnowledge } from './open-knowledge';
import { openPatchedKnowledge } from './open-patched-knowledge';
import { readQuestionSets } from './read-question-sets';

const readRecord: ReadRecord = (path) => readText(join(knowledgeDirectory, path));

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The caller says which file it wanted, and what for.
    return undefined;
  }
}

/** The groups of questions, each with what could be done about it. */
export const listGroups = (questions: readonly UnansweredQuestion[]): string[] =>
  questions.length === 0 ? [words.none] : words.groups(reviewGroups(questions, readerOf(openKnowledge())));

/** Writes the names that are proposed to a file that `git apply` takes. */
export function writeProposals(questions: readonly UnansweredQuestion[], file: string): string[] {
  const groups = reviewGroups(questions, readerOf(openKnowledge()));
  const proposals = new Map(groups.flatMap(({ proposal }) => (proposal ? [[proposal.alias, proposal.entry]] : [])));
  const changes = [...proposals].map(([alias, { kind, id }]) => ({
    path: `${entryFolders[kind].folder}/${id}.yaml`,
    alias,
  }));
  if (changes.length === 0) return [words.nothingToPatch];
  try {
    writeFileSync(file, writePatch(changes, readRecord));
  } catch (cause) {
    throw new AppError('INPUT_INVALID', words.notWritten(file), { cause });
  }
  return words.patchWritten(file, changes.length);
}

/** Asks the questions again with the patch, and everything that is known to be asked with and without it. */
export function replayPatch(
  questions: readonly UnansweredQuestion[],
  file: string,
  { markOf, now }: { readonly markOf: (stem: string) => string; readonly now: Date },
): string[] {
  const patch = readText(file);
  if (patch === undefined) throw new AppError('INPUT_INVALID', words.notRead(file));
  const before = openKnowledge();
  const after = openPatchedKnowledge(applyToRecords(patch, readRecord));
  const groups = reviewGroups(questions, readerOf(before));
  const asked = [...readQuestionSets(now), ...namesAsQuestions(before, now)];
  return [
    ...words.replayed(replayGroups(groups, before, after, { markOf, now })),
    '',
    ...words.changes(asked.length, changedOutcomes(asked, before, after)),
  ];
}
