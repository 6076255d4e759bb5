import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const questionSchema = z.object({
  id: z.string(),
  lang: z.enum(['fr', 'en']),
  style: z.string(),
  turns: z.array(z.string()).min(1),
  now: z.iso.datetime({ offset: true }).optional(),
  expect: z.object({
    intent: z.string(),
    ids: z.array(z.string()).default([]),
    match: z.enum(['first', 'set', 'all', 'none']).default('none'),
    forbid: z.array(z.string()).default([]),
    profile: z.record(z.string(), z.unknown()).default({}),
    text: z.array(z.string()).default([]),
  }),
});

/** One labelled question: the messages of a person in order, and what the answer to the last must hold. */
export type Question = z.infer<typeof questionSchema>;
export type Expectation = Question['expect'];

const folder = join(__dirname, '..', 'questions');

/** Paths of the project's own sets, always in the same order. */
export const ownSets = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));

/** The questions of a set, one JSON object a line. */
export const readQuestions = (path: string): Question[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));
