import { killRun } from './kill';

/** Each start takes seconds, and many on a busy machine. */
const KILLS_MS = 1_200_000;

describe('a bot that is killed in the middle of dialogs', () => {
  it(
    'loses nothing that it acknowledged, forgets nothing and answers nothing twice, 20 times in a row',
    async () => {
      const report = await killRun({ program: 'sources', times: 20 });

      process.stdout.write(`Killed while it answered: ${JSON.stringify(report)}\n`);
      expect(report).toMatchObject({ kills: 20, lost: 0, forgotten: 0, duplicates: 0 });
      expect(report.acknowledged).toBeGreaterThan(20);
    },
    KILLS_MS,
  );
});
