import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { profileFields } from '../../src/knowledge/profile';

const expectationSchema = z.object({
  intent: z.string(),
  ids: z.array(z.string()).default([]),
  match: z.enum(['first', 'set', 'all', 'none']).default('none'),
  forbid: z.array(z.string()).default([]),
  profile: z.record(z.string(), z.unknown()).default({}),
  /** Fields of the profile that must not be known. */
  absent: z.array(z.enum(profileFields)).default([]),
  text: z.array(z.string()).default([]),
});
export type Expectation = z.infer<typeof expectationSchema>;

const instantSchema = z.iso.datetime({ offset: true });

const questionSchema = z.object({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  style: z.string(),
  turns: z.array(z.string()).min(1),
  now: instantSchema.optional(),
  expect: expectationSchema,
});

/** One labelled question: the messages of a person in order, and what the answer to the last must hold. */
export type Question = z.infer<typeof questionSchema>;

const dialogueSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  now: instantSchema.optional(),
  turns: z.array(z.strictObject({ say: z.string(), expect: expectationSchema.strict() })).min(1),
});

/** A whole labelled conversation: what every one of its answers must hold. */
export type Dialogue = z.infer<typeof dialogueSchema>;

/**
 * When a question without an instant of its own is asked: the week before the Semaine of 2026. Scores would otherwise
 * depend on the day that they are taken.
 */
export const ASKED_AT = new Date('2026-04-27T09:30:00+02:00');

const root = join(__dirname, '..', '..');

/** The set that may lie beside the project, shared by others. */
export const SHARED_SET = join(root, '..', 'shared', 'questions', 'dev.jsonl');

const setsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name))
    .sort((a, b) => nameOfSet(a).localeCompare(nameOfSet(b), 'en', { numeric: true }));

/** Paths of the project's own sets of questions, always in the same order. */
export const ownSets = (): string[] => setsIn(join(root, 'test', 'questions'));

/** Paths of the sets of whole conversations. */
export const dialogueSets = (): string[] => setsIn(join(root, 'test', 'dialogues'));

/** The shared set first where it is there, then the project's own. */
export const questionSets = (): string[] => [SHARED_SET, ...ownSets()].filter((path) => existsSync(path));

/** The name of a set: `own-3` for `test/questions/own-3.jsonl`. */
export const nameOfSet = (path: string): string => basename(path, '.jsonl');

const readLines = <Line>(path: string, schema: z.ZodType<Line>): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

/** The questions of a set, one JSON object a line. */
export const readQuestions = (path: string): Question[] => readLines(path, questionSchema);

/** The conversations of a set, one JSON object a line. */
export const readDialogues = (path: string): Dialogue[] => readLines(path, dialogueSchema);
