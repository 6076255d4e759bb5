import { faultRun, isWellBorne } from './faults';

/** A start that compiles the sources, on a machine that may be busy. */
const RUN_MS = 240_000;

describe('a bot whose database file is deleted or spoilt', () => {
  it(
    'lives, is not ready, answers a danger, and goes on once the file is back',
    async () => {
      const reports = await faultRun('sources');

      expect(reports.map(({ fault }) => fault)).toEqual(['deleted', 'corrupted']);
      expect(reports.filter((report) => !isWellBorne(report))).toEqual([]);
    },
    RUN_MS,
  );
});
