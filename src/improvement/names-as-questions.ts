import type { Knowledge } from '../knowledge/knowledge';
import type { ReplayedQuestion } from './replay';

/** Every name of every entry, asked as it stands: what a new name takes away from another entry shows there. */
export const namesAsQuestions = ({ entries }: Knowledge, now: Date): ReplayedQuestion[] =>
  [...entries.values()].flatMap(({ id, nom, sigle, alias }) =>
    [...new Set([nom, ...(sigle === undefined ? [] : [sigle]), ...alias])].map((name) => ({
      name: `« ${name} » (${id})`,
      turns: [name],
      now,
    })),
  );
