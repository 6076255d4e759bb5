import { POSTGRES_START_MS } from '../storage/postgres-server';
import { outageRun } from './outages';

/** A start that compiles the sources, and eight outages of some seconds, on a machine that may be busy. */
const RUN_MS = POSTGRES_START_MS + 600_000;

describe('a PostgreSQL that is stopped, frozen or fails over with turns under way', () => {
  it(
    'ends no bot, loses nothing that was acknowledged, and leaves no danger unanswered',
    async () => {
      const report = await outageRun({ program: 'sources', times: 8, instances: 1 });

      process.stdout.write(`PostgreSQL taken away: ${JSON.stringify(report)}\n`);
      expect(report).toMatchObject({
        outages: 8,
        deaths: 0,
        lost: 0,
        duplicates: 0,
        dangersUnanswered: 0,
        notReadyAgain: 0,
      });
    },
    RUN_MS,
  );
});
