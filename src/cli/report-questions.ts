import { readFileSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors';
import { applyToRecords, writePatch, type ReadRecord } from '../improvement/knowledge-patch';
import { namesAsQuestions, changedOutcomes, replayGroups, type ReplayedQuestion } from '../improvement/replay';
import { reviewGroups } from '../improvement/review-groups';
import { entryFolders } from '../knowledge/load-knowledge';
import { reportPhrases as words } from '../rendering/report-phrases';
import type { UnansweredQuestion } from '../storage/stores';
import { askedQuestionSchema } from './answer-questions';
import { knowledgeDirectory, openKnowledge, openPatchedKnowledge } from './configured-storage';
import { projectDirectory } from './run-cli';

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
  questions.length === 0 ? [words.none] : words.groups(reviewGroups(questions, openKnowledge().reader));

/** Writes the names that are proposed to a file that `git apply` takes. */
export function writeProposals(questions: readonly UnansweredQuestion[], file: string): string[] {
  const groups = reviewGroups(questions, openKnowledge().reader);
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
  const groups = reviewGroups(questions, before.reader);
  const asked = [...readQuestionSets(now), ...namesAsQuestions(before, now)];
  return [
    ...words.replayed(replayGroups(groups, before, after, { markOf, now })),
    '',
    ...words.changes(asked.length, changedOutcomes(asked, before, after)),
  ];
}

const setsDirectory = join(projectDirectory, 'test', 'questions');

/** The labelled questions of the project; none where it runs without its tests, as in production. */
export function readQuestionSets(now: Date): ReplayedQuestion[] {
  if (!existsSync(setsDirectory)) return [];
  const sets = readdirSync(setsDirectory).filter((name) => name.endsWith('.jsonl'));
  return sets.flatMap((set) =>
    readFileSync(join(setsDirectory, set), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { id, turns, now: at } = askedQuestionSchema.parse(JSON.parse(line));
        return { name: String(id), turns, now: at === undefined ? now : new Date(at) };
      }),
  );
}
