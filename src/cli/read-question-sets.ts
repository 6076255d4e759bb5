import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReplayedQuestion } from '../improvement/replay';
import { projectDirectory } from './app-package-directory';

const questionSchema = z.object({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  now: z.iso.datetime({ offset: true }).optional(),
});

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
        const question = questionSchema.parse(JSON.parse(line));
        return {
          name: question.id,
          turns: question.turns,
          now: question.now === undefined ? now : new Date(question.now),
        };
      }),
  );
}
